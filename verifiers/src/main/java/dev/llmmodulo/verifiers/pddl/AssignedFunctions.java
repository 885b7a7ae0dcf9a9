package dev.llmmodulo.verifiers.pddl;

import java.util.HashSet;
import java.util.Set;

/** Collects the functions that effects give a value, whether there was one before or not. */
final class AssignedFunctions extends Walk {

    private final Set<String> functions = new HashSet<>();

    static Set<String> in(Domain domain) {
        AssignedFunctions assigned = new AssignedFunctions();
        domain.actions().forEach(action -> action.effect().match(assigned));
        domain.durativeActions().stream()
                .flatMap(action -> action.effects().stream())
                .forEach(timed -> timed.effect().match(assigned));
        return assigned.functions;
    }

    @Override
    public Walk assignment(Effect.Assignment assignment) {
        if (assignment.operator() == Effect.Operator.ASSIGN) {
            functions.add(assignment.target().function());
        }
        return this;
    }
}
