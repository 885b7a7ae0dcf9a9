package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random texts: every one is read, and whatever is told of it stands in the text where it is said to. */
class PlanReaderFuzzTest {

    private static final int TEXTS_A_SEED = 500;
    private static final List<String> PIECES = List.of(
            "(pick-up a)",
            "(stack a b)",
            "(",
            ")",
            "[",
            "]",
            "[1]",
            "0.5: ",
            "3: ",
            "1. ",
            "2) ",
            "- ",
            "* ",
            "**",
            "`",
            "```\n",
            "\n",
            "\n",
            "\n",
            "  ",
            " ",
            "\t",
            "\r\n",
            "; note",
            "pick-up a",
            "stack(a, b)",
            "stack ",
            "Step 1: ",
            "[PLAN]",
            "[PLAN END]",
            "<plan>",
            "</plan>",
            "<think>",
            "</think>",
            "no plan exists",
            "end",
            "(end)",
            "Time 1",
            "so ",
            ".",
            ",",
            ":",
            "\u00A0",
            "\u202F",
            "# ",
            "> ",
            "(foo bar)",
            "Pick block a",
            "\uFEFF");

    private final PlanReader strict = new StrictPlanReader();
    private final PlanReader tolerant =
            new TolerantPlanReader(Set.of("pick-up", "stack"), Set.of("a", "b"), List.of(PlanReaderFuzzTest::phrase));

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static Optional<PlanStep> phrase(String line) {
        return line.toLowerCase(Locale.ROOT).equals("pick block a")
                ? Optional.of(PlanStep.of("pick-up", "a"))
                : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_any_text_and_tell_the_right_places(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int text = 0; text < TEXTS_A_SEED; text++) {
            StringBuilder joined = new StringBuilder();
            for (int piece = random.nextInt(25); piece >= 0; piece--) {
                joined.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertPlaces(strict.read(joined.toString()), joined.toString());
            assertPlaces(tolerant.read(joined.toString()), joined.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_tolerantly_what_it_reads_strictly(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces =
                List.of("(pick-up a)", "(stack\na b)", " ", "\n", "; c\n", "[1]", "(pick-up", ")", "(foo)");
        for (int text = 0; text < TEXTS_A_SEED; text++) {
            StringBuilder joined = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                joined.append(pieces.get(random.nextInt(pieces.size())));
            }
            PlanReading reading = strict.read(joined.toString());
            if (reading instanceof Read read && read.plan().length() > 0) {
                assertThat(tolerant.read(joined.toString())).isEqualTo(reading);
            }
        }
    }

    private static void assertPlaces(PlanReading reading, String text) {
        assertThat(places(reading)).as(text).allSatisfy(place -> {
            String[] lines = text.split("\n", -1);
            assertThat(place.line()).isBetween(1, lines.length);
            String rest = String.join("\n", List.of(lines).subList(place.line() - 1, lines.length));
            String beginning = place.text().isEmpty() ? "" : place.text().substring(0, 1);
            assertThat(rest.substring(place.column() - 1)).startsWith(beginning);
        });
    }

    private static List<Written> places(PlanReading reading) {
        if (reading instanceof Read read) {
            return Stream.concat(
                            read.written().stream(), read.skipped().stream().map(Skipped::place))
                    .toList();
        }
        return reading instanceof Unreadable unreadable
                ? List.of(unreadable.place())
                : List.of(((UnsolvableClaim) reading).place());
    }
}
