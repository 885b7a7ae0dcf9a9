package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.checking.Condition.All;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Any;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Literal;

/** What a set of states says of each literal by itself. */
@FunctionalInterface
interface PartialTruth {

    /** False only if no state of the set holds the literal. */
    boolean mayHold(int literal);

    /** False only if no state of the set satisfies the condition. Of one state known in full, the truth. */
    default boolean mayHold(Condition condition) {
        if (condition instanceof Literal literal) {
            return mayHold(literal.literal());
        }
        boolean isAll = condition instanceof All;
        for (Condition part : isAll ? ((All) condition).parts() : ((Any) condition).parts()) {
            if (mayHold(part) != isAll) {
                return !isAll;
            }
        }
        return isAll;
    }
}
