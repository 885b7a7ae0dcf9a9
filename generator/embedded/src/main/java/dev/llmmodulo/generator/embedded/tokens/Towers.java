package dev.llmmodulo.generator.embedded.tokens;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Towers, said from the bottom up. */
final class Towers {

    private Towers() {}

    /** Says what stands on this object, up to the top, and returns the top. */
    static int sayAbove(int base, FactBag facts, TokenList out) {
        Set<Integer> said = new LinkedHashSet<>();
        int top = base;
        OptionalInt above = facts.takeFirst("on", top);
        while (above.isPresent() && said.add(above.getAsInt())) {
            top = above.getAsInt();
            out.thing(top);
            above = facts.takeFirst("on", top);
        }
        return top;
    }

    /** Whether some fact left says that the object stands on another. */
    static boolean standsOnSomething(int thing, FactBag facts) {
        return facts.left().stream()
                .anyMatch(atom -> atom.predicate().equals("on") && atom.things().get(0) == thing);
    }

    /** Whether some fact left says that another object stands on this one. */
    static boolean carriesSomething(int thing, FactBag facts) {
        return facts.left().stream()
                .anyMatch(atom -> atom.predicate().equals("on") && atom.things().get(1) == thing);
    }
}
