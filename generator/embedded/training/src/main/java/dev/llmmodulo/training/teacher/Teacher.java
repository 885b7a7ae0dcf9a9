package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.Move;
import java.util.List;
import java.util.Optional;

/**
 * Knows a plan for each problem, and goes by the order in which the problem is said: a reader of the problem can tell each
 * next step by a fixed rule.
 */
@FunctionalInterface
public interface Teacher {

    /** Empty if it knows none. Not to be trusted without a check. */
    Optional<List<Move>> plan(Drawing drawing);

    /** The one for a domain that goes by its rule. */
    static Teacher byRule(KnownDomain domain) {
        return switch (domain) {
            case BLOCKSWORLD -> new BlocksworldTeacher();
            case LOGISTICS -> new LogisticsTeacher();
            case DEPOTS -> new DepotsTeacher();
        };
    }
}
