package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;

/**
 * How the states of a domain are said: along the objects that facts share, so that what belongs together stands together.
 * What a layout has no place for is said fact by fact behind it.
 */
interface Layout {

    /**
     * Says the initial state, and takes what it says, and what follows from it, out of the facts.
     *
     * @param order in which objects of the same kind are said
     */
    void init(World world, List<Integer> order, FactBag facts, TokenList out);

    /** The same for the goal. */
    void goal(World world, List<Integer> order, FactBag facts, TokenList out);
}
