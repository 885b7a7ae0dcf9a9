package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.GoalOutOfReach.Obstacle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells why an action that could make a literal hold can never be used: what it needs whatever is left open. */
final class Obstacles {

    private Obstacles() {}

    static Obstacle of(Achiever achiever, Problem problem, Predicate<Literal> mayHold) {
        return problem.domain()
                .action(achiever.action())
                .map(action -> new Obstacle(achiever, missing(action, achiever, mayHold)))
                .orElseGet(() -> new Obstacle(achiever, List.of()));
    }

    private static List<Literal> missing(Action action, Achiever achiever, Predicate<Literal> mayHold) {
        Map<String, String> objects = new HashMap<>();
        for (int i = 0; i < achiever.arguments().size(); i++) {
            objects.put(action.parameters().get(i).name(), achiever.arguments().get(i));
        }
        return GoalLiterals.of(action.precondition()).stream()
                .map(literal -> new Literal(
                        new Fact(
                                literal.fact().predicate(),
                                literal.fact().arguments().stream()
                                        .map(argument -> objects.getOrDefault(argument, argument))
                                        .toList()),
                        literal.positive()))
                .filter(literal -> literal.fact().arguments().stream().noneMatch(argument -> argument.startsWith("?")))
                .filter(literal -> !mayHold.test(literal))
                .toList();
    }
}
