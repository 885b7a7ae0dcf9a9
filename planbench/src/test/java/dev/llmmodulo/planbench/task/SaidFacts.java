package dev.llmmodulo.planbench.task;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads facts back from the words of a prompt, by saying every fact that there can be. */
final class SaidFacts {

    /** In logistics, the kinds of objects that facts can be about. */
    private static final Pattern POSSIBLE =
            Pattern.compile("\\((at [pta]\\S+ l.*|in p\\S+ [ta].*|in-city l\\S+ c.*|airport l.*)\\)");

    private final Map<String, Fact> factOf = new HashMap<>();

    SaidFacts(NamedDomain named, Domain domain) {
        List<String> names = names(named.name());
        for (Predicate predicate : domain.predicates()) {
            for (List<String> arguments : tuples(names, predicate.parameters().size())) {
                Fact fact = new Fact(predicate.name(), arguments);
                boolean possible = !named.name().equals("logistics")
                        || POSSIBLE.matcher(fact.toString()).matches();
                if (possible && named.lexicon().states(fact)) {
                    add(fact, named.lexicon());
                }
            }
        }
    }

    private void add(Fact fact, Lexicon lexicon) {
        factOf.put(lexicon.say(new Literal(fact, true)), fact);
    }

    /** The facts of a list with "and" before the last one. */
    List<Fact> read(String list) {
        int and = list.lastIndexOf(" and ");
        Stream<String> phrases = and < 0
                ? Stream.of(list)
                : Stream.concat(Arrays.stream(list.substring(0, and).split(", ")), Stream.of(list.substring(and + 5)));
        return phrases.map(phrase -> {
                    Fact fact = factOf.get(phrase);
                    if (fact == null) {
                        throw new IllegalArgumentException("nothing is said \"" + phrase + "\"");
                    }
                    return fact;
                })
                .toList();
    }

    private static List<String> names(String domain) {
        if (domain.equals("logistics")) {
            List<String> names = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                for (String kind : List.of("p", "t", "a", "c")) {
                    names.add(kind + number);
                }
                for (int location = 0; location < 10; location++) {
                    names.add("l" + number + "-" + location);
                }
            }
            return names;
        }
        return domain.startsWith("obfuscated")
                ? IntStream.range(0, 25).mapToObj(number -> "o" + number).toList()
                : "abcdefghijkl".chars().mapToObj(Character::toString).toList();
    }

    private static List<List<String>> tuples(List<String> names, int length) {
        List<List<String>> tuples = new ArrayList<>(List.of(List.of()));
        for (int position = 0; position < length; position++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> tuple : tuples) {
                for (String name : names) {
                    longer.add(Stream.concat(tuple.stream(), Stream.of(name)).toList());
                }
            }
            tuples = longer;
        }
        return tuples;
    }
}
