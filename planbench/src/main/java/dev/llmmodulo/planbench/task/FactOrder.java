package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Enumeration;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two orders in which PlanBench lists facts; they differ where one name is the beginning of another. */
enum FactOrder {
    /** By {@code at p0 l0-0}: in tasks 1, 5 and 8. */
    BLANKS(" "),
    /** By {@code at_p0_l0-0}: in the other tasks. */
    UNDERSCORES("_");

    private final String between;

    FactOrder(String between) {
        this.between = between;
    }

    /** Lists in this order as PlanBench does; strict prompts know only one order. */
    Enumeration enumeration(Lexicon lexicon, Compatibility compatibility) {
        FactOrder order = compatibility == Compatibility.STRICT ? BLANKS : this;
        return new Enumeration(lexicon, Comparator.comparing(order::text));
    }

    private String text(Fact fact) {
        return Stream.concat(Stream.of(fact.predicate()), fact.arguments().stream())
                .collect(Collectors.joining(between));
    }
}
