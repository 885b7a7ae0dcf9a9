package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.StrategyFile;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.Comparison;
import dev.llmmodulo.planbench.report.Report;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strategies read from files is a part of the run. */
class KeptFilesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String RULES = """
            rules:
              - {when: repeated, move: restart, reason: the first edition says so}
            """;

    private static final String OTHER_RULES = RULES.replace("first", "second");

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private Path arms = Path.of("");
    private Path measured = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void write() throws IOException {
        run = folder.resolve("run");
        rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
        arms = Files.writeString(
                folder.resolve("arms.yaml"),
                "seed: 7\narms: [{name: one, use: single}, {name: ruled, use: 'controller,rules=" + rules + "'}]\n");
        measured = Files.writeString(
                folder.resolve("measured.json"), new Measurements(Measurements.FORMAT, "nowhere", List.of()).write());
    }

    private RunSpec spec(String... more) {
        return Runs.spec(
                List.of(
                        "domains: ['blocksworld:3,count=2,seed=3']",
                        "models: [m]",
                        "rounds: 3",
                        "prove: never",
                        "strategies: ['controller,rules=" + rules + "']"),
                more);
    }

    private RunSpec ofAll() {
        return Runs.spec(
                "domains: ['blocksworld:3,count=1,seed=3']",
                "models: [m]",
                "rounds: 3",
                "prove: never",
                "strategies: [loop, 'controller,rules=" + rules + "', 'choice,arms=" + arms + "', 'auto,measured="
                        + measured + "']");
    }

    /** Says the same again and again, and does something when it is first asked. */
    private static RunModel stubborn(Runnable first) {
        return (key, exercise) -> request -> {
            first.run();
            request.meter()
                    .ledger()
                    .record(new PhysicalCall(
                            "m",
                            request.round(),
                            1,
                            Instant.EPOCH,
                            Duration.ZERO,
                            PhysicalCall.OK,
                            Optional.empty(),
                            Optional.of(BigDecimal.ZERO)));
            return new Answer("(pick-up nothing)", "", Finish.COMPLETE, Optional.empty(), "m");
        };
    }

    private static final RunModel STUBBORN = stubborn(() -> {});

    private static List<String> reasons(Path run) throws IOException {
        return Runs.records(run).stream()
                .flatMap(record -> record.decisions().stream())
                .map(Decision::reason)
                .distinct()
                .toList();
    }

    private Path begun(RunSpec spec) throws IOException {
        Runs.of(spec, STUBBORN).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void should_keep_and_tell_what_strategies_read_by_themselves_and_by_what_they_choose_among() throws Exception {
        begun(ofAll());

        List<String> strategies = ofAll().strategies();
        assertThat(RunLog.open(run).strategyFiles())
                .extracting(StrategyFile::name, StrategyFile::strategies, StrategyFile::sha256, StrategyFile::text)
                .containsExactly(
                        tuple(
                                arms.toString(),
                                List.of(strategies.get(2)),
                                sha256(Files.readString(arms)),
                                Files.readString(arms)),
                        tuple(
                                measured.toString(),
                                List.of(strategies.get(3)),
                                sha256(Files.readString(measured)),
                                Files.readString(measured)),
                        tuple(rules.toString(), strategies.subList(1, 3), sha256(RULES), RULES));
        assertThat(report(run).provenance().get("Files of strategies"))
                .contains(rules + ", SHA-256 " + sha256(RULES) + ", read by " + strategies.get(1) + " and "
                        + strategies.get(2))
                .contains(measured + ", SHA-256 " + sha256(Files.readString(measured)));
    }

    @Test
    void should_say_nothing_of_files_where_no_strategy_reads_one() throws IOException {
        begun(Runs.spec("domains: [blocksworld]", "instances: 1", "models: [m]", "rounds: 1"));

        assertThat(Files.readString(run.resolve("run.json"))).doesNotContain("strategyFiles");
        assertThat(RunLog.open(run).strategyFiles()).isEmpty();
    }

    @Test
    void should_go_by_what_was_read_first_when_a_file_changes_in_the_middle() throws IOException {
        Runs.of(spec(), stubborn(() -> write(rules, OTHER_RULES)))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.records(run)).hasSize(2);
        assertThat(reasons(run)).containsExactly("the first edition says so");
        assertThat(RunLog.open(run).strategyFiles())
                .extracting(StrategyFile::text)
                .containsExactly(RULES);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({"rules.yaml, 'controller,rules='", "arms.yaml, 'choice,arms='", "measured.json, 'auto,measured='"})
    void should_refuse_to_go_on_with_another_file_and_leave_the_run_alone(String name, String reading)
            throws Exception {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        RunSpec spec = spec("instances: 1", "strategies: ['" + reading + file + "']");
        begun(spec);
        Map<String, String> before = Runs.contents(run);
        Files.writeString(file, text + "\n");

        assertThatThrownBy(() -> Runs.of(spec, STUBBORN).resume(run, Runs.ENVIRONMENT))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ", which the strategy " + reading + file + " reads, is not what it was "
                        + "when the run began: its SHA-256 was " + sha256(text) + " and is " + sha256(text + "\n"))
                .hasMessageContaining("put it back, as run.json has it");
        assertThat(Runs.contents(run)).isEqualTo(before);

        Files.writeString(file, text);
        Runs.of(spec, STUBBORN).resume(run, Runs.ENVIRONMENT).run();
        assertThat(RunLog.open(run).sessions()).hasSize(2);
    }

    @Test
    void should_refuse_another_file_that_a_file_names() throws IOException {
        RunSpec choosing = spec("instances: 1", "strategies: ['choice,arms=" + arms + "']");
        begun(choosing);
        Files.writeString(rules, OTHER_RULES);

        assertThatThrownBy(() -> Runs.of(choosing, STUBBORN).resume(run, Runs.ENVIRONMENT))
                .hasMessageStartingWith(rules + ", which the strategy choice,arms=" + arms + " reads, is not");
    }

    @Test
    void should_go_on_with_what_is_kept_of_a_file_that_has_gone() throws IOException {
        RunSpec stopping = spec("runLimits: {calls: 4}");
        Runs.of(stopping, STUBBORN).begin(run, Runs.ENVIRONMENT).run();
        assertThat(Runs.records(run)).hasSize(1);
        RunSpec going = spec();
        Files.delete(rules);

        Runs.of(going, STUBBORN).resume(run, Runs.ENVIRONMENT).run();

        assertThat(Runs.records(run)).hasSize(2);
        assertThat(reasons(run)).containsExactly("the first edition says so");
    }

    @Test
    void should_repeat_a_run_without_its_files() throws IOException {
        RunSpec all = ofAll();
        begun(all);
        for (Path file : List.of(rules, arms, measured)) {
            Files.delete(file);
        }
        Path repeated = folder.resolve("repeated");

        Runs.of(all, Recording.of(RunLog.open(run)))
                .begin(repeated, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.contents(repeated)).isEqualTo(Runs.contents(run));
    }

    @Test
    void should_keep_no_file_that_is_too_large() throws IOException {
        int most = 1 << 20;
        String filled = RULES + "#".repeat(most - RULES.length());
        Files.writeString(rules, filled + "#");

        assertThatThrownBy(() -> begun(spec("instances: 1")))
                .isInstanceOf(SpecException.class)
                .hasMessage(rules + ", which the strategy controller,rules=" + rules + " reads, has " + (most + 1)
                        + " bytes; a run keeps what its strategies read in run.json, and of a file at most " + most
                        + " bytes");
        assertThat(run).doesNotExist();

        Files.writeString(rules, filled);
        begun(spec("instances: 1"));
        assertThat(RunLog.open(run).strategyFiles())
                .extracting(StrategyFile::text)
                .containsExactly(filled);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void should_keep_no_more_files_than_are_read_by_hand(int files, boolean isKept) throws IOException {
        List<String> strategies = new ArrayList<>();
        for (int i = 1; i <= files; i++) {
            strategies.add(
                    "'controller,rules=" + Files.writeString(folder.resolve("rules" + i + ".yaml"), RULES) + "'");
        }
        RunSpec spec = Runs.spec(
                "domains: ['blocksworld:3,count=1,seed=3']",
                "models: [m]",
                "rounds: 1",
                "prove: never",
                "strategies: " + strategies);

        if (isKept) {
            begun(spec);
            assertThat(RunLog.open(run).strategyFiles()).hasSize(files);
        } else {
            assertThatThrownBy(() -> begun(spec))
                    .isInstanceOf(SpecException.class)
                    .hasMessageStartingWith("the strategies read 65 files; ")
                    .hasMessageEndingWith("at most 64 files");
            assertThat(run).doesNotExist();
        }
    }

    /** As records of before anything was kept are. */
    private void forgetFiles() throws IOException {
        Path manifest = run.resolve("run.json");
        ObjectNode told = (ObjectNode) MAPPER.readTree(manifest.toFile());
        assertThat(told.remove("strategyFiles")).isNotNull();
        MAPPER.writeValue(manifest.toFile(), told);
    }

    @Test
    void should_go_on_with_a_run_of_which_nothing_is_kept_and_say_so() throws IOException {
        begun(spec());
        forgetFiles();
        Files.writeString(rules, OTHER_RULES);

        Runs.of(spec(), STUBBORN).resume(run, Runs.ENVIRONMENT).run();

        assertThat(report(run).provenance()).containsEntry("Files of strategies", rules + ", not kept");
    }

    private static Report report(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false).report();
    }

    @Test
    void should_not_add_up_tries_by_other_rules_in_a_file_of_the_same_name() throws Exception {
        begun(spec("instances: 1", "seeds: [1]", "strategies: [loop, 'controller,rules=" + rules + "']"));
        Files.writeString(rules, OTHER_RULES);
        Path other = folder.resolve("other");
        Runs.of(spec("instances: 1", "seeds: [2]"), STUBBORN)
                .begin(other, Runs.ENVIRONMENT)
                .run();
        Files.writeString(rules, RULES);
        Path same = folder.resolve("same");
        Runs.of(spec("instances: 1", "seeds: [3]"), STUBBORN)
                .begin(same, Runs.ENVIRONMENT)
                .run();
        String first = "SHA-256 " + sha256(RULES).substring(0, 12) + "…";
        String second = "SHA-256 " + sha256(OTHER_RULES).substring(0, 12) + "…";

        assertThat(models(run, other))
                .containsExactlyInAnyOrder(
                        "m", "m (file " + rules + " " + first + ")", "m (file " + rules + " " + second + ")");
        assertThat(models(run, same)).containsOnly("m");
        assertThatThrownBy(() -> RunReport.of(List.of(other, same), ProofTime.OF_RUN, false)
                        .measured())
                .hasMessageContaining("its strategy reads other files");
        Comparison compared = Comparison.of(
                new Comparison.Side(other, List.of()), new Comparison.Side(same, List.of()), ProofTime.OF_RUN);
        assertThat(compared.report().tables().stream()
                        .filter(table -> table.id().equals("differences"))
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.at() + ": "
                                + row.cells().stream().map(Cell::words).toList()))
                .containsExactly("file " + rules + ": [" + second + ", " + first + "]");
    }

    private static Stream<String> models(Path... runs) throws IOException {
        Table scores = report(runs).tables().stream()
                .filter(table -> table.id().equals("scores"))
                .findFirst()
                .orElseThrow();
        return scores.rows().stream().map(row -> row.group().orElseThrow().model());
    }
}
