package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of several steps comes first: the one whose objects stand first in the said problem, compared in the order in which a
 * step's objects are said. So a reader of the problem can tell what a search tries next.
 */
final class ReadingOrder {

    private static final Comparator<Key> ORDER =
            Comparator.<Key, int[]>comparing(Key::places, Arrays::compare).thenComparing(Key::action);

    private final Drawing drawing;
    private final int[] problem;

    /** @param places of a move's objects in the problem */
    private record Key(int number, int[] places, int action) {}

    ReadingOrder(Drawing drawing) {
        this.drawing = drawing;
        this.problem = drawing.problem();
    }

    /** The numbers of the moves, those that come first first. */
    List<Integer> of(List<Move> moves) {
        return IntStream.range(0, moves.size())
                .mapToObj(number -> key(number, moves.get(number)))
                .sorted(ORDER)
                .map(Key::number)
                .toList();
    }

    private Key key(int number, Move move) {
        int[] said = drawing.plan(List.of(move));
        int[] objects = Arrays.copyOfRange(said, 1, said.length - 1);
        return new Key(number, Arrays.stream(objects).map(this::place).toArray(), said[0]);
    }

    private int place(int token) {
        int place = 0;
        while (place < problem.length && problem[place] != token) {
            place++;
        }
        return place;
    }
}
