package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out why literals do not hold, by executing the steps before once more. */
final class Causes {

    private Causes() {}

    /** @param executed the steps that led to the state in which the literals do not hold; all of them apply */
    static List<Cause> of(List<Literal> literals, List<NumberedStep> executed, Universe universe, WorkLimit limit) {
        Execution execution = new Execution(universe, limit);
        Map<Literal, NumberedStep> falsifiedBy = new HashMap<>();
        for (NumberedStep step : executed) {
            List<Literal> heldBefore = holding(literals, execution.state());
            execution.execute(step.step());
            List<Literal> holdAfter = holding(literals, execution.state());
            heldBefore.stream()
                    .filter(literal -> !holdAfter.contains(literal))
                    .forEach(literal -> falsifiedBy.put(literal, step));
        }
        List<Cause> causes = new ArrayList<>();
        for (Literal literal : literals) {
            causes.add(
                    new Cause(literal, Optional.ofNullable(falsifiedBy.get(literal)), Achievers.of(literal, universe)));
        }
        return causes;
    }

    private static List<Literal> holding(List<Literal> literals, Set<Fact> state) {
        return literals.stream()
                .filter(literal -> state.contains(literal.fact()) == literal.positive())
                .toList();
    }
}
