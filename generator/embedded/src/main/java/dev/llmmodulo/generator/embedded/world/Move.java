package dev.llmmodulo.generator.embedded.world;

import java.util.List;

/** A step in the known domain's words; its objects are numbers of {@link World#things()}. */
public record Move(String action, List<Integer> things) {

    public Move {
        things = List.copyOf(things);
    }

    public static Move of(String action, Integer... things) {
        return new Move(action, List.of(things));
    }
}
