package dev.llmmodulo.generator.choice;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.verifiers.text.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The arms of a choice as they stand in a file, in YAML: {@code seed: 7}, and {@code arms:} with a list such as
 * {@code {name: think, use: chain-of-thought, prior: {solved: 2, failed: 1}}}, where {@code use} is the name if it is left
 * out, and the prior uniform.
 *
 * @param seed of what is drawn to choose
 */
public record ArmList(long seed, List<Entry> arms) {

    private static final String HINT =
            "a list of arms looks like: {seed: 1, arms: [{name: plain, use: none}, {name: advice}]}";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** @throws IllegalArgumentException there is no arm, or two of one name */
    public ArmList {
        arms = List.copyOf(arms);
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("there is no arm to choose");
        }
        Set<String> names = new HashSet<>();
        for (Entry arm : arms) {
            if (!names.add(arm.name())) {
                throw new IllegalArgumentException("there are two arms with the name " + arm.name());
            }
        }
    }

    /**
     * One arm.
     *
     * @param use what it does, such as the name of an augmentation; whoever makes the strategies knows these
     */
    public record Entry(String name, String use, Prior prior) {
        public Entry {
            if (name.isBlank()) {
                throw new IllegalArgumentException("an arm has no name");
            }
        }
    }

    private record FileContents(
            @Nullable Long seed, @Nullable List<FileEntry> arms) {
        static final FileContents NONE = new FileContents(null, null);
    }

    private record FileEntry(
            @Nullable String name,
            @Nullable String use,
            @Nullable Prior prior) {

        Entry entry() {
            String known = name == null ? "" : name;
            return new Entry(known, use == null ? known : use, prior == null ? Prior.UNIFORM : prior);
        }
    }

    /** @throws dev.llmmodulo.verifiers.text.UnreadableSourceException the source is no list of arms */
    public static ArmList read(Source source) {
        try {
            FileContents contents = Optional.ofNullable(YAML.readValue(source.text(), FileContents.class))
                    .orElse(FileContents.NONE);
            List<FileEntry> arms = contents.arms() == null ? List.of() : contents.arms();
            long seed = contents.seed() == null ? 0 : contents.seed();
            return new ArmList(seed, arms.stream().map(FileEntry::entry).toList());
        } catch (JsonProcessingException malformed) {
            throw Damage.of(source, malformed, "this is no list of arms", HINT);
        } catch (IllegalArgumentException refused) {
            throw Damage.of(source, "this is no list of arms: " + refused.getMessage(), HINT);
        }
    }

    /**
     * The use of the arm that was chosen.
     *
     * @throws IllegalArgumentException it is none of these
     */
    public String use(Decision chosen) {
        String name = LearnedChoice.arm(chosen);
        return arms.stream()
                .filter(arm -> arm.name().equals(name))
                .map(Entry::use)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no arm of the list is called " + name));
    }

    /** The arms, each with the strategy that is made of its use. */
    public <P, C> List<Arm<P, C>> with(Function<String, Function<SolveListener, Strategy<P, C>>> strategies) {
        return arms.stream()
                .map(arm -> new Arm<>(arm.name(), arm.prior(), strategies.apply(arm.use())))
                .toList();
    }
}
