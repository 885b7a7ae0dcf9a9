package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.obfuscation.Obfuscation;
import dev.llmmodulo.domains.obfuscation.Renaming;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Instances of one domain.
 *
 * @param name what their ids begin with
 * @param domainPddl the text of the domain
 * @param source how they can be made again
 * @param passedOver how many problems were drawn and not taken, by the reasons; where some could not be settled, the set
 *     favours easier ones
 * @param renaming from the original names, if these are others
 */
public record InstanceSet(
        String name,
        Domain domain,
        String domainPddl,
        String source,
        List<Sized> instances,
        SortedMap<String, Integer> passedOver,
        Optional<Renaming> renaming) {

    public InstanceSet {
        instances = List.copyOf(instances);
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }

    /** An instance and its size, in whatever problems of its domain grow by. */
    public record Sized(int size, GeneratedInstance instance) {}

    /**
     * The same instances under fresh names; those without a plan are proven to have none once more. They keep the canonical
     * forms of the originals, so that what is held out of a training stays held out.
     *
     * @param unproven what each of those without a plan has to meet
     * @throws NoInstanceException one of them does not meet it under its new names
     */
    public InstanceSet obfuscated(Vocabulary vocabulary, Draw draw, Demand unproven) {
        List<Problem> problems =
                instances.stream().map(each -> each.instance().problem()).toList();
        Obfuscation obfuscation = Obfuscation.of(domain, problems, vocabulary, draw);
        List<Sized> renamed = instances.stream()
                .map(each -> new Sized(each.size(), renamed(each.instance(), obfuscation, unproven)))
                .toList();
        return new InstanceSet(
                obfuscation.domain().name(),
                obfuscation.domain(),
                new PddlWriter().write(obfuscation.domain()),
                source,
                renamed,
                passedOver,
                Optional.of(obfuscation.renaming()));
    }

    private static GeneratedInstance renamed(GeneratedInstance original, Obfuscation obfuscation, Demand unproven) {
        Problem problem = obfuscation.problem(original.problem());
        if (original.certificate().isEmpty()) {
            return new GeneratedInstance(problem, original.form(), original.optimalLength(), Optional.empty());
        }
        if (unproven.of(problem) instanceof Demand.Answer.Met met) {
            return new GeneratedInstance(problem, original.form(), met.optimalLength(), met.certificate());
        }
        throw new NoInstanceException("under other names no proof was found that "
                + original.problem().name() + " has no plan; other words, or another seed, may help");
    }
}
