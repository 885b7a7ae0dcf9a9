package dev.llmmodulo.verifiers.certificate.checking;

import java.util.ArrayList;
import java.util.List;

/**
 * A ground condition with negation only in its literals. The literal {@code 2 * n} says that fact {@code n} holds,
 * {@code 2 * n + 1} that it does not.
 */
sealed interface Condition {

    Condition TRUE = new All(List.of());

    Condition FALSE = new Any(List.of());

    record Literal(int literal) implements Condition {}

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    static Condition constant(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static Condition all(List<Condition> parts) {
        return joined(parts, FALSE, TRUE, true);
    }

    static Condition any(List<Condition> parts) {
        return joined(parts, TRUE, FALSE, false);
    }

    static Condition not(Condition condition) {
        if (condition instanceof Literal literal) {
            return new Literal(literal.literal() ^ 1);
        } else if (condition instanceof All all) {
            return any(all.parts().stream().map(Condition::not).toList());
        } else {
            return all(((Any) condition).parts().stream().map(Condition::not).toList());
        }
    }

    /** Constants decided, parts of the same kind taken in; at least two parts remain, or it is no junction. */
    private static Condition joined(List<Condition> parts, Condition decides, Condition neutral, boolean all) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            if (part.equals(decides)) {
                return decides;
            } else if (all && part instanceof All inner) {
                flat.addAll(inner.parts());
            } else if (!all && part instanceof Any inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.isEmpty() ? neutral : flat.size() == 1 ? flat.get(0) : all ? new All(flat) : new Any(flat);
    }
}
