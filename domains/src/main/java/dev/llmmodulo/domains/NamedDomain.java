package dev.llmmodulo.domains;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A domain with a name, its words and some of its problems.
 *
 * @param name the name of its folder
 * @param pddl the domain's text
 * @param variants PlanBench's configurations of it; none for a domain that PlanBench has no words for
 * @param instances in order
 * @param sets further problems of it that PlanBench has, by its names for the sets, such as {@code blocksworld_hard}
 * @param advice how its problems are solved, if somebody wrote it down
 */
public record NamedDomain(
        String name,
        String pddl,
        DataLexicon lexicon,
        List<PlanBenchVariant> variants,
        List<NamedInstance> instances,
        Map<String, List<NamedInstance>> sets,
        Optional<DomainAdvice> advice) {

    public NamedDomain {
        variants = List.copyOf(variants);
        instances = List.copyOf(instances);
        Map<String, List<NamedInstance>> copies = new TreeMap<>();
        sets.forEach((set, problems) -> copies.put(set, List.copyOf(problems)));
        sets = Collections.unmodifiableMap(copies);
    }

    /** Its instances under its own name or that of PlanBench's first configuration, and the further sets under theirs. */
    public Optional<List<NamedInstance>> instances(String set) {
        boolean own = set.equals(name)
                || variants.stream().limit(1).anyMatch(variant -> variant.name().equals(set));
        return own ? Optional.of(instances) : Optional.ofNullable(sets.get(set));
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

    /**
     * Whether what is told about this one is true of another domain: the names are the same, and the actions do the
     * same. How variables are called, and in which order things are stated, does not matter.
     */
    public boolean isLike(Domain other) {
        return lexicon.isFor(other) && DomainRules.of(this).equals(DomainRules.of(other));
    }
}
