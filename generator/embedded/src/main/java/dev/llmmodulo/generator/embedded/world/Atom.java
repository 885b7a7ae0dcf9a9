package dev.llmmodulo.generator.embedded.world;

import java.util.List;

/** A fact about objects, which are numbers of {@link World#things()}, in the known domain's words. */
public record Atom(String predicate, List<Integer> things) {

    public Atom {
        things = List.copyOf(things);
    }

    public static Atom of(String predicate, Integer... things) {
        return new Atom(predicate, List.of(things));
    }
}
