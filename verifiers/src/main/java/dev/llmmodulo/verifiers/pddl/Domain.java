package dev.llmmodulo.verifiers.pddl;

import java.util.List;
import java.util.Optional;

/** A PDDL domain. Names are in lower case; lists keep the order of declaration. */
public record Domain(
        String name,
        List<String> requirements,
        TypeHierarchy types,
        List<TypedName> constants,
        List<Predicate> predicates,
        List<Function> functions,
        List<Action> actions) {

    public Domain {
        requirements = List.copyOf(requirements);
        constants = List.copyOf(constants);
        predicates = List.copyOf(predicates);
        functions = List.copyOf(functions);
        actions = List.copyOf(actions);
    }

    public Optional<Action> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    public Optional<Predicate> predicate(String name) {
        return predicates.stream()
                .filter(predicate -> predicate.name().equals(name))
                .findFirst();
    }
}
