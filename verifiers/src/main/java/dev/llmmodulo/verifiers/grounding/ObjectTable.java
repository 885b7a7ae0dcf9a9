package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the objects of a problem in order of declaration. */
final class ObjectTable {

    private final TypeHierarchy types;
    private final List<TypedName> declared;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Type, BitSet> byType = new HashMap<>();

    ObjectTable(Problem problem) {
        this.types = problem.domain().types();
        this.declared = problem.allObjects();
        declared.forEach(object -> number(object.name()));
    }

    /** A name that was not declared gets a number too, but fits no type. */
    int number(String name) {
        return numbers.computeIfAbsent(name, unseen -> {
            names.add(unseen);
            return names.size() - 1;
        });
    }

    String name(int number) {
        return names.get(number);
    }

    /** The objects of a type, not to be changed. */
    BitSet of(Type type) {
        return byType.computeIfAbsent(type, asked -> {
            BitSet fitting = new BitSet();
            for (TypedName object : declared) {
                if (types.belongs(object.type(), asked)) {
                    fitting.set(number(object.name()));
                }
            }
            return fitting;
        });
    }
}
