package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.training.problems.BlocksworldSource;
import dev.llmmodulo.training.problems.BlocksworldSource.Goal;
import dev.llmmodulo.training.problems.DepotsSource;
import dev.llmmodulo.training.problems.LogisticsSource;
import dev.llmmodulo.training.problems.ProblemSource;
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

    public static Group blocksworld(int blocks) {
        return new Group(blocks, "blocksworld-" + blocks, KnownDomain.BLOCKSWORLD, blocks);
    }

    public static final Group OF_LOGISTICS = new Group(LOGISTICS, "logistics", KnownDomain.LOGISTICS, 0);
    public static final Group OF_DEPOTS = new Group(DEPOTS, "depots", KnownDomain.DEPOTS, 0);

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

    /** Problems to measure with: with full goals, and of PlanBench's sizes. */
    public ProblemSource source() {
        return switch (domain) {
            case BLOCKSWORLD -> new BlocksworldSource(blocks, Goal.FULL);
            case LOGISTICS -> new LogisticsSource();
            case DEPOTS -> new DepotsSource(true);
        };
    }

    /** Problems to train with: with goals of every kind, and around PlanBench's sizes. */
    ProblemSource trainingSource() {
        if (domain == KnownDomain.BLOCKSWORLD) {
            ProblemSource full = source();
            ProblemSource on = new BlocksworldSource(blocks, Goal.ON);
            ProblemSource some = new BlocksworldSource(blocks, Goal.SOME);
            return random -> {
                int kind = random.nextInt(20);
                return (kind < 12 ? full : kind < 17 ? on : some).draw(random);
            };
        }
        return domain == KnownDomain.DEPOTS ? new DepotsSource(false) : source();
    }
}
