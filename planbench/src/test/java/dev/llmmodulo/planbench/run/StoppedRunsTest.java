package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.Comparison;
import dev.llmmodulo.planbench.report.Extent;
import dev.llmmodulo.planbench.report.Report;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports say of runs of which not everything is on record. */
class StoppedRunsTest {

    @TempDir
    private Path folder;

    private static RunModel saying(String answer) {
        return (key, exercise) -> request -> new Answer(answer, "", Finish.COMPLETE, Optional.empty(), "m");
    }

    private Path run(String name, RunSpec spec, RunModel model) throws IOException {
        Path run = folder.resolve(name);
        Runs.of(spec, model).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static Report report(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false).report();
    }

    /** Three of eight instances with a plan in the first round, before the calls are used up. */
    private static RunSpec stopped(String... more) {
        return Runs.spec(
                List.of(
                        "domains: [blocksworld]",
                        "instances: 8",
                        "models: [m]",
                        "rounds: 2",
                        "prove: never",
                        "runLimits: {calls: 3}"),
                more);
    }

    private static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_say_at_each_share_of_a_stopped_run_how_many_of_the_planned_tries_it_is_of() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [\"blocksworld:3..4,count=4,seed=1\"]",
                "models: [m]",
                "rounds: 1",
                "prove: never",
                "runLimits: {calls: 6}");
        Path run = run("run", spec, new CountingModel(1));

        Report report = report(run);

