package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads specs of runs, which are YAML; what they may say is {@link SpecFile}. */
public final class SpecReader {

    private static final String CODE = "spec.unreadable";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** The rest of a value on its line. */
    private static final Pattern SCALAR = Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'|[^,\\]}\\n#]+");

    /** What words quote, or a word with a colon or a sign in it, or any long one. */
    private static final Pattern NAMED = Pattern.compile("\"([^\"\n]+)\"|[\\w.:=-]{5,}");

    private SpecReader() {}

    /** @throws UnreadableSourceException it cannot be read, or is no spec; the message says where and why */
    public static RunSpec read(Path file) {
        return read(Source.read(file));
    }

    /**
     * A file's spec, if there is a file, with some of its members replaced.
     *
     * @param instead members by name, as they could stand in a file; of a member with members of its own, only those named
     *     are replaced
     * @throws UnreadableSourceException as {@link #read(Path)} does
     * @throws SpecException what is to be put in does not fit
     */
    public static RunSpec read(Optional<Path> file, Map<String, ?> instead) {
        // Once: a pipe has its text no second time.
        Optional<Source> source = file.map(Source::read);
        source.ifPresent(SpecReader::read);
        try {
            ObjectNode spec = YAML.createObjectNode();
            if (source.isPresent()) {
                YAML.readerForUpdating(spec).readValue(source.get().text());
            }
            replace(spec, YAML.valueToTree(instead));
            return YAML.treeToValue(spec, SpecFile.class).spec();
        } catch (ValueInstantiationException refused) {
            throw new SpecException(SpecMistake.of(refused).words());
        } catch (JsonMappingException unfit) {
            SpecMistake mistake = SpecMistake.of(unfit);
            throw new SpecException(SpecMistake.way(unfit.getPath()) + ": " + mistake.words()
                    + mistake.hint().map(advice -> "; " + advice).orElse(""));
        } catch (IOException broken) {
            throw new SpecException(String.valueOf(broken.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw new SpecException(String.valueOf(refused.getMessage()));
        }
    }

    private static void replace(ObjectNode members, ObjectNode instead) {
        instead.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode more
                    && members.get(member.getKey()) instanceof ObjectNode some) {
                replace(some, more);
            } else {
                members.set(member.getKey(), member.getValue());
            }
        });
    }

    static RunSpec read(Source source) {
        try {
            return YAML.readValue(source.text(), SpecFile.class).spec();
        } catch (JsonProcessingException broken) {
            SpecMistake mistake = SpecMistake.of(broken);
            throw refusal(place(source, broken, mistake), mistake.words(), mistake.hint());
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            throw refusal(place(source, why), why, Optional.empty());
        }
    }

    private static UnreadableSourceException refusal(Place place, String why, Optional<String> hint) {
        return new UnreadableSourceException(Diagnostic.error(CODE, place, why).withHint(hint));
    }

    private static Place place(Source source, JsonProcessingException broken, SpecMistake mistake) {
        String text = source.text();
        int at = Optional.ofNullable(broken.getLocation())
                .map(where -> offset(text, where.getLineNr(), where.getColumnNr()))
                .orElse(0);
        int named = mistake.isOfMember() && mistake.member().isPresent()
                ? text.lastIndexOf(mistake.member().get(), at)
                : -1;
        return named >= 0
                ? source.place(named, mistake.member().get().length())
                : source.place(at, lengthOfScalar(text, at));
    }

    private static int lengthOfScalar(String text, int at) {
        Matcher scalar = SCALAR.matcher(text).region(at, text.length());
        return scalar.lookingAt() ? Math.max(1, scalar.group().strip().length()) : 1;
    }

    /** Where the first thing stands that the words quote or name; at the start if nothing of it is found. */
    private static Place place(Source source, String why) {
        return NAMED.matcher(why)
                .results()
                .map(named -> named.group(1) == null ? named.group() : named.group(1))
                .filter(word -> source.text().contains(word))
                .findFirst()
                .map(word -> source.place(source.text().indexOf(word), word.length()))
                .orElseGet(() -> source.place(0, 1));
    }

    /** YAML's places are lines and columns from 1, and an end of the text may lie behind it. */
    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return Math.max(0, Math.min(text.length(), start + column - 1));
    }
}
