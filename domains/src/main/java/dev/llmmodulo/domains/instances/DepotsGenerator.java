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

/**
 * Problems of depots in PlanBench's shape: at least one pallet and one hoist at each place. How crates stand on pallets,
 * at first and in the goal, is drawn from all ways in which they can, each as likely as any other.
 */
public final class DepotsGenerator implements InstanceGenerator {

    private final Domain domain;
    private final Shape shape;
    private final int goals;

    /** How much there is of everything; at least one, but for distributors. */
    public record Shape(int depots, int distributors, int trucks, int pallets, int hoists, int crates) {
        public Shape {
            Sizes.requireSome("depots", depots);
            Sizes.requireSome("trucks", trucks);
            Sizes.requireSome("crates", crates);
            int places = depots + distributors;
            if (distributors < 0 || pallets < places || hoists < places) {
                throw new IllegalArgumentException("each of the " + places + " places needs a pallet and a hoist, and "
                        + "there are " + pallets + " pallets and " + hoists + " hoists");
            }
        }
    }

    /**
     * @param domain PlanBench's depots
     * @param goals of so many crates it is said what they are to stand on
     */
    public DepotsGenerator(Domain domain, Shape shape, int goals) {
        this.domain = Sizes.requirePredicate(domain, "lifting", "depots");
        this.shape = shape;
        this.goals = Sizes.requireAtMost("crates with a goal", goals, shape.crates());
    }

    /** What a crate stands on, and the pallet at the bottom. */
    private record Standing(String crate, String on, int pallet) {}

    @Override
    public Problem generate(Draw draw) {
        List<Fact> init = init(draw);
        List<Fact> goal = draw.some(goals, stacked(draw)).stream()
                .map(each -> Fact.of("on", each.crate(), each.on()))
                .toList();
        String name = "depot-" + shape.depots() + "-" + shape.distributors() + "-" + shape.trucks() + "-"
                + shape.pallets() + "-" + shape.hoists() + "-" + shape.crates();
        return Facts.problem(name, domain, objects(), init, goal);
    }

    private List<TypedName> objects() {
        List<TypedName> objects = new ArrayList<>();
        add(objects, "depot", shape.depots());
        add(objects, "distributor", shape.distributors());
        add(objects, "truck", shape.trucks());
        add(objects, "pallet", shape.pallets());
        add(objects, "crate", shape.crates());
        add(objects, "hoist", shape.hoists());
        return objects;
    }

    private static void add(List<TypedName> objects, String type, int count) {
        IntStream.range(0, count).forEach(number -> objects.add(new TypedName(type + number, Type.of(type))));
    }

    private List<Fact> init(Draw draw) {
        List<String> places = objects().stream()
                .map(TypedName::name)
                .limit(shape.depots() + shape.distributors())
                .toList();
        List<String> ofPallets = everywhere(places, shape.pallets(), draw);
        List<Standing> standing = stacked(draw);
        List<Fact> facts = new ArrayList<>();
        for (int pallet = 0; pallet < shape.pallets(); pallet++) {
            facts.add(Fact.of("at", "pallet" + pallet, ofPallets.get(pallet)));
            facts.add(Fact.of("clear", top(pallet, standing)));
        }
        for (int truck = 0; truck < shape.trucks(); truck++) {
            facts.add(Fact.of("at", "truck" + truck, draw.of(places)));
        }
        List<String> ofHoists = everywhere(places, shape.hoists(), draw);
        for (int hoist = 0; hoist < shape.hoists(); hoist++) {
            facts.add(Fact.of("at", "hoist" + hoist, ofHoists.get(hoist)));
            facts.add(Fact.of("available", "hoist" + hoist));
        }
        for (Standing each : standing) {
            facts.add(Fact.of("at", each.crate(), ofPallets.get(each.pallet())));
            facts.add(Fact.of("on", each.crate(), each.on()));
        }
        return facts;
    }

    /** One at each place, and what is left over anywhere. */
    private static List<String> everywhere(List<String> places, int count, Draw draw) {
        return IntStream.range(0, count)
                .mapToObj(number -> number < places.size() ? places.get(number) : draw.of(places))
                .toList();
    }

    private static String top(int pallet, List<Standing> standing) {
        return standing.stream()
                .filter(each -> each.pallet() == pallet)
                .map(Standing::crate)
                .filter(crate -> standing.stream().noneMatch(each -> each.on().equals(crate)))
                .findFirst()
                .orElse("pallet" + pallet);
    }

    /** Puts each crate into one of the gaps that there are: on a pallet, or right above a crate that stands already. */
    private List<Standing> stacked(Draw draw) {
        List<List<Integer>> stacks = new ArrayList<>();
        IntStream.range(0, shape.pallets()).forEach(pallet -> stacks.add(new ArrayList<>()));
        for (int crate = 0; crate < shape.crates(); crate++) {
            int gap = draw.below(shape.pallets() + crate);
            int pallet = 0;
            while (gap > stacks.get(pallet).size()) {
                gap -= stacks.get(pallet).size() + 1;
                pallet++;
            }
            stacks.get(pallet).add(gap, crate);
        }
        Standing[] standing = new Standing[shape.crates()];
        for (int pallet = 0; pallet < stacks.size(); pallet++) {
            String below = "pallet" + pallet;
            for (int crate : stacks.get(pallet)) {
                standing[crate] = new Standing("crate" + crate, below, pallet);
                below = "crate" + crate;
            }
        }
        return List.of(standing);
    }
}