        assertThat(report.provenance().get("Tries"))
                .isEqualTo(
                        "6; 6 of 8 planned tries made, the rest was not made: easy ones finish first, so that shares may "
                                + "be too high");
        assertThat(report.tables()).extracting(Table::id).contains("scores", "tokens", "tokens-by-objects", "frontier");
        assertThat(report.tables())
                .allSatisfy(table -> assertThat(table.rows())
                        .filteredOn(row -> row.group().isPresent())
                        .allSatisfy(row -> row.cells().stream()
                                .filter(Cell.Share.class::isInstance)
                                .forEach(share -> assertThat(row.mark(share)).contains("6 of 8 planned tries made"))));
        assertThat(report.write(ReportFormat.MARKDOWN))
                .contains("100.0 % \\[61.0–100.0\\], 6 of 8 planned tries made |");
        assertThat(report.write(ReportFormat.HTML))
                .contains("<span class=\"made\">6 of 8 planned tries made</span>")
                .contains("<p class=\"left-out\">Of some of this, not all planned tries were made");
        assertThat(report.write(ReportFormat.JSON)).contains("\"made\" : 6", "\"planned\" : 8");
        assertThat(report.write(ReportFormat.CSV)).contains(",accuracy,1.000,0.610,1.000,6,6,6,8\r\n");
    }

    @Test
    void should_say_so_too_where_all_sets_are_put_together() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [\"blocksworld:3,count=2,seed=1\", \"blocksworld:4,count=2,seed=1\"]",
                "models: [m]",
                "strategies: [single, \"resample:2\"]",
                "rounds: 2",
                "prove: never",
                "runLimits: {calls: 6}");

        Table table = table(report(run("run", spec, new CountingModel(1))), "side-by-side");

        assertThat(table.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.mark(row.cells().get(0))).contains("3 of 4 planned tries made"));
    }

    @Test
    void should_have_groups_among_the_scores_that_no_try_was_made_of() throws IOException {
        Path run = run("run", stopped("tasks: [t1, t5]", "prompts: [zero-shot-pddl]"), new CountingModel(1));

        Table scores = table(report(run), "scores");

        assertThat(scores.rows())
                .extracting(
                        row -> row.group().orElseThrow().task(),
                        row -> row.cells().get(0).words(),
                        row -> row.extent().orElseThrow())
                .containsExactly(tuple("t1", "100.0 %", new Extent(3, 8)), tuple("t5", "none tried", new Extent(0, 8)));
    }

    @Test
    void should_mark_nothing_where_all_was_made_or_nobody_knows_what_was_planned() throws IOException {
        RunSpec spec = stopped().withRunLimits(Limits.NONE);
        Path run = run("run", spec, new CountingModel(1));
        Path manifest = run.resolve("run.json");

        Report all = report(run);
        String planned = "\"plannedSets\" : [ {\n    \"name\" : \"blocksworld\",\n    \"instances\" : 8\n  } ]";
        assertThat(manifest).content().contains(planned);
        Files.writeString(manifest, Files.readString(manifest).replace(planned, "\"plannedSets\" : [ ]"));

        assertThat(all.provenance()).containsEntry("Tries", "8");
        assertThat(table(all, "scores").rows())
                .extracting(Table.Row::extent)
                .containsOnly(Optional.of(new Extent(8, 8)));
        assertThat(all.write(ReportFormat.MARKDOWN)).doesNotContain("planned tries");
        assertThat(all.write(ReportFormat.HTML)).doesNotContain("planned tries");
        assertThat(table(report(run), "scores").rows())
                .extracting(Table.Row::extent)
                .containsOnly(Optional.empty());
    }

    @Test
    void should_add_up_what_runs_of_other_seeds_planned() throws IOException {
        Path run = run("first", stopped("seeds: [1]"), new CountingModel(1));
        Path other = run("other", stopped("seeds: [2]"), new CountingModel(1));

        assertThat(table(report(run, other), "scores").rows())
                .extracting(Table.Row::extent)
                .containsExactly(Optional.of(new Extent(6, 16)));
    }

    @Test
    void should_not_compare_runs_without_a_word_that_were_stopped_alike() throws IOException {
        Path one = run("one", stopped(), new CountingModel(1));
        Path other = run("other", stopped(), new CountingModel(1));
        Path whole = run("whole", stopped().withRunLimits(Limits.NONE), new CountingModel(1));

        Comparison alike = compare(one, other);

        assertThat(alike.incomplete())
                .singleElement()
                .asString()
                .contains("tries in common 3, only in the first run 0")
                .contains("of the first 3 of 8 planned tries made, of the second 3 of 8 planned tries made; the rest");
        assertThat(alike.report().provenance().get("Made")).startsWith("of the first 3 of 8 planned tries made");
        assertThat(table(alike.report(), "paired").rows())
                .extracting(Table.Row::at)
                .singleElement()
                .asString()
                .startsWith("t1, blocksworld; of the first 3 of 8 planned tries made");
        assertThat(compare(whole, whole).incomplete()).isEmpty();
        assertThat(compare(whole, whole).report().provenance()).doesNotContainKey("Made");
    }

    private static Comparison compare(Path one, Path other) throws IOException {
        return Comparison.of(
                new Comparison.Side(one, List.of()), new Comparison.Side(other, List.of()), ProofTime.OF_RUN);
    }

    @Test
    void should_measure_no_strategy_by_what_a_stopped_run_came_to() throws IOException {
        Path run = run("run", stopped(), new CountingModel(1));

        assertThatThrownBy(() ->
                        RunReport.of(List.of(run), ProofTime.OF_RUN, false).measured())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("3 of 8 planned tries made");
    }

    /** The tries of the first seed are made, those of the second only where something is told. */
    @Test
    void should_set_only_the_same_tries_beside_what_was_told() throws IOException {
        List<String> lines = List.of(
                "domains: [blocksworld]", "instances: 2", "models: [m]", "rounds: 2", "prove: never", "samples: 2");
        RunModel wrong = saying("(pick-up nothing)");
        Path told = run("told", Runs.spec(lines, "feedback: [first]", "seeds: [1, 2]"), wrong);
        Path seed = run("seed", Runs.spec(lines, "feedback: [none]", "seeds: [1]"), wrong);
        Path rest = run("rest", Runs.spec(lines, "feedback: [none]", "seeds: [2]"), wrong);

        assertThat(resampled(told, seed)).isEqualTo(new Cell.Text("other seeds or samples"));
        assertThat(resampled(told, seed, rest)).isEqualTo(new Cell.Share(new Proportion(0, 8)));
    }

    private static Cell resampled(Path... runs) throws IOException {
        Table rounds = table(report(runs), "rounds");
        return rounds.rows().stream()
                .filter(row -> row.group().orElseThrow().protocol().feedback().equals("first"))
                .map(row -> row.cells().get(rounds.columns().indexOf("resampled")))
                .findFirst()
                .orElseThrow();
    }

    /** Two of three calls, or all, whose tries say themselves how many they made. */
    @ParameterizedTest
    @CsvSource({"1, at least 60, at least 0.167", "0, not known, not known"})
    void should_not_take_for_nothing_what_calls_spent_whose_records_are_missing(int left, String in, String time)
            throws IOException {
        Path run = run(
                "run",
                Runs.spec("domains: [blocksworld]", "instances: 3", "models: [m]", "rounds: 1"),
                new CountingModel(1));
        Path calls = run.resolve("calls.jsonl");
        assertThat(table(report(run), "tokens").rows()).isNotEmpty();
        assertThat(report(run).provenance()).doesNotContainKey("Missing");
        Files.write(calls, Files.readAllLines(calls).subList(0, left));

        Report report = report(run);

        Table spend = table(report, "spend");
        assertThat(report.provenance().get("Missing")).contains((3 - left) + " calls that tries made");
        assertThat(report.tables()).extracting(Table::id).contains("scores").doesNotContain("tokens", "seconds");
        assertThat(spend.rows().get(0).cells())
                .element(spend.columns().indexOf("calls"))
                .isEqualTo(new Cell.Count(3));
        assertThat(spend.rows()
                        .get(0)
                        .cells()
                        .get(spend.columns().indexOf("tokens in"))
                        .words())
                .isEqualTo(in);
        assertThat(spend.rows()
                        .get(0)
                        .cells()
                        .get(spend.columns().indexOf("seconds per try"))
                        .words())
                .isEqualTo(time);
    }

    @Test
    void should_report_what_has_ended_of_a_run_at_work_and_say_so() throws IOException {
        Path run = folder.resolve("run");
        List<Report> meanwhile = new ArrayList<>();
        RunModel reporting = (key, exercise) -> request -> {
            try {
                meanwhile.add(report(run));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return new Answer("Hm.", "", Finish.COMPLETE, Optional.empty(), "m");
        };

        run("run", Runs.spec("domains: [blocksworld]", "instances: 3", "models: [m]", "rounds: 1"), reporting);

        assertThat(meanwhile)
                .hasSize(3)
                .extracting(Report::provenance)
                .allSatisfy(said ->
                        assertThat(said).containsEntry("Still at work", "run: this is of what had ended by then"));
        assertThat(report(run).provenance()).doesNotContainKey("Still at work");
    }
}
