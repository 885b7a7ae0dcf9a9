package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Arrays;
import java.util.List;

/** Where the facts of a table of states have their bits, by the numbers of the facts. */
final class Bits {

    static final int NONE = -1;

    private final int[] facts;
    private final int[] places;

    /** @throws RejectedException if a fact is listed twice */
    Bits(List<Fact> listed, FactNumbers numbers) {
        this.facts = listed.stream().mapToInt(numbers::number).toArray();
        this.places = new int[Arrays.stream(facts).max().orElse(NONE) + 1];
        Arrays.fill(places, NONE);
        for (int i = 0; i < facts.length; i++) {
            if (places[facts[i]] != NONE) {
                throw new RejectedException("the certificate lists " + listed.get(i) + " twice");
            }
            places[facts[i]] = i;
        }
    }

    /** The place of a fact, {@link #NONE} if it has none. */
    int placeOf(int fact) {
        return fact < places.length ? places[fact] : NONE;
    }

    int factAt(int place) {
        return facts[place];
    }

    int count() {
        return facts.length;
    }

    static boolean get(long[] bits, int place) {
        return (bits[place >>> 6] >>> place & 1) != 0;
    }

    static void set(long[] bits, int place, boolean value) {
        if (value) {
            bits[place >>> 6] |= 1L << place;
        } else {
            bits[place >>> 6] &= ~(1L << place);
        }
    }
}
