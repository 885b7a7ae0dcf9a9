package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads specs of runs, which are YAML; what they may say is {@link SpecFile}. */
public final class SpecReader {

    private static final String CODE = "spec.unreadable";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
        file.ifPresent(SpecReader::read);
        try {
            ObjectNode spec = YAML.createObjectNode();
            if (file.isPresent()) {
                YAML.readerForUpdating(spec).readValue(Source.read(file.get()).text());
            }
            replace(spec, YAML.valueToTree(instead));
            return YAML.treeToValue(spec, SpecFile.class).spec();
        } catch (ValueInstantiationException refused) {
            throw new SpecException(String.valueOf(refused.getCause().getMessage()));
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
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw refusal(
                    source,
                    unknown,
                    "nothing is called \"" + unknown.getPropertyName() + "\" here",
                    Optional.of("what can be said here: " + known));
        } catch (ValueInstantiationException refused) {
            throw refusal(source, refused, String.valueOf(refused.getCause().getMessage()), Optional.empty());
        } catch (JsonProcessingException broken) {
            // Lines that begin with a blank say where, which is said better below.
            String why = broken.getOriginalMessage()
                    .lines()
                    .filter(line -> !line.startsWith(" ") && !line.isEmpty())
                    .collect(Collectors.joining(": "));
            throw refusal(source, broken, why, Optional.empty());
        } catch (IllegalArgumentException refused) {
            throw refusal(source, List.of(), String.valueOf(refused.getMessage()), Optional.empty());
        }
    }

    private static UnreadableSourceException refusal(
            Source source, JsonProcessingException broken, String why, Optional<String> hint) {
        return refusal(
                source, Optional.ofNullable(broken.getLocation()).stream().toList(), why, hint);
    }

    private static UnreadableSourceException refusal(
            Source source, List<JsonLocation> where, String why, Optional<String> hint) {
        Place place = where.isEmpty()
                ? source.place(0, 1)
                : source.place(
                        offset(
                                source.text(),
                                where.get(0).getLineNr(),
                                where.get(0).getColumnNr()),
                        1);
        return new UnreadableSourceException(Diagnostic.error(CODE, place, why).withHint(hint));
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
