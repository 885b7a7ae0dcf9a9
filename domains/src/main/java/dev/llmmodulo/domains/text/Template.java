package dev.llmmodulo.domains.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A phrase with gaps: words, and {@code {}} for each argument. */
record Template(List<String> tokens) {

    private static final String GAP = "{}";
    private static final int MOST_BRACKETS = 8;

    Template {
        tokens = List.copyOf(tokens);
    }

    static Template of(String text) {
        return new Template(Arrays.asList(text.strip().split("\\s+")));
    }

    /** Every template that comes of leaving out some of the parts in square brackets. */
    static List<Template> variants(String text) {
        if (text.chars().filter(character -> character == '[').count() > MOST_BRACKETS) {
            throw new IllegalArgumentException("more than 8 parts may be missing in \"" + text + "\"");
        }
        return all(text);
    }

    private static List<Template> all(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return List.of(of(text));
        }
        int close = text.indexOf(']', open);
        if (close < 0) {
            throw new IllegalArgumentException("a bracket is not closed in \"" + text + "\"");
        }
        List<Template> variants = new ArrayList<>();
        String before = text.substring(0, open);
        String after = text.substring(close + 1);
        variants.addAll(all(before + text.substring(open + 1, close) + after));
        variants.addAll(all(before + after));
        return variants;
    }

    int gaps() {
        return (int) tokens.stream().filter(GAP::equals).count();
    }

    String fill(List<String> arguments) {
        List<String> words = new ArrayList<>(tokens);
        int argument = 0;
        for (int index = 0; index < words.size(); index++) {
            if (words.get(index).equals(GAP)) {
                words.set(index, arguments.get(argument++));
            }
        }
        return String.join(" ", words);
    }

    /** Every way to fill the gaps with the names of objects so that the template is the sentence. */
    List<List<String>> match(List<String> sentence, ObjectWords words) {
        List<List<String>> matches = new ArrayList<>();
        match(0, sentence, 0, words, new ArrayList<>(), matches);
        return matches;
    }

    private void match(
            int token,
            List<String> sentence,
            int position,
            ObjectWords words,
            List<String> arguments,
            List<List<String>> matches) {
        if (token == tokens.size()) {
            if (position == sentence.size()) {
                matches.add(List.copyOf(arguments));
            }
            return;
        }
        if (!tokens.get(token).equals(GAP)) {
            boolean same = position < sentence.size()
                    && tokens.get(token).toLowerCase(Locale.ROOT).equals(sentence.get(position));
            if (same) {
                match(token + 1, sentence, position + 1, words, arguments, matches);
            }
            return;
        }
        int longest = Math.min(words.longest(), sentence.size() - position);
        for (int length = 1; length <= longest; length++) {
            String said = String.join(" ", sentence.subList(position, position + length));
            words.named(said).ifPresent(name -> arguments.add(name));
            if (words.named(said).isPresent()) {
                match(token + 1, sentence, position + length, words, arguments, matches);
                arguments.remove(arguments.size() - 1);
            }
        }
    }
}
