package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A problem as PDDL4J understood it, in the order of the text. */
public record ParsedProblem(
        String name,
        String domainName,
        List<TypedName> objects,
        List<Literal> init,
        List<InitialValue> values,
        Formula goal,
        Optional<Metric> metric,
        List<TimedInitial> timedInitials,
        List<Constraint> constraints) {

    public ParsedProblem {
        objects = List.copyOf(objects);
        init = List.copyOf(init);
        values = List.copyOf(values);
        timedInitials = List.copyOf(timedInitials);
        constraints = List.copyOf(constraints);
    }

    public record InitialValue(FunctionKey key, BigDecimal value) {}
}
