package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;

/** Towers from the bottom up, each ended by a stop. */
final class BlocksworldLayout implements Layout {

    @Override
    public void init(World world, List<Integer> order, FactBag facts, TokenList out) {
        for (int base : order) {
            if (facts.take("ontable", base)) {
                out.thing(base);
                facts.require("clear", Towers.sayAbove(base, facts, out));
                out.word(Vocabulary.STOP);
            }
        }
        if (facts.first("holding").isEmpty()) {
            facts.require("handempty");
        }
    }

    @Override
    public void goal(World world, List<Integer> order, FactBag facts, TokenList out) {
        for (int base : order) {
            boolean onTable = facts.take("ontable", base);
            boolean below = Towers.carriesSomething(base, facts) && !Towers.standsOnSomething(base, facts);
            if (onTable || below) {
                if (onTable) {
                    out.word(Vocabulary.TABLE);
                }
                out.thing(base);
                Towers.sayAbove(base, facts, out);
                out.word(Vocabulary.STOP);
            }
        }
    }
}
