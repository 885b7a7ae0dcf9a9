package dev.llmmodulo.domains.text;

import dev.llmmodulo.domains.text.LexiconFile.PredicateWords;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads facts in words. A phrase is read word for word or, if that fails, without its fillers: articles and words like
 * "currently" change nothing, and "is no longer" is read as "is not".
 */
final class FactPhrases {

    private static final Set<String> FILLERS = Set.of("the", "currently", "now", "also", "still", "then");

    private final ObjectWords objects;
    private final List<Phrase> exact = new ArrayList<>();
    private final List<Phrase> withoutFillers;

    /** @param kinds that the arguments must be of; empty for any */
    private record Phrase(String predicate, boolean positive, List<Template> templates, List<String> kinds) {

        Phrase withoutFillers() {
            return new Phrase(
                    predicate,
                    positive,
                    templates.stream()
                            .map(template -> new Template(FactPhrases.withoutFillers(template.tokens())))
                            .distinct()
                            .toList(),
                    kinds);
        }

        Stream<Literal> read(List<String> tokens, ObjectWords objects) {
            return templates.stream()
                    .flatMap(template -> template.match(tokens, objects).stream())
                    .filter(arguments -> objects.areOfKinds(arguments, kinds))
                    .map(arguments -> new Literal(new Fact(predicate, arguments), positive));
        }
    }

    FactPhrases(Map<String, PredicateWords> predicates, ObjectWords objects) {
        this.objects = objects;
        predicates.forEach((predicate, words) -> {
            exact.add(new Phrase(predicate, true, List.of(Template.of(words.say())), List.of()));
            exact.add(new Phrase(predicate, false, List.of(Template.of(words.deny())), List.of()));
            exact.add(new Phrase(predicate, true, variants(words.furtherTemplates()), words.argumentKinds()));
            exact.add(new Phrase(predicate, false, variants(words.furtherDenials()), words.argumentKinds()));
        });
        this.withoutFillers = exact.stream().map(Phrase::withoutFillers).toList();
    }

    private static List<Template> variants(List<String> texts) {
        return texts.stream().flatMap(text -> Template.variants(text).stream()).toList();
    }

    Optional<Literal> read(String sentence) {
        List<String> tokens = Arrays.asList(sentence.toLowerCase(Locale.ROOT).split("\\s+"));
        return read(exact, tokens).or(() -> read(withoutFillers, withoutFillers(plain(tokens))));
    }

    /** Phrases for arguments of certain kinds go first. */
    private Optional<Literal> read(List<Phrase> phrases, List<String> tokens) {
        return only(phrases.stream().filter(phrase -> !phrase.kinds().isEmpty()), tokens)
                .or(() -> only(phrases.stream().filter(phrase -> phrase.kinds().isEmpty()), tokens));
    }

    private Optional<Literal> only(Stream<Phrase> phrases, List<String> tokens) {
        List<Literal> literals = phrases.flatMap(phrase -> phrase.read(tokens, objects))
                .distinct()
                .toList();
        return literals.size() == 1 ? Optional.of(literals.get(0)) : Optional.empty();
    }

    private static List<String> plain(List<String> tokens) {
        String text = " " + String.join(" ", tokens) + " ";
        return Stream.of(text.replace(" no longer ", " not ").replace(" isn't ", " is not "))
                .flatMap(plain -> Arrays.stream(plain.strip().split("\\s+")))
                .toList();
    }

    private static List<String> withoutFillers(List<String> tokens) {
        return tokens.stream().filter(token -> !FILLERS.contains(token)).toList();
    }
}
