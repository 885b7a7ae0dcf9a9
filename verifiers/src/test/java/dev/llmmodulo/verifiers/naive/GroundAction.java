package dev.llmmodulo.verifiers.naive;

import java.util.List;

/**
 * An action without variables and quantifiers.
 *
 * @param effects all that it may change, each part with the condition under which it does
 */
record GroundAction(Condition precondition, List<Part> effects) {

    /**
     * An {@link Effect.Add}, {@link Effect.Delete} or {@link Effect.Update} and all conditions of the whens round it; or
     * nothing, and all conditions down to one when: they are read whatever it holds.
     */
    record Part(Condition condition, Effect change) {}
}
