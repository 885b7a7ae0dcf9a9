package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.StateTable;

/** Bits that a state must hold and bits that it must lack. */
final class BitMask {

    private final long[] told;
    private final long[] values;

    BitMask(int words) {
        this.told = new long[words];
        this.values = new long[words];
    }

    /** @param literal of a fact that has the place; a literal and its negation must not both be required */
    void require(int place, boolean value) {
        Bits.set(told, place, true);
        Bits.set(values, place, value);
    }

    boolean fits(StateTable states, int state) {
        for (int i = 0; i < told.length; i++) {
            if (told[i] != 0 && (states.word(state, i) & told[i]) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
