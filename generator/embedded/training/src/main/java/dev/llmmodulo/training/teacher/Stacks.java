package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who stands on whom at first and in the end, and who can stay where it is. */
final class Stacks {

    private final Map<Integer, Integer> below;
    private final Map<Integer, Integer> above = new HashMap<>();
    private final Map<Integer, Integer> goalBelow;
    private final Map<Integer, Integer> goalAbove = new HashMap<>();
    private final Set<Integer> toTable = new HashSet<>();
    private final Set<Integer> toBeClear = new HashSet<>();

    Stacks(World world) {
        below = on(world.init());
        below.forEach((upper, lower) -> above.put(lower, upper));
        goalBelow = on(world.goal());
        goalBelow.forEach((upper, lower) -> goalAbove.put(lower, upper));
        for (Atom atom : world.goal()) {
            if (atom.predicate().equals("ontable")) {
                toTable.add(atom.things().get(0));
            } else if (atom.predicate().equals("clear")) {
                toBeClear.add(atom.things().get(0));
            }
        }
    }

    private static Map<Integer, Integer> on(Collection<Atom> facts) {
        Map<Integer, Integer> on = new HashMap<>();
        for (Atom atom : facts) {
            if (atom.predicate().equals("on")) {
                on.put(atom.things().get(0), atom.things().get(1));
            }
        }
        return on;
    }

    /** What stands on this at first, from the bottom up. */
    List<Integer> tower(int base) {
        return chain(base, above);
    }

    /** What is to stand on this in the end, from the bottom up; endless goals end with a repetition. */
    List<Integer> goalTower(int base) {
        return chain(base, goalAbove);
    }

    private static List<Integer> chain(int base, Map<Integer, Integer> next) {
        List<Integer> chain = new ArrayList<>();
        Integer at = next.get(base);
        while (at != null && !chain.contains(at)) {
            chain.add(at);
            at = next.get(at);
        }
        return chain;
    }

    Optional<Integer> below(int thing) {
        return Optional.ofNullable(below.get(thing));
    }

    Optional<Integer> goalBelow(int thing) {
        return Optional.ofNullable(goalBelow.get(thing));
    }

    boolean carriesInTheEnd(int thing) {
        return goalAbove.containsKey(thing);
    }

    boolean isToBeClear(int thing) {
        return toBeClear.contains(thing);
    }

    /** Whether the thing can stay where it is, given that what it stands on can. */
    boolean canStay(int thing) {
        Optional<Integer> now = below(thing);
        if (toTable.contains(thing)) {
            return now.isEmpty();
        }
        return goalBelow(thing)
                .map(wanted -> now.filter(wanted::equals).isPresent())
                .orElseGet(() -> now.isEmpty() || !carriesInTheEnd(now.get()) && !isToBeClear(now.get()));
    }
}
