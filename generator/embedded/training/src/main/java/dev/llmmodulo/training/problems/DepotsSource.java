package dev.llmmodulo.training.problems;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Depots and distributors with a pallet and a hoist each, crates in random towers, and where crates are to be in the end;
 * around PlanBench's size, which is 3 depots, 1 distributor, 3 trucks and 3 crates: 2 to 4 places, 1 to 3 trucks, 2 to 5
 * crates.
 */
public final class DepotsSource implements ProblemSource {

    private final Domain domain = KnownDomain.DEPOTS.domain();
    private final boolean planBenchSize;

    /** @param planBenchSize exactly that size, instead of around it */
    public DepotsSource(boolean planBenchSize) {
        this.planBenchSize = planBenchSize;
    }

    @Override
    public Problem draw(SplittableRandom random) {
        Optional<Problem> drawn = any(random);
        while (drawn.isEmpty()) {
            drawn = any(random);
        }
        return drawn.get();
    }

    /** Empty if the goal holds at first. */
    private Optional<Problem> any(SplittableRandom random) {
        boolean usual = planBenchSize || random.nextBoolean();
        int places = usual ? 4 : 2 + random.nextInt(3);
        int trucks = usual ? 3 : 1 + random.nextInt(3);
        int crates = usual ? 3 : 2 + random.nextInt(4);
        List<TypedName> objects = new ArrayList<>();
        Set<Fact> init = new LinkedHashSet<>();
        for (int i = 0; i < places; i++) {
            boolean last = i == places - 1;
            objects.add(new TypedName(place(i, places), Type.of(last ? "distributor" : "depot")));
            objects.add(new TypedName("pallet" + i, Type.of("pallet")));
            objects.add(new TypedName("hoist" + i, Type.of("hoist")));
            init.add(Fact.of("at", "pallet" + i, place(i, places)));
            init.add(Fact.of("at", "hoist" + i, place(i, places)));
            init.add(Fact.of("available", "hoist" + i));
        }
        for (int i = 0; i < trucks; i++) {
            objects.add(new TypedName("truck" + i, Type.of("truck")));
            init.add(Fact.of("at", "truck" + i, place(random.nextInt(places), places)));
        }
        for (int i = 0; i < crates; i++) {
            objects.add(new TypedName("crate" + i, Type.of("crate")));
        }
        Map<String, String> below = stacks(places, crates, random);
        below.forEach((crate, surface) -> {
            init.add(Fact.of("on", crate, surface));
            init.add(Fact.of("at", crate, place(pallet(crate, below), places)));
        });
        objects.stream()
                .map(TypedName::name)
                .filter(name -> (name.startsWith("crate") || name.startsWith("pallet")) && !below.containsValue(name))
                .forEach(top -> init.add(Fact.of("clear", top)));
        List<Fact> goal = stacks(places, crates, random).entrySet().stream()
                .filter(on -> random.nextInt(6) > 0)
                .map(on -> Fact.of("on", on.getKey(), on.getValue()))
                .toList();
        return goal.isEmpty() || init.containsAll(goal)
                ? Optional.empty()
                : Optional.of(Problems.of("depots", domain, objects, init, goal));
    }

    /** What each crate stands on: the crates in random order, each on a random top. */
    private static Map<String, String> stacks(int pallets, int crates, SplittableRandom random) {
        List<String> tops = new ArrayList<>();
        for (int i = 0; i < pallets; i++) {
            tops.add("pallet" + i);
        }
        Map<String, String> below = new LinkedHashMap<>();
        for (int crate : BlockTowers.shuffled(crates, random)) {
            int on = random.nextInt(pallets);
            below.put("crate" + crate, tops.set(on, "crate" + crate));
        }
        return below;
    }

    private static int pallet(String crate, Map<String, String> below) {
        String at = crate;
        while (below.containsKey(at)) {
            at = below.get(at);
        }
        return Integer.parseInt(at.substring("pallet".length()));
    }

    private static String place(int number, int places) {
        return number == places - 1 ? "distributor0" : "depot" + number;
    }
}
