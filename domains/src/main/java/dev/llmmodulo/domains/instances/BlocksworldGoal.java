package dev.llmmodulo.domains.instances;

import java.util.Optional;

/**
 * What of a state is asked for.
 *
 * @param places so many of the facts that a block is on another; empty for all there are
 * @param table whether it is asked too which blocks are on the table
 */
public record BlocksworldGoal(Optional<Integer> places, boolean table) {

    /** The whole state. */
    public static final BlocksworldGoal FULL = new BlocksworldGoal(Optional.empty(), true);

    /** Every block that is on another, as in most problems of PlanBench. */
    public static final BlocksworldGoal TOWERS = new BlocksworldGoal(Optional.empty(), false);

    /** Some of the blocks that are on others, each choice as likely as any other. */
    public static BlocksworldGoal places(int count) {
        return new BlocksworldGoal(Optional.of(count), false);
    }

    public BlocksworldGoal {
        if (places.filter(count -> count < 1).isPresent()) {
            throw new IllegalArgumentException("a goal asks for something, not for " + places.get() + " facts");
        }
    }

    /** The fewest facts of a block on another that a state needs to have for it. */
    int least() {
        return places.orElse(table ? 0 : 1);
    }
}
