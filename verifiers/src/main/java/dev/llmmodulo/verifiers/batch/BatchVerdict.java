package dev.llmmodulo.verifiers.batch;

import dev.llmmodulo.verifiers.judgement.Critique;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a plan came to. */
public sealed interface BatchVerdict {

    /**
     * The plan solves the problem.
     *
     * @param value empty if the metric has none, or none that can be reckoned out
     * @param advice soft critiques
     */
    record Valid(Optional<BigDecimal> value, List<Critique> advice) implements BatchVerdict {
        public Valid {
            advice = List.copyOf(advice);
        }
    }

    /**
     * The plan was executed, and something failed.
     *
     * @param step the position of the failing step, from 1; empty if no single step fails
     * @param critiques empty if none were asked for
     */
    record Invalid(OptionalInt step, List<Critique> critiques) implements BatchVerdict {
        public Invalid {
            critiques = List.copyOf(critiques);
        }
    }

    /** The text is no plan for this problem: its syntax, an action, an object, an arity or a type is wrong. */
    record Unreadable(List<Critique> critiques) implements BatchVerdict {

        private static final Set<String> OF_FORM = Set.of(
                "plan.unreadable", "action.unknown", "action.wrong-arity", "object.unknown", "object.wrong-type");

        public Unreadable {
            critiques = List.copyOf(critiques);
        }

        /** Whether one of them is about the form of a plan, not about what it does. */
        public static boolean isSaidBy(List<Critique> critiques) {
            return critiques.stream().map(Critique::id).anyMatch(OF_FORM::contains);
        }
    }

    /** Not decided, or the problem itself cannot be read. */
    record Unknown(String reason) implements BatchVerdict {}
}
