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
 * @param variants PlanBench's configurations of it; none for a domain that PlanBench has no words for
 * @param advice how its problems are solved, if somebody wrote it down
 */
public record NamedDomain(
        String name,
        String pddl,
        DataLexicon lexicon,
        List<PlanBenchVariant> variants,
        List<NamedInstance> instances,
        Optional<DomainAdvice> advice) {

    public NamedDomain {
        variants = List.copyOf(variants);
        instances = List.copyOf(instances);
    }

    /** The words of PlanBench's first configuration; empty for a domain that PlanBench has no words for. */
    public Optional<PlanBenchWords> planBench() {
        return variants.stream().map(PlanBenchVariant::words).findFirst();
    }

    /** PlanBench's configuration with this name. */
    public Optional<PlanBenchVariant> variant(String planBenchName) {
        return variants.stream()
                .filter(variant -> variant.name().equals(planBenchName))
                .findFirst();
    }

    /** What its text says. */
    public Domain domain() {
        return new PddlReader().domain(Source.of(name, pddl)).orThrow();
    }
}
