package dev.llmmodulo.generator.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rules for the next move, in the order in which they are asked. The first one that fits and whose move can be made holds. */
public record MetaRules(List<MetaRule> rules) {

    /** Those that solved most of several that were measured, with one model; STRATEGIES.md has the figures. */
    public static final MetaRules DEFAULT = shipped("meta-rules.yaml");

    private static final String CODE = "rules.unreadable";
    private static final String HINT =
            "rules look like: rules: [{when: repeated, times: 2, move: restart, reason: it says the same again}]";

    private static final MetaRule OTHERWISE =
            new MetaRule(Sign.ROUNDS, 1, Move.CRITIQUE, "nothing speaks against telling the critique");

    public MetaRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads rules in the format of the shipped ones: {@code rules}, a list of {@code when} (a sign), {@code times} (1 if
     * it is left out), {@code move} and {@code reason}.
     *
     * @throws UnreadableSourceException the source holds something else; the message says where and why
     */
    public static MetaRules read(Source source) {
        try {
            return Optional.ofNullable(mapper().readValue(source.text(), Contents.class))
                    .map(contents -> new MetaRules(contents.rules()))
                    .orElseThrow(() -> refusal(source, 0, "the text holds nothing"));
        } catch (JsonProcessingException malformed) {
            int at = Optional.ofNullable(malformed.getLocation())
                    .map(where -> (int) where.getCharOffset())
                    .filter(offset -> offset >= 0 && offset < source.text().length())
                    .orElse(0);
            String why = malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw refusal(source, at, why);
        }
    }

    private static UnreadableSourceException refusal(Source source, int at, String why) {
        return new UnreadableSourceException(Diagnostic.error(CODE, source.place(at, 1), "these are no rules: " + why)
                .withHint(HINT));
    }

    private static MetaRules shipped(String name) {
        try (InputStream yaml = MetaRules.class.getResourceAsStream(name)) {
            return new MetaRules(mapper().readValue(yaml, Contents.class).rules());
        } catch (IOException damaged) {
            throw new UncheckedIOException("the shipped rules are damaged", damaged);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .registerModule(new Jdk8Module())
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** The rule that holds; if none does, to tell the critique. */
    MetaRule choose(Signs<?> signs, Predicate<Move> possible) {
        return rules.stream()
                .filter(rule -> possible.test(rule.move()) && signs.show(rule.sign(), rule.times()))
                .findFirst()
                .orElse(OTHERWISE);
    }

    private record Contents(
            @JsonProperty(value = "rules", required = true) List<MetaRule> rules) {}
}
