package dev.llmmodulo.domains.text;

import dev.llmmodulo.domains.text.LexiconFile.PredicateWords;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
    private final Map<Phrase, List<Template>> exact = new HashMap<>();
    private final Map<Phrase, List<Template>> withoutFillers = new HashMap<>();

    private record Phrase(String predicate, boolean positive) {}

    FactPhrases(Map<String, PredicateWords> predicates, ObjectWords objects) {
        this.objects = objects;
        predicates.forEach((predicate, words) -> {
            List<Template> said = new ArrayList<>(List.of(Template.of(words.say())));
            words.furtherTemplates().forEach(text -> said.addAll(Template.variants(text)));
            add(new Phrase(predicate, true), said);
            add(new Phrase(predicate, false), List.of(Template.of(words.deny())));
        });
    }

    private void add(Phrase phrase, List<Template> templates) {
        exact.put(phrase, templates);
        withoutFillers.put(
                phrase,
                templates.stream()
                        .map(template -> new Template(withoutFillers(template.tokens())))
                        .distinct()
                        .toList());
    }

    Optional<Literal> read(String sentence) {
        List<String> tokens = Arrays.asList(sentence.toLowerCase(Locale.ROOT).split("\\s+"));
        return only(exact, tokens).or(() -> only(withoutFillers, withoutFillers(plain(tokens))));
    }

    private Optional<Literal> only(Map<Phrase, List<Template>> phrases, List<String> tokens) {
        List<Literal> literals = phrases.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(template -> template.match(tokens, objects).stream())
                        .map(arguments -> literal(entry.getKey(), arguments)))
                .distinct()
                .toList();
        return literals.size() == 1 ? Optional.of(literals.get(0)) : Optional.empty();
    }

    private static Literal literal(Phrase phrase, List<String> arguments) {
        return new Literal(new Fact(phrase.predicate(), arguments), phrase.positive());
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
