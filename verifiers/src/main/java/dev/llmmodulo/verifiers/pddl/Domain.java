package dev.llmmodulo.verifiers.pddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A PDDL domain. Names are in lower case; lists keep the order of declaration. */
public record Domain(
        String name,
        List<String> requirements,
        TypeHierarchy types,
        List<TypedName> constants,
        List<Predicate> predicates,
        List<Function> functions,
        List<Action> actions,
        List<DurativeAction> durativeActions,
        List<Axiom> axioms,
        List<Constraint> constraints) {

    /** A domain without durative actions, axioms and constraints. */
    public Domain(
            String name,
            List<String> requirements,
            TypeHierarchy types,
            List<TypedName> constants,
            List<Predicate> predicates,
            List<Function> functions,
            List<Action> actions) {
        this(name, requirements, types, constants, predicates, functions, actions, List.of(), List.of(), List.of());
    }

    public Domain {
        requirements = List.copyOf(requirements);
        constants = List.copyOf(constants);
        predicates = List.copyOf(predicates);
        functions = List.copyOf(functions);
        actions = List.copyOf(actions);
        durativeActions = List.copyOf(durativeActions);
        axioms = List.copyOf(axioms);
        constraints = List.copyOf(constraints);
    }

    public Optional<Action> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    public Optional<Predicate> predicate(String name) {
        return predicates.stream()
                .filter(predicate -> predicate.name().equals(name))
                .findFirst();
    }

    /** The functions that some effect gives a value, whether there was one before or not. */
    public Set<String> assignedFunctions() {
        return AssignedFunctions.in(this);
    }
}
