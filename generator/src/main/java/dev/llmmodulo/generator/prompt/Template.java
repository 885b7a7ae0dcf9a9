package dev.llmmodulo.generator.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {{places}}} to fill, kept as a resource; its name carries its version. */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

    /** @param name the name of a file beside this class, such as {@code back-prompt.1.txt} */
    static Template resource(String name) {
        return resource(Template.class, name);
    }

    /**
     * @param neighbour a class that the file is beside
     * @throws IllegalArgumentException there is no such file
     */
    public static Template resource(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Fills each place once; what is filled in is not looked at again.
     *
     * @throws IllegalArgumentException there is nothing to fill in for a place
     */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("nothing to fill in for " + place.group());
        }
        return value;
    }
}
