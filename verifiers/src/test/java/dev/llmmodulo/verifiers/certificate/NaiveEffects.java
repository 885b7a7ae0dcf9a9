package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.stream.Stream;

/** Looks into effects. */
final class NaiveEffects {

    private NaiveEffects() {}

    /** Every atom that is added or deleted somewhere. */
    static Stream<Formula.Atom> atoms(Effect effect) {
        if (effect instanceof Effect.Add add) {
            return Stream.of(add.atom());
        } else if (effect instanceof Effect.Delete delete) {
            return Stream.of(delete.atom());
        } else if (effect instanceof Effect.And and) {
            return and.parts().stream().flatMap(NaiveEffects::atoms);
        } else if (effect instanceof Effect.When when) {
            return atoms(when.body());
        } else if (effect instanceof Effect.Forall forall) {
            return atoms(forall.body());
        }
        return Stream.of();
    }
}
