package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Spoils plans: steps are left out, swapped or repeated, objects taken for others, the end is missing. */
final class Spoiler {

    private static final int MOST = 3;

    private Spoiler() {}

    static List<Move> spoilt(List<Move> plan, World world, Draw draw) {
        List<Move> spoilt = new ArrayList<>(plan);
        int blunders = draw.between(1, MOST);
        for (int i = 0; i < blunders && !spoilt.isEmpty(); i++) {
            int at = draw.below(spoilt.size());
            switch (draw.below(6)) {
                case 0 -> spoilt.remove(at);
                case 1 -> Collections.swap(spoilt, at, Math.max(0, at - draw.between(1, 4)));
                case 2 -> spoilt.add(at, spoilt.get(at));
                case 3 ->
                    spoilt.subList(Math.max(at, spoilt.size() / 2), spoilt.size())
                            .clear();
                default -> spoilt.set(at, withOther(spoilt.get(at), world, draw));
            }
        }
        return List.copyOf(spoilt);
    }

    private static Move withOther(Move move, World world, Draw draw) {
        List<Integer> things = new ArrayList<>(move.things());
        int place = draw.below(things.size());
        List<Integer> alike = IntStream.range(0, world.things().size())
                .filter(thing -> world.role(thing) == world.role(move.things().get(place)))
                .boxed()
                .toList();
        things.set(place, draw.of(alike));
        return new Move(move.action(), things);
    }
}
