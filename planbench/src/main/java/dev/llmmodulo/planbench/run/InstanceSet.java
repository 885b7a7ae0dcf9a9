package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.FolderWords;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A named domain, problems made for the run, or a folder, with its instances in order.
 *
 * @param instances those that are run
 * @param all those too that are not, from which examples may be taken
 * @param isBundled whether it comes with this project, rather than from a folder or a generator
 * @param words that were made with the problems
 */
record InstanceSet(
        String name,
        List<InstanceSource> instances,
        List<InstanceSource> all,
        boolean isBundled,
        Optional<NamedDomain> words) {

    InstanceSet {
        instances = List.copyOf(instances);
        all = List.copyOf(all);
    }

    /**
     * The words for one of its domains, which a problem of the set is of: of a folder those beside it.
     *
     * @throws UnreadableSourceException a folder's words cannot be read
     */
    Optional<NamedDomain> words(InstanceSource source, Domain domain) {
        return source.domainFile().isPresent()
                ? source.domainFile().flatMap(file -> FolderWords.beside(file, domain))
                : words;
    }

    private static InstanceSet whole(String name, List<InstanceSource> all) {
        return new InstanceSet(name, all, all, true, Optional.empty());
    }

    private InstanceSet first(int most) {
        return new InstanceSet(name, all.subList(0, Math.min(most, all.size())), all, isBundled, words);
    }

    /**
     * The sets of a spec, in its order; folders are found from the working directory.
     *
     * @throws SpecException a domain is not known, or a folder holds no problems
     * @throws UnreadableSourceException the words that a folder brings, and that prompts need, cannot be read
     */
    static List<InstanceSet> of(RunSpec spec, DomainLibrary library) {
        List<InstanceSet> sets = new ArrayList<>();
        spec.domains().forEach(name -> sets.add(named(name, library)));
        Stream.of(spec.folders(), spec.ladders())
                .flatMap(List::stream)
                .forEach(folder -> sets.add(folder(folder, spec)));
        int most = spec.instances().orElse(Integer.MAX_VALUE);
        return sets.stream().map(set -> set.first(most)).toList();
    }

    private static InstanceSet folder(String spelled, RunSpec spec) {
        // What is drawn goes by the name of the set, and is to be the same for ./problems and problems.
        String plain = Path.of(spelled).normalize().toString();
        String name = plain.isEmpty() ? "." : plain;
        List<InstanceSource> all = new ProblemFolder(name, Path.of(name)).all();
        boolean inWords = spec.prompts().stream()
                .flatMap(word -> Forms.form(word).stream())
                .anyMatch(form -> !form.isPddl());
        if (inWords) {
            requireWords(all.get(0));
        }
        return new InstanceSet(name, all, all, false, Optional.empty());
    }

    /** Refuses broken words before anything is run. What is wrong with a domain is said of its instances. */
    private static void requireWords(InstanceSource source) {
        try {
            Domain domain = new PddlReader().domain(source.domain().get()).orThrow();
            source.domainFile().ifPresent(file -> FolderWords.beside(file, domain));
        } catch (PddlException unreadable) {
            // As said above.
        }
    }

    private static InstanceSet named(String name, DomainLibrary library) {
        if (GeneratedProblems.isNamedBy(name)) {
            return GeneratedProblems.parse(name, library).make();
        }
        NamedDomain domain = library.domain(name)
                .or(() -> library.domainOfVariant(name))
                .orElseThrow(() -> new SpecException("there is no domain \"" + name + "\"; the named ones are "
                        + String.join(", ", names(library))));
        List<NamedInstance> instances = domain.instances(name)
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new SpecException("the domain \"" + name
                        + "\" has no instances of its own; name a folder of them, or one of "
                        + String.join(", ", names(library))));
        Source text = Source.of(name + "/domain.pddl", domain.pddl());
        return whole(
                name,
                instances.stream()
                        .map(instance -> new InstanceSource(
                                name,
                                instance.id(),
                                Optional.empty(),
                                instance.optimalLength(),
                                Optional.of(instance.solvable()),
                                OptionalInt.empty(),
                                instance.plan(),
                                () -> text,
                                () -> Source.of(name + "/" + instance.id(), instance.pddl())))
                        .toList());
    }

    /** All that has instances. */
    private static List<String> names(DomainLibrary library) {
        return library.domains().stream()
                .flatMap(domain -> Stream.concat(
                        Stream.of(domain.name())
                                .filter(name -> !domain.instances().isEmpty()),
                        domain.sets().keySet().stream()))
                .toList();
    }
}
