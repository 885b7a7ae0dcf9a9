package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long actions take, as action costs.
 *
 * @param minutes by action; all others take one minute
 */
public record Durations(Map<String, Integer> minutes) {

    public Durations {
        minutes = Map.copyOf(minutes);
    }

    /** The problem with the durations as its metric; unchanged if it has a metric, or if every action takes one minute. */
    public Problem priced(Problem problem) {
        boolean plain = problem.metric().isPresent()
                || problem.domain().actions().stream().allMatch(action -> minutes(action) == 1);
        if (plain) {
            return problem;
        }
        Map<FunctionKey, BigDecimal> values = new LinkedHashMap<>(problem.values());
        values.put(new FunctionKey(Function.TOTAL_COST, List.of()), BigDecimal.ZERO);
        return new Problem(
                problem.name(),
                priced(problem.domain()),
                problem.objects(),
                problem.init(),
                values,
                problem.goal(),
                Optional.of(new Metric(Metric.Direction.MINIMIZE, Expression.TOTAL_COST)),
                problem.timedInitials(),
                problem.constraints());
    }

    private Domain priced(Domain domain) {
        List<Function> functions = new ArrayList<>(domain.functions());
        functions.add(new Function(Function.TOTAL_COST, List.of()));
        return new Domain(
                domain.name(),
                Stream.concat(domain.requirements().stream(), Stream.of(":action-costs"))
                        .distinct()
                        .toList(),
                domain.types(),
                domain.constants(),
                domain.predicates(),
                functions,
                domain.actions().stream().map(this::priced).toList(),
                domain.durativeActions(),
                domain.axioms(),
                domain.constraints());
    }

    private Action priced(Action action) {
        Effect cost = Effect.increaseCost(new Expression.Number(BigDecimal.valueOf(minutes(action))));
        return new Action(
                action.name(),
                action.parameters(),
                action.precondition(),
                new Effect.And(List.of(action.effect(), cost)));
    }

    private int minutes(Action action) {
        return minutes.getOrDefault(action.name(), 1);
    }
}
