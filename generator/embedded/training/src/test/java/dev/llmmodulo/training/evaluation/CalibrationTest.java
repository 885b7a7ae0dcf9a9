package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.training.Main;
import dev.llmmodulo.training.evaluation.Prediction.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CalibrationTest {

    private static final String NETWORK = "../src/test/resources/dev/llmmodulo/generator/embedded/network/";

    @TempDir
    private Path folder;

    private static Prediction plan(double solved, boolean valid) {
        return new Prediction(Place.PLAN, solved, 4, valid, 2);
    }

    /** By hand: errors 0.01, 0.04, 0.64, 0.09, 0.25; bins 0.9 (2 of 0.9, 1 of 2), 0.8, 0.3, 0.5. */
    private static final List<Prediction> FIVE =
            List.of(plan(0.9, true), plan(0.8, true), plan(0.8, false), plan(0.3, false), plan(0.5, true));

    @Test
    void should_reckon_what_the_textbooks_say() {
        Calibration calibration = new Calibration(FIVE);

        assertThat(calibration.brier()).isCloseTo((0.01 + 0.04 + 0.64 + 0.09 + 0.25) / 5, within(1e-12));
        assertThat(calibration.brierOfShare()).isCloseTo(0.24, within(1e-12));
        assertThat(calibration.expectedError()).isCloseTo((0.1 + 2 * 0.3 + 0.3 + 0.5) / 5, within(1e-12));
        assertThat(calibration.ranking()).hasValue((2 + 1.5 + 1) / 6);
        assertThat(calibration.falsePositives()).isEqualTo(new Wilson(1, 2));
        assertThat(calibration.falseNegatives()).isEqualTo(new Wilson(1, 3));
        assertThat(calibration.stepsOff()).hasValue(2);
        assertThat(calibration.bins().stream().map(Bin::count)).containsExactly(1, 1, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void should_find_calibrated_what_is_and_find_out_what_boasts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Prediction> honest = new ArrayList<>();
        List<Prediction> boasting = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double chance = random.nextDouble();
            boolean valid = random.nextDouble() < chance;
            honest.add(plan(chance, valid));
            boasting.add(plan(Math.sqrt(chance), valid));
        }

        assertThat(new Calibration(honest).expectedError()).isLessThan(0.03);
        assertThat(new Calibration(boasting).expectedError()).isGreaterThan(0.13);
        assertThat(new Calibration(honest).brier()).isLessThan(new Calibration(boasting).brier());
        assertThat(new Calibration(boasting).ranking()).isEqualTo(new Calibration(honest).ranking());
    }

    @Test
    void should_put_the_ends_of_the_scale_into_bins_and_say_nothing_of_nothing() {
        Calibration calibration = new Calibration(List.of(plan(0, false), plan(1, false)));

        assertThat(calibration.bins().stream().map(Bin::low)).containsExactly(0.0, 0.9);
        assertThat(calibration.ranking()).isEmpty();
        assertThat(calibration.stepsOff()).isEmpty();
        assertThatThrownBy(() -> new Calibration(List.of())).hasMessageContaining("no predictions");
    }

    @Test
    void should_write_tables_in_markdown_and_json() throws IOException {
        CalibrationTables tables = new CalibrationTables(
                List.of(new ForecastProblem("depots", 0, FIVE), new ForecastProblem("logistics", 0, List.of())),
                List.of("logistics", "depots"));

        assertThat(tables.markdown())
                .contains("|all|5|60.0 (23–88)|50.0 (9–91)|33.3 (6–79)|75.0|")
                .contains("|depots|5|")
                .doesNotContain("logistics")
                .contains("|plan|0.8–0.9|2|80.0|50.0 (9–91)|")
                .contains("|plan|all|5|60.0 (23–88)|0.206|0.240|0.300|75.0|2.0|");
        assertThat(tables.jsonLines().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith(
                        "{\"place\":\"plan\",\"from\":0.3,\"to\":0.4,\"count\":1,\"predicted\":0.3,\"observed\":0.0,\"low\":");
    }

    private int calibrate(String weights, StringWriter errors) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(errors));
        return line.execute(
                "calibrate",
                "--weights",
                NETWORK + weights,
                "--out",
                folder.resolve("tiny").toString(),
                "--problems",
                "2",
                "blocksworld-3",
                "depots");
    }

    @Test
    void should_calibrate_a_head_that_was_never_trained_and_go_on_where_it_stopped() throws IOException {
        assertThat(calibrate("tiny.value.safetensors", new StringWriter())).isZero();
        String log = Files.readString(folder.resolve("tiny.jsonl"));
        Files.writeString(folder.resolve("tiny.jsonl"), log.substring(0, log.length() / 2));
        assertThat(calibrate("tiny.value.safetensors", new StringWriter())).isZero();

        assertThat(Files.readString(folder.resolve("tiny.jsonl"))).isEqualTo(log);
        assertThat(log.lines()).hasSize(8 + 2);
        assertThat(Files.readString(folder.resolve("tiny.md")))
                .contains("|problem|all|20|0.0 (0–16)|")
                .contains("|state|all|20|");
        assertThat(folder.resolve("tiny.reliability.jsonl")).isNotEmptyFile();
    }

    @Test
    void should_refuse_weights_without_a_head() {
        StringWriter errors = new StringWriter();

        assertThat(calibrate("tiny.safetensors", errors)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("no value head");
    }
}
