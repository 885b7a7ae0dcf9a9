package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.Report;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of tries under a budget, where a budget stopped them. */
class EqualSpendTest {

    @TempDir
    private Path folder;

    private Report report(String limits) throws IOException {
        return report(limits, new CountingModel(3));
    }

    private Report report(String limits, RunModel model) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "domains: [\"blocksworld:4,count=3,seed=3\"]",
                                "models: [m]",
                                "rounds: 50",
                                "prove: never",
                                "strategies: [\"resample:50\"]",
                                "instanceLimits: " + limits),
                        model)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return RunReport.of(List.of(run), ProofTime.OF_RUN, false).report();
    }

    /** How many of three tries are right, by budget. */
    private static Map<String, Long> right(Report report, String id) {
        Map<String, Long> right = new LinkedHashMap<>();
        Table table = report.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        table.rows()
                .forEach(row -> right.put(
                        row.at(), ((Cell.Share) row.cells().get(0)).proportion().successes()));
        return right;
    }

    /** Each call takes 100 tokens, and the third is right. A call may begin while less than the budget is spent. */
    @ParameterizedTest
    @CsvSource({
        "'{}',            200 0 500 3",
        "'{tokens: 201}', 200 0 201 3",
        "'{tokens: 250}', 200 0 250 3",
        "'{tokens: 300}', 200 0 300 3",
        "'{tokens: 200}', 200 0",
        "'{tokens: 150}', 150 0",
        "'{tokens: 900}', 200 0 500 3 900 3",
    })
    void should_count_what_is_right_under_each_budget_up_to_the_one_of_the_run(String limits, String rows)
            throws IOException {
        StringBuilder told = new StringBuilder();
        right(report(limits), "tokens")
                .forEach((budget, right) ->
                        told.append(' ').append(budget).append(' ').append(right));

        assertThat(told.toString().trim()).isEqualTo(rows);
    }

    /** Half a second a call, and what else it takes. */
    @Test
    void should_have_a_row_for_the_time_that_was_allowed_and_none_beyond() throws IOException {
        Map<String, Long> right = right(report("{time: 1h}"), "seconds");

        assertThat(right).containsEntry("1", 0L).containsEntry("3600", 3L);
        assertThat(right.keySet()).last().isEqualTo("3600");
    }

    @Test
    void should_take_a_refused_call_for_free() throws IOException {
        Report refused = report("{}", new CountingModel(3, Optional.of(Kind.RATE_LIMITED)));
        assertThat(right(refused, "tokens")).containsEntry("200", 0L).containsEntry("500", 3L);
        assertThat(refused.write(ReportFormat.MARKDOWN))
                .contains("on the frontier")
                .doesNotContain("price not known");
    }

    @Test
    void should_leave_out_tries_of_which_a_call_is_not_known() throws IOException {
        Report lost = report("{}", new CountingModel(3, Optional.of(Kind.TIMED_OUT)));

        assertThat(lost.tables()).extracting(Table::id).contains("seconds").doesNotContain("tokens");
        assertThat(lost.write(ReportFormat.MARKDOWN)).contains("price not known");
    }

    /** Two proposals and two opinions of them, half a second each and a bit, and nothing else takes time. */
    @Test
    void should_count_the_time_of_each_call_once_that_of_critics_too() throws IOException {
        Duration each = Duration.ofMillis(500).plusNanos(300_000);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        RunModel model = (key, exercise) -> request -> {
            now.updateAndGet(before -> before.plus(each));
            request.meter()
                    .ledger()
                    .record(new PhysicalCall(
                            "m",
                            request.round(),
                            1,
                            Instant.EPOCH,
                            each,
                            PhysicalCall.OK,
                            Optional.empty(),
                            Optional.empty()));
            String text = request.round() == 2 && exercise.plan() instanceof SearchResult.Solved solved
                    ? solved.plan().toIpc()
                    : "(pick-up nothing)\nVERDICT: invalid";
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
        };
        RunSpec spec = Runs.spec(
                "domains: [blocksworld]",
                "instances: 1",
                "models: [m]",
                "prove: never",
                "strategies: [\"loop,critic=verifier\"]");
        Path run = folder.resolve("run");
        new BenchmarkRun(spec, Map.of("m", model), Runs.LIBRARY, now::get)
                .begin(run, Runs.ENVIRONMENT)
                .run();

        Duration all = each.multipliedBy(4);
        assertThat(Runs.records(run)).singleElement().satisfies(record -> {
            assertThat(record.time()).isEqualTo(all);
            assertThat(record.modelTime()).contains(all);
        });
        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false)
                        .measured()
                        .measured()
                        .get(0)
                        .strategies()
                        .get(0)
                        .right()
                        .get(SpendUnit.SECONDS))
                .containsExactly(new Point(new BigDecimal("2.002"), 1));
    }

    @Test
    void should_say_what_a_budget_means() throws IOException {
        assertThat(report("{}").write(ReportFormat.MARKDOWN))
                .contains("a call may begin as long as less than the budget is spent");
    }
}
