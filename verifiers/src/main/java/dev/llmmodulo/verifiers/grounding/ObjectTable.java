package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects of a problem by the type that is asked for, in order of declaration. */
final class ObjectTable {

    private final Problem problem;
    private final Map<Type, Set<String>> byType = new HashMap<>();

    ObjectTable(Problem problem) {
        this.problem = problem;
    }

    Set<String> of(Type type) {
        return byType.computeIfAbsent(
                type,
                asked -> problem.allObjects().stream()
                        .filter(object -> problem.domain().types().fits(object.type(), asked))
                        .map(TypedName::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
