package dev.llmmodulo.domains;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * A domain with a name, its words and some of its problems.
 *
 * @param name the name of its folder
 * @param pddl the domain's text
 * @param planBench empty for a domain that PlanBench does not have
 */
public record NamedDomain(
        String name,
        String pddl,
        DataLexicon lexicon,
        Optional<PlanBenchWords> planBench,
        List<NamedInstance> instances) {

    public NamedDomain {
        instances = List.copyOf(instances);
    }

    /** What its text says. */
    public Domain domain() {
        return new PddlReader().domain(Source.of(name, pddl)).orThrow();
    }
}
