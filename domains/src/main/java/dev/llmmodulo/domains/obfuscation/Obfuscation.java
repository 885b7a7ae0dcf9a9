package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A domain and problems of it under fresh names: those of the domain, its types, predicates, functions, actions and
 * constants, and of the problems and their objects. Variables are numbered. Objects of a type are called by its new name
 * and a number, so that a text that says no types is not at a loss for them; other objects have names of their own.
 *
 * @param renaming from old names to new ones
 * @param originals what is seen nowhere
 */
public record Obfuscation(Domain domain, Renaming renaming, OriginalWords originals) {

    /**
     * Draws new names.
     *
     * @param problems all that are to be renamed
     * @throws IllegalArgumentException they have durative actions, timed literals, preferences or constraints
     */
    public static Obfuscation of(Domain domain, Collection<Problem> problems, Vocabulary vocabulary, Draw draw) {
        DeclaredNames declared = DeclaredNames.of(domain, problems);
        OriginalWords originals = new OriginalWords(declared.all());
        NewNames names = new NewNames(domain, vocabulary.names(draw, originals), originals);
        Renaming renaming = new Renaming(names.of(declared));
        return new Obfuscation(renaming.of(domain), renaming, originals);
    }

    /**
     * The problem under its new names. Taking them back gives the original, so that the two have the same plans.
     *
     * @throws IllegalArgumentException it has names that were not there when new ones were drawn
     * @throws IllegalStateException the original is not given back, or a word of it is seen, which is a fault of this program
     */
    public Problem problem(Problem original) {
        Set<String> named = renaming.names().get(Kind.OBJECT).keySet();
        if (!original.domain().name().equals(renaming.inverse().of(Kind.DOMAIN, domain.name()))
                || !original.objects().stream().map(TypedName::name).allMatch(named::contains)) {
            throw new IllegalArgumentException("no new names were drawn for the problem " + original.name());
        }
        Problem renamed = renaming.of(original);
        if (!renaming.inverse().of(renamed).equals(original)) {
            throw new IllegalStateException("the original names of " + original.name() + " are not given back");
        }
        PddlWriter writer = new PddlWriter();
        List<String> seen = Stream.of(writer.write(renamed), writer.write(domain))
                .flatMap(text -> originals.seenIn(text).stream())
                .toList();
        if (!seen.isEmpty()) {
            throw new IllegalStateException("original words are seen in " + seen);
        }
        return renamed;
    }
}
