package dev.llmmodulo.generator.planning.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What strategies came to when they were measured.
 *
 * @param format {@link #FORMAT}
 * @param from where the numbers come from, for people
 */
public record Measurements(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String from,
        @JsonProperty(required = true) List<MeasuredProblems> measured) {

    /** Name and version of the files that these are kept in. */
    public static final String FORMAT = "llm-modulo-measured/1";

    private static final String BUNDLED = "measured.json";
    private static final String CODE = "measured.unreadable";
    private static final String HINT = "such a file is written by: llm-modulo bench report RUN --measured FILE";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws IllegalArgumentException the format is another one */
    public Measurements {
        measured = List.copyOf(measured);
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("the format is \"" + format + "\", not " + FORMAT);
        }
    }

    /** What this build brings. */
    public static Measurements bundled() {
        try (InputStream in = Measurements.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + BUNDLED + " is missing");
            }
            return read(Source.read(BUNDLED, in));
        } catch (IOException damaged) {
            throw new UncheckedIOException("the resource " + BUNDLED + " is damaged", damaged);
        }
    }

    /** @throws UnreadableSourceException the source holds something else */
    public static Measurements read(Source source) {
        try {
            return Optional.ofNullable(JSON.readValue(source.text(), Measurements.class))
                    .orElseThrow(() -> refusal(source, 0, "the text holds nothing"));
        } catch (JsonProcessingException damage) {
            int at = Optional.ofNullable(damage.getLocation())
                    .map(where -> (int) where.getCharOffset())
                    .filter(offset -> offset >= 0 && offset < source.text().length())
                    .orElse(0);
            throw refusal(source, at, why(damage));
        }
    }

    private static UnreadableSourceException refusal(Source source, int at, String why) {
        return new UnreadableSourceException(
                Diagnostic.error(CODE, source.place(at, 1), "no measurements can be read: " + why)
                        .withHint(HINT));
    }

    private static String why(JsonProcessingException damage) {
        return damage.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** As it is kept in a file. */
    public String write() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("measurements are plain data", fault);
        }
    }

    /** What is best for a problem, and why. */
    public BestMeasured best(String model, Problem problem, Budget budget) {
        int objects = problem.objects().size();
        String domain = problem.domain().name();
        return problemsLike(model, domain, objects)
                .map(like -> BestMeasured.of(like, budget, from))
                .orElseGet(() -> BestMeasured.notMeasured(
                        "nothing was measured with " + model + " on " + domain + " of " + objects + " objects"));
    }

    /** Where the size lies between two that were measured, those of the larger. */
    private Optional<MeasuredProblems> problemsLike(String model, String domain, int objects) {
        List<MeasuredProblems> known =
                measured.stream().filter(one -> one.areOf(model, domain)).toList();
        Optional<MeasuredProblems> same = known.stream()
                .filter(one -> one.include(objects))
                .min(Comparator.comparingInt(MeasuredProblems::range));
        boolean smallerKnown = known.stream().anyMatch(one -> one.mostObjects() < objects);
        return same.or(() -> known.stream()
                .filter(one -> smallerKnown && one.leastObjects() > objects)
                .min(Comparator.comparingInt(MeasuredProblems::leastObjects)));
    }
}
