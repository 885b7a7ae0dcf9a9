package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.Report;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run with a large budget says of smaller ones is what runs with these come to, also for strategies that choose at the end. */
class EarlierChoiceTest {

    private static final int ROUNDS = 7;
    private static final int PROBLEMS = 12;

    @TempDir
    private Path folder;

    /** Right, wrong in one of two ways, or no plan at all, by chance, but the same to the same question; 100 tokens each. */
    private static final RunModel UNSURE = (key, exercise) -> request -> {
        Optional<TokenUsage> usage = Optional.of(TokenUsage.of(60, 40));
        request.meter().ledger().record(CountingModel.call(request, PhysicalCall.OK, usage));
        String plan = exercise.plan() instanceof SearchResult.Solved solved
                ? solved.plan().toIpc()
                : "";
        int chance = new Random(31L * key.instance().hashCode() + request.round()).nextInt(10);
        String text = chance < 4 ? plan : chance < 7 ? "(pick-up b1)" : chance < 9 ? "(pick-up b2)" : "I do not know.";
        return new Answer(text, "", Finish.COMPLETE, usage, "m");
    };

    /** Says by round what the letters say: the plan, something wrong, that there is no plan, or nothing, since its service fails. */
    private static RunModel saying(String letters) {
        return (key, exercise) -> request -> {
            String plan = exercise.plan() instanceof SearchResult.Solved solved
                    ? solved.plan().toIpc()
                    : "";
            String text = switch (letters.charAt(request.round() - 1)) {
                case 'R' -> plan;
                case 'C' -> "No plan possible.";
                case 'F' -> throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
                default -> "(pick-up b1)";
            };
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
        };
    }

    private RunReport run(String name, String strategy, int rounds, String limits) throws IOException {
        return run(name, UNSURE, strategy, rounds, limits);
    }

    private RunReport run(String name, RunModel model, String strategy, int rounds, String limits) throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [\"blocksworld:4,count=" + PROBLEMS + ",seed=5\"]",
                "models: [m]",
                "rounds: " + rounds,
                "prove: never",
                "strategies: [\"" + strategy + "\"]",
                "instanceLimits: " + limits);
        Path run = folder.resolve(name);
        Runs.of(spec, model).begin(run, Runs.ENVIRONMENT).run();
        return RunReport.of(List.of(run), ProofTime.OF_RUN, false);
    }

    private static Map<String, Long> right(Report report, String table) {
        Map<String, Long> right = new TreeMap<>();
        report.tables().stream()
                .filter(one -> one.id().equals(table))
                .flatMap(one -> one.rows().stream())
                .forEach(row -> right.put(
                        row.at(), ((Cell.Share) row.cells().get(0)).proportion().successes()));
        return right;
    }

    /** Nothing happens behind the last round that has a row. */
    private static long after(int rounds, Map<String, Long> byRounds) {
        return byRounds.get(Integer.toString(Math.min(rounds, byRounds.size())));
    }

    private static int last(MeasuredStrategy strategy, SpendUnit unit, long most) {
        return strategy.right().get(unit).stream()
                .filter(point -> point.most().compareTo(BigDecimal.valueOf(most)) <= 0)
                .reduce((smaller, larger) -> larger)
                .map(MeasuredStrategy.Point::right)
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote:7", "vote:7,critic=contrary", "best-of:7", "resample:7"})
    void should_have_right_under_a_smaller_budget_what_a_run_with_it_has(String strategy) throws IOException {
        RunReport all = run("all", strategy, ROUNDS, "{}");
        MeasuredStrategy measured =
                all.measured().measured().get(0).strategies().get(0);
        Map<String, Long> byRounds = right(all.report(), "rounds");
        for (int rounds = 1; rounds <= ROUNDS; rounds++) {
            long within = right(run("rounds-" + rounds, strategy, rounds, "{}").report(), "scores")
                    .get("");
            assertThat(after(rounds, byRounds)).isEqualTo(within);
            assertThat(last(measured, SpendUnit.PROPOSALS, rounds)).isEqualTo((int) within);
            assertThat(last(measured, SpendUnit.CALLS, rounds)).isEqualTo((int) within);
            long tokens = 100L * rounds - 50;
            long ofTokens = right(
                            run("tokens-" + tokens, strategy, ROUNDS, "{tokens: " + tokens + "}")
                                    .report(),
                            "scores")
                    .get("");
            assertThat(last(measured, SpendUnit.TOKENS, tokens)).isEqualTo((int) ofTokens);
        }
        Map<String, Long> byTokens = right(all.report(), "tokens");
        for (int rounds : List.of(1, 2, 5)) {
            assertThat(byTokens).containsEntry(rounds + "00", after(rounds, byRounds));
        }
    }

    /** A claim, and a failure where votes are counted, say nothing of what fewer answers would have come to. */
    @ParameterizedTest
    @CsvSource({
        "vote:3,    RRW, 12",
        "vote:3,    RCR, 0",
        "vote:3,    RFR, 0",
        "best-of:3, RFW, 12",
        "best-of:3, RCW, 0",
    })
    void should_count_as_nothing_before_the_end_what_is_not_known(String strategy, String answers, long afterOne)
            throws IOException {
        Map<String, Long> byRounds =
                right(run("run", saying(answers), strategy, 3, "{}").report(), "rounds");

        assertThat(byRounds).containsEntry("1", afterOne).containsEntry("3", 12L);
    }

    /** What wins among few answers may be outvoted among more. */
    @Test
    void should_let_a_vote_have_fewer_right_under_a_larger_budget() throws IOException {
        Map<String, Long> byRounds = right(run("all", "vote:7", ROUNDS, "{}").report(), "rounds");

        assertThat(byRounds.get("7"))
                .isLessThan(byRounds.values().stream()
                        .mapToLong(right -> right)
                        .max()
                        .orElseThrow());
    }

    /** Half a second a call, and next to nothing beside. */
    @Test
    void should_have_right_within_the_time_of_so_many_answers_what_the_best_of_these_is() throws IOException {
        Report report = run("all", "best-of:7", ROUNDS, "{}").report();
        Map<String, Long> byRounds = right(report, "rounds");

        assertThat(right(report, "seconds"))
                .containsEntry("2", byRounds.get("3"))
                .containsEntry("5", byRounds.get("7"));
    }
}
