package dev.llmmodulo.training.problems;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Cities of equally many locations, the first of each an airport, a truck in each; at PlanBench's sizes: 2 or 3 cities,
 * 1 to 3 locations each, 1 to 3 airplanes, 1 to 6 packages, each of which is to be at some location.
 */
public final class LogisticsSource implements ProblemSource {

    private final Domain domain = KnownDomain.LOGISTICS.domain();

    @Override
    public Problem draw(SplittableRandom random) {
        Optional<Problem> drawn = any(random);
        while (drawn.isEmpty()) {
            drawn = any(random);
        }
        return drawn.get();
    }

    /** Empty if everything is where it is to be. */
    private Optional<Problem> any(SplittableRandom random) {
        int cities = 2 + random.nextInt(2);
        int size = cities == 2 ? 2 + random.nextInt(2) : 1 + random.nextInt(2);
        int packages = 1 + random.nextInt(6);
        int airplanes = 1 + random.nextInt(3);
        List<TypedName> objects = new ArrayList<>();
        Set<Fact> init = new LinkedHashSet<>();
        List<String> places = new ArrayList<>();
        for (int city = 0; city < cities; city++) {
            add(objects, init, "city", "c" + city);
            for (int i = 0; i < size; i++) {
                String place = "l" + city + "-" + i;
                places.add(place);
                add(objects, init, "location", place);
                init.add(Fact.of("in-city", place, "c" + city));
            }
            init.add(Fact.of("airport", "l" + city + "-0"));
            add(objects, init, "truck", "t" + city);
            init.add(Fact.of("at", "t" + city, "l" + city + "-" + random.nextInt(size)));
        }
        for (int i = 0; i < airplanes; i++) {
            add(objects, init, "airplane", "a" + i);
            init.add(Fact.of("at", "a" + i, "l" + random.nextInt(cities) + "-0"));
        }
        List<Fact> goal = new ArrayList<>();
        for (int i = 0; i < packages; i++) {
            add(objects, init, "obj", "p" + i);
            init.add(Fact.of("at", "p" + i, places.get(random.nextInt(places.size()))));
            goal.add(Fact.of("at", "p" + i, places.get(random.nextInt(places.size()))));
        }
        return init.containsAll(goal)
                ? Optional.empty()
                : Optional.of(Problems.of("logistics", domain, objects, init, goal));
    }

    private static void add(List<TypedName> objects, Set<Fact> init, String kind, String name) {
        objects.add(new TypedName(name, Type.OBJECT));
        init.add(Fact.of(kind, name));
    }
}
