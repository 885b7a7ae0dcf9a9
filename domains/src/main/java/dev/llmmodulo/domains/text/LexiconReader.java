package dev.llmmodulo.domains.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lexicons that users bring: their length is bounded, and what is wrong with one is said with its place. */
public final class LexiconReader {

    private static final int LONGEST = 1_000_000;
    private static final String HINT =
            "a lexicon has a version, and words for the actions and predicates, as bench generate --obfuscate writes it";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,200})\"");

    private LexiconReader() {}

    /** @throws UnreadableSourceException it is too long, no lexicon, or ambiguous */
    public static DataLexicon read(Source source) {
        if (source.text().length() > LONGEST) {
            throw refusal(new Place(source.name(), 1, 1, 1, ""), "is longer than " + LONGEST + " characters");
        }
        try {
            return DataLexicon.parse(source.text());
        } catch (IllegalArgumentException refused) {
            Optional<JsonProcessingException> malformed = Optional.ofNullable(refused.getCause())
                    .filter(JsonProcessingException.class::isInstance)
                    .map(JsonProcessingException.class::cast);
            String why = malformed.map(LexiconReader::words).orElseGet(() -> String.valueOf(refused.getMessage()));
            throw refusal(
                    malformed.map(one -> place(source, one)).orElseGet(() -> place(source, why)),
                    "this is no lexicon: " + why);
        }
    }

    private static String words(JsonProcessingException malformed) {
        return malformed instanceof ValueInstantiationException refused
                ? String.valueOf(refused.getCause().getMessage())
                : malformed.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static Place place(Source source, JsonProcessingException malformed) {
        Optional<JsonLocation> where = Optional.ofNullable(malformed.getLocation());
        return place(
                source,
                where.map(JsonLocation::getLineNr).orElse(1),
                where.map(JsonLocation::getColumnNr).orElse(1));
    }

    /** Where that stands which the message quotes; else the beginning. */
    private static Place place(Source source, String message) {
        Matcher quoted = QUOTED.matcher(message);
        int at = quoted.find() ? source.text().indexOf(quoted.group(1)) : 0;
        return source.place(Math.max(0, at), 1);
    }

    private static Place place(Source source, int line, int column) {
        String text =
                source.text().lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
        return new Place(source.name(), Math.max(1, line), Math.max(1, column), 1, text);
    }

    private static UnreadableSourceException refusal(Place place, String why) {
        return new UnreadableSourceException(
                Diagnostic.error("lexicon.unreadable", place, why).withHint(HINT));
    }
}
