package dev.llmmodulo.training.problems;

import dev.llmmodulo.domains.instances.BlocksworldGenerator;
import dev.llmmodulo.domains.instances.BlocksworldGoal;
import dev.llmmodulo.domains.instances.DepotsGenerator;
import dev.llmmodulo.domains.instances.InstanceGenerator;
import dev.llmmodulo.domains.instances.LogisticsGenerator;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of problems: a domain, and in blocksworld the number of blocks.
 *
 * @param number in example files
 */
public record Group(int number, String name, KnownDomain domain, int blocks) {

    private static final int LOGISTICS = 100;
    private static final int DEPOTS = 101;

    public static final Group OF_LOGISTICS = new Group(LOGISTICS, "logistics", KnownDomain.LOGISTICS, 0);
    public static final Group OF_DEPOTS = new Group(DEPOTS, "depots", KnownDomain.DEPOTS, 0);

    public static Group blocksworld(int blocks) {
        return new Group(blocks, "blocksworld-" + blocks, KnownDomain.BLOCKSWORLD, blocks);
    }

    /**
     * Reads a name, or several that differ in the last number.
     *
     * @param text such as {@code blocksworld-3..7} or {@code depots}
     */
    public static List<Group> named(String text) {
        if (text.equals(OF_LOGISTICS.name())) {
            return List.of(OF_LOGISTICS);
        } else if (text.equals(OF_DEPOTS.name())) {
            return List.of(OF_DEPOTS);
        } else if (!text.matches("blocksworld-[0-9]{1,2}(\\.\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException(
                    "not the name of a kind of problems: " + text + "; say logistics, depots or blocksworld-3..12");
        }
        String[] ends = text.substring("blocksworld-".length()).split("\\.\\.");
        List<Group> groups = new ArrayList<>();
        for (int blocks = Integer.parseInt(ends[0]); blocks <= Integer.parseInt(ends[ends.length - 1]); blocks++) {
            groups.add(blocksworld(blocks));
        }
        return groups;
    }

    /**
     * Problems to measure with. Blocksworld: from a state to a whole state, each as likely as any other. Logistics and depots:
     * of PlanBench's sizes, which are 2 or 3 cities, 1 to 3 locations in each, 1 to 3 airplanes and 1 to 6 packages; and 3
     * depots, 1 distributor, 3 trucks, and 3 crates of which 1 to 3 have a goal.
     */
    public InstanceGenerator measured() {
        Domain model = domain.domain();
        return switch (domain) {
            case BLOCKSWORLD -> new BlocksworldGenerator(model, blocks, BlocksworldGoal.FULL);
            case LOGISTICS ->
                draw -> {
                    int cities = draw.between(2, 3);
                    int locations = cities == 2 ? draw.between(2, 3) : draw.between(1, 2);
                    int packages = draw.between(1, 6);
                    LogisticsGenerator.Shape shape =
                            new LogisticsGenerator.Shape(cities, locations, packages, draw.between(1, 3));
                    return new LogisticsGenerator(model, shape, packages).generate(draw);
                };
            case DEPOTS ->
                draw -> new DepotsGenerator(model, new DepotsGenerator.Shape(3, 1, 3, 4, 4, 3), draw.between(1, 3))
                        .generate(draw);
        };
    }

    /** Problems to train with: also with goals that say less, and with other sizes. */
    public InstanceGenerator trained() {
        Domain model = domain.domain();
        return switch (domain) {
            case BLOCKSWORLD -> {
                InstanceGenerator whole = measured();
                InstanceGenerator towers = new BlocksworldGenerator(model, blocks, BlocksworldGoal.TOWERS);
                yield draw -> {
                    int kind = draw.below(20);
                    if (kind < 12) {
                        return whole.generate(draw);
                    }
                    BlocksworldGoal some = BlocksworldGoal.places(draw.between(1, blocks - 1));
                    return (kind < 17 ? towers : new BlocksworldGenerator(model, blocks, some)).generate(draw);
                };
            }
            case LOGISTICS -> measured();
            case DEPOTS ->
                draw -> {
                    boolean usual = draw.below(2) == 0;
                    int depots = usual ? 3 : draw.between(1, 3);
                    int pallets = depots + 1 + (draw.below(4) == 0 ? 1 : 0);
                    int crates = usual ? 3 : draw.between(2, 5);
                    DepotsGenerator.Shape shape = new DepotsGenerator.Shape(
                            depots, 1, usual ? 3 : draw.between(1, 3), pallets, depots + 1, crates);
                    return new DepotsGenerator(model, shape, draw.between(1, crates)).generate(draw);
                };
        };
    }
}
