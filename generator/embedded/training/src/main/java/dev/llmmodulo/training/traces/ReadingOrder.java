package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which of several steps comes first: the one whose objects stand first in the said problem, compared in the order in which a
 * step's objects are said. So a reader of the problem can tell what a search tries next.
 */
final class ReadingOrder {

    private final Drawing drawing;
    private final int[] problem;

    ReadingOrder(Drawing drawing) {
        this.drawing = drawing;
        this.problem = drawing.problem();
    }

    /** The numbers of the moves, those that come first first. */
    List<Integer> of(List<Move> moves) {
        record Keyed(int number, int action, int[] places) {}
        Function<Keyed, int[]> places = Keyed::places;
        return IntStream.range(0, moves.size())
                .mapToObj(number -> {
                    int[] said = drawing.plan(List.of(moves.get(number)));
                    int[] objects = Arrays.copyOfRange(said, 1, said.length - 1);
                    return new Keyed(
                            number,
                            said[0],
                            Arrays.stream(objects).map(this::place).toArray());
                })
                .sorted(Comparator.comparing(places, Arrays::compare).thenComparing(Keyed::action))
                .map(Keyed::number)
                .toList();
    }

    private int place(int token) {
        int place = 0;
        while (place < problem.length && problem[place] != token) {
            place++;
        }
        return place;
    }
}
