package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Predicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers all facts of a problem: a predicate's facts lie side by side, in the order of their arguments' object ids. */
final class FactSpace {

    /** Facts that a state may have; a problem with more is not compiled. */
    static final long MOST = 1L << 28;

    private final Map<String, Integer> firstOf = new HashMap<>();
    private final int objects;
    private final int size;

    private FactSpace(List<Predicate> predicates, int objects, int size) {
        this.objects = objects;
        this.size = size;
        int first = 0;
        for (Predicate predicate : predicates) {
            firstOf.put(predicate.name(), first);
            first += (int) power(objects, predicate.parameters().size());
        }
    }

    /** Empty if there are too many facts. */
    static Optional<FactSpace> of(List<Predicate> predicates, int objects) {
        long size = 0;
        for (Predicate predicate : predicates) {
            size += power(objects, predicate.parameters().size());
            if (size > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(new FactSpace(predicates, objects, (int) size));
    }

    /** Saturates above {@link #MOST}. */
    private static long power(int base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent && power <= MOST; i++) {
            power *= base;
        }
        return power;
    }

    int size() {
        return size;
    }

    int first(String predicate) {
        return firstOf.get(predicate);
    }

    /** How far apart two facts are whose argument at a position differs by one. */
    int stride(int position, int arity) {
        return (int) power(objects, arity - 1 - position);
    }
}
