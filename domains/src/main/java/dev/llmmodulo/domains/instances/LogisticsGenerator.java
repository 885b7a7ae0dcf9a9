package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Problems of logistics in PlanBench's shape: one truck in each city, whose first location is its airport. Each package,
 * truck and airplane begins where it may, and each package goes where it may, all places being as likely.
 */
public final class LogisticsGenerator implements InstanceGenerator {

    private final Domain domain;
    private final Shape shape;
    private final int goals;

    /**
     * How much there is of everything; at least one.
     *
     * @param locations in each city
     */
    public record Shape(int cities, int locations, int packages, int airplanes) {
        public Shape {
            Sizes.requireSome("cities", cities);
            Sizes.requireSome("locations", locations);
            Sizes.requireSome("packages", packages);
            Sizes.requireSome("airplanes", airplanes);
        }
    }

    /**
     * @param domain PlanBench's logistics
     * @param goals so many packages have somewhere to go
     */
    public LogisticsGenerator(Domain domain, Shape shape, int goals) {
        this.domain = Sizes.requirePredicate(domain, "in-city", "logistics");
        this.shape = shape;
        this.goals = Sizes.requireAtMost("packages with a goal", goals, shape.packages());
    }

    @Override
    public Problem generate(Draw draw) {
        List<Fact> goal = draw.some(goals, packages()).stream()
                .map(each -> Fact.of("at", each, draw.of(locations())))
                .toList();
        String name = "logistics-c" + shape.cities() + "-s" + shape.locations() + "-p" + shape.packages() + "-a"
                + shape.airplanes();
        List<TypedName> objects = Stream.of(airplanes(), cities(), trucks(), locations(), packages())
                .flatMap(List::stream)
                .map(object -> new TypedName(object, Type.OBJECT))
                .toList();
        return Facts.problem(name, domain, objects, init(draw), goal);
    }

    private List<Fact> init(Draw draw) {
        List<Fact> facts = new ArrayList<>();
        airplanes().forEach(each -> facts.add(Fact.of("airplane", each)));
        cities().forEach(each -> facts.add(Fact.of("city", each)));
        trucks().forEach(each -> facts.add(Fact.of("truck", each)));
        for (int city = 0; city < shape.cities(); city++) {
            for (int number = 0; number < shape.locations(); number++) {
                facts.add(Fact.of("location", location(city, number)));
                facts.add(Fact.of("in-city", location(city, number), "c" + city));
            }
        }
        airports().forEach(each -> facts.add(Fact.of("airport", each)));
        packages().forEach(each -> facts.add(Fact.of("obj", each)));
        for (int city = 0; city < shape.cities(); city++) {
            facts.add(Fact.of("at", "t" + city, location(city, draw.below(shape.locations()))));
        }
        packages().forEach(each -> facts.add(Fact.of("at", each, draw.of(locations()))));
        airplanes().forEach(each -> facts.add(Fact.of("at", each, draw.of(airports()))));
        return facts;
    }

    private List<String> airplanes() {
        return numbered("a", shape.airplanes());
    }

    private List<String> cities() {
        return numbered("c", shape.cities());
    }

    private List<String> trucks() {
        return numbered("t", shape.cities());
    }

    private List<String> packages() {
        return numbered("p", shape.packages());
    }

    private List<String> airports() {
        return IntStream.range(0, shape.cities())
                .mapToObj(city -> location(city, 0))
                .toList();
    }

    private List<String> locations() {
        return IntStream.range(0, shape.cities())
                .boxed()
                .flatMap(city -> IntStream.range(0, shape.locations()).mapToObj(number -> location(city, number)))
                .toList();
    }

    private static String location(int city, int number) {
        return "l" + city + "-" + number;
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    }
}
