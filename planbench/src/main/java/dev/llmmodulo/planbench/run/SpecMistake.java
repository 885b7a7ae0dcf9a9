package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with a spec, in the words of those who write it.
 *
 * @param member the last name on the way to it; empty at the top
 * @param isOfMember whether the member as a whole is wrong, rather than the text at which it was noticed
 */
record SpecMistake(String words, Optional<String> hint, Optional<String> member, boolean isOfMember) {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, OptionalInt.class, long.class, Long.class, OptionalLong.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, OptionalDouble.class, BigDecimal.class);
    private static final String HINT_OF_YAML =
            "a member is \"name: value\", a list [a, b]; what begins with a sign or holds \": \" stands in quotes";

    static SpecMistake of(JsonProcessingException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            String known = Optional.ofNullable(unknown.getKnownPropertyIds()).stream()
                    .flatMap(Collection::stream)
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new SpecMistake(
                    "nothing is called \"" + unknown.getPropertyName() + "\" here",
                    Optional.of("what can be said here: " + known),
                    Optional.of(unknown.getPropertyName()),
                    true);
        } else if (broken instanceof ValueInstantiationException refused) {
            String why = String.valueOf(Optional.<Throwable>ofNullable(refused.getCause())
                    .orElse(refused)
                    .getMessage());
            return new SpecMistake(why, Optional.empty(), member(refused), true);
        } else if (broken instanceof InputCoercionException || broken.getCause() instanceof InputCoercionException) {
            Optional<String> member = broken instanceof JsonMappingException within ? member(within) : Optional.empty();
            return new SpecMistake("this number is too large", Optional.empty(), member, true);
        } else if (broken instanceof MismatchedInputException unfit) {
            return unfit(unfit);
        }
        // Lines that begin with a blank say where, which is said better by the place.
        String why = broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.isEmpty())
                .collect(Collectors.joining(": "));
        return new SpecMistake("this is no YAML: " + why, Optional.of(HINT_OF_YAML), Optional.empty(), false);
    }

    private static SpecMistake unfit(MismatchedInputException unfit) {
        Optional<String> member = member(unfit);
        Class<?> wanted = Optional.<Class<?>>ofNullable(unfit.getTargetType()).orElse(Object.class);
        if (unfit.getOriginalMessage().startsWith("Missing required creator property")) {
            return new SpecMistake(
                    "an entry does not say its model",
                    Optional.of("write the model's name alone, or {model: provider:name, ...}"),
                    member,
                    true);
        } else if (unfit.getOriginalMessage().startsWith("No content to map")) {
            return new SpecMistake(
                    "the file is empty", Optional.of("a spec names domains and models at least"), member, false);
        }
        String name = member.map(word -> word + ": ").orElse("");
        if (unfit instanceof InvalidNullException) {
            return new SpecMistake(
                    name + "nothing stands here",
                    Optional.of("write what is meant, or leave out the entry"),
                    member,
                    false);
        }
        String given =
                unfit instanceof InvalidFormatException invalid ? "\"" + invalid.getValue() + "\" is " : "this is ";
        return new SpecMistake(name + given + notWhat(wanted), hint(wanted), member, false);
    }

    private static String notWhat(Class<?> wanted) {
        if (WHOLE_NUMBERS.contains(wanted)) {
            return "no whole number";
        } else if (NUMBERS.contains(wanted)) {
            return "no number";
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return "neither true nor false";
        } else if (wanted == Duration.class) {
            return "no time such as 90s, 1.5m or 2h";
        } else if (wanted == URI.class) {
            return "no address";
        } else if (Collection.class.isAssignableFrom(wanted)) {
            return "no list";
        }
        return wanted == String.class ? "no single text" : "not made of names with values";
    }

    private static Optional<String> hint(Class<?> wanted) {
        if (Collection.class.isAssignableFrom(wanted)) {
            return Optional.of("a list is [a, b], also of one: [a]");
        } else if (wanted == URI.class) {
            return Optional.of("an address is like http://localhost:8000/v1");
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return Optional.of("write true or false");
        } else if (wanted == String.class) {
            return Optional.of("write one text, in quotes if it begins with a sign or holds \": \"");
        }
        return wanted.isRecord() ? Optional.of("names with values are {name: value, other: value}") : Optional.empty();
    }

    /** The whole way to it, such as {@code models[0].timeout}. */
    static String way(List<Reference> path) {
        StringBuilder way = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                way.append('[').append(step.getIndex()).append(']');
            } else {
                way.append(way.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return way.toString();
    }

    private static Optional<String> member(JsonMappingException mistake) {
        return mistake.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }
}
