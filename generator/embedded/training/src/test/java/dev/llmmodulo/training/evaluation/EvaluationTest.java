package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.Main;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    @TempDir
    private Path folder;

    private static Measurement measurement(int number, String way, boolean solved, Long... tokens) {
        return new Measurement("blocksworld-4", number, way, solved, List.of(tokens), 0.25, false);
    }

    /** By hand from Wilson's formula. */
    @ParameterizedTest
    @CsvSource({"0, 50, 0, 7.13", "10, 10, 72.25, 100", "50, 100, 40.38, 59.62", "186, 200, 88.59, 95.78"})
    void should_give_wilsons_interval(int hits, int of, double low, double high) {
        assertThat(100 * new Wilson(hits, of).low()).isCloseTo(low, within(0.01));
        assertThat(100 * new Wilson(hits, of).high()).isCloseTo(high, within(0.01));
    }

    @Test
    void should_measure_nothing_twice_and_go_on_behind_a_line_that_was_cut_off() throws IOException {
        Path file = folder.resolve("log.jsonl");
        new MeasurementLog(file).measured("blocksworld-4", 0, "first", () -> measurement(0, "first", true, 40L, 90L));
        Files.writeString(file, "{\"kind\":\"blocksw", StandardOpenOption.APPEND);

        MeasurementLog again = new MeasurementLog(file);
        again.measured("blocksworld-4", 0, "first", () -> {
            throw new AssertionError("measured twice");
        });
        again.measured("blocksworld-4", 1, "first", () -> measurement(1, "first", false, 40L));

        assertThat(new MeasurementLog(file).all())
                .containsExactly(measurement(0, "first", true, 40L, 90L), measurement(1, "first", false, 40L));
    }

    @Test
    void should_count_what_was_solved_within_calls_and_tokens() {
        List<Measurement> all = List.of(
                measurement(0, "greedy", true, 50L),
                measurement(1, "greedy", false, 50L),
                measurement(0, "first", true, 50L, 120L, 120L),
                measurement(1, "first", true, 300L),
                measurement(0, "planner", true));

        String tables = new Tables(all, List.of("blocksworld-4"), 10).markdown();

        assertThat(tables)
                .contains("|blocksworld-4|2|50.0 (9–91)|–|–|–|–|100.0 (34–100)|–|–|–|")
                .contains("|blocksworld-4|first|50.0 (9–91)|50.0 (9–91)|100.0 (34–100)|100.0 (34–100)|100.0 (34–100)|")
                .contains("|blocksworld-4|first|0.0 (0–66)|100.0 (34–100)|")
                .contains("|blocksworld-4|0.250|–|0.250|");
    }

    @ParameterizedTest
    @CsvSource({"blocksworld-3, 8", "blocksworld-6, 20", "logistics, 20", "depots, 20"})
    void should_ask_only_what_is_held_out(String kind, int count) {
        List<Problem> problems = HeldOutProblems.of(Group.named(kind).get(0), 20, 1);

        assertThat(problems)
                .hasSize(count)
                .allMatch(problem ->
                        HeldOut.holdsOut(WorldReader.of(problem.domain()).read(problem)));
        assertThat(HeldOutProblems.of(Group.named(kind).get(0), 20, 1)).isEqualTo(problems);
    }

    @Test
    void should_measure_weights_that_were_never_trained() throws IOException {
        String out = folder.resolve("tiny").toString();
        String weights = "../src/test/resources/dev/llmmodulo/generator/embedded/network/tiny.safetensors";
        String[] arguments = {
            "evaluate", "--weights", weights, "--out", out, "--rounds", "2", "--unsolvable", "1", "blocksworld-3"
        };

        assertThat(Main.commandLine().execute(arguments)).isZero();
        String log = Files.readString(folder.resolve("tiny.jsonl"));
        assertThat(Main.commandLine().execute(arguments)).isZero();

        assertThat(Files.readString(folder.resolve("tiny.jsonl"))).isEqualTo(log);
        assertThat(log.lines()).hasSize(8 * 10 + 2);
        assertThat(new MeasurementLog(folder.resolve("tiny.jsonl")).all())
                .filteredOn(one ->
                        one.way().equals(Measurement.PLANNER) || one.way().equals(Measurement.UNSOLVABLE))
                .hasSize(10)
                .allMatch(Measurement::solved);
        assertThat(Files.readString(folder.resolve("tiny.md"))).contains("|blocksworld-3|8|0.0 (0–32)|");

        String[] otherSeed = Stream.concat(Arrays.stream(arguments), Stream.of("--seed", "2"))
                .toArray(String[]::new);
        assertThat(Main.commandLine().execute(otherSeed)).isNotZero();
        String[] otherRounds = Arrays.stream(arguments)
                .map(argument -> argument.equals("2") ? "3" : argument)
                .toArray(String[]::new);
        assertThat(Main.commandLine().execute(otherRounds)).isNotZero();
        assertThat(Files.readString(folder.resolve("tiny.jsonl"))).isEqualTo(log);
    }

    @Test
    void should_take_no_results_for_those_of_other_weights_or_settings() throws IOException {
        Path results = Files.writeString(folder.resolve("some.jsonl"), "");
        Path one = Files.writeString(folder.resolve("one"), "1");
        Path other = Files.writeString(folder.resolve("other"), "2");

        MeasuredOf.require(results, "seed 1", List.of(one));
        MeasuredOf.require(results, "seed 1", List.of(one));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredOf.require(results, "seed 1", List.of(other)))
                .withMessageContaining("some.jsonl holds what was measured with other weights");
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredOf.require(results, "seed 2", List.of(one)));
        MeasuredOf.require(results, "seed 1, rounds 3", List.of(one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredOf.require(results, "seed 1, rounds 4", List.of(one)));
        Files.delete(results);
        MeasuredOf.require(results, "seed 1", List.of(other));
    }

    @Test
    void should_write_the_problems_that_are_asked_as_pddl() throws Exception {
        int exit = Main.commandLine()
                .execute(
                        "held-out",
                        "--out",
                        folder.toString(),
                        "--problems",
                        "3",
                        "--seed",
                        "5",
                        "blocksworld-6",
                        "depots");

        assertThat(exit).isZero();
        for (String kind : List.of("blocksworld-6", "depots")) {
            List<Problem> asked = HeldOutProblems.of(Group.named(kind).get(0), 3, 5);
            for (int number = 1; number <= asked.size(); number++) {
                Path written = folder.resolve(kind + "/problem-000" + number + ".pddl");
                assertThat(new PddlReader()
                                .problem(folder.resolve(kind + "/domain.pddl"), written)
                                .orThrow())
                        .isEqualTo(asked.get(number - 1));
            }
        }
    }
}
