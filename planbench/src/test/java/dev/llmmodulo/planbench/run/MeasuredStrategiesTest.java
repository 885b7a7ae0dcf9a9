package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.planning.measured.MeasuredProblems;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a run to the strategy that is chosen by it. */
class MeasuredStrategiesTest {

    private static final RunModel THIRD = new CountingModel(3);

    @TempDir
    private Path folder;

    private static RunSpec spec(String strategies, int rounds, int count, int seed) {
        return Runs.spec(
                "domains: [\"blocksworld:4..6,count=" + count + ",seed=" + seed + "\"]",
                "models: [m]",
                "rounds: " + rounds,
                "prove: never",
                "feedback: [first, binary]",
                "strategies: [" + strategies + "]");
    }

    private Path run(String name, RunSpec spec) throws IOException {
        Path run = folder.resolve(name);
        Runs.of(spec, THIRD).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static Measurements measured(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false).measured();
    }

    private Measurements measured(String strategies) throws IOException {
        return measured(run("run", spec(strategies, 5, 2, 3)));
    }

    private List<InstanceRecord> chosen(Measurements measured, int rounds) throws IOException {
        Path file = folder.resolve("measured.json");
        Files.writeString(file, measured.write());
        return Runs.records(run("chosen", spec("\"auto,measured=" + file + "\"", rounds, 2, 3)));
    }

    private static int right(MeasuredStrategy strategy, SpendUnit unit, int most) {
        return strategy.right().get(unit).stream()
                .filter(point -> point.most().compareTo(BigDecimal.valueOf(most)) <= 0)
                .mapToInt(Point::right)
                .max()
                .orElse(0);
    }

    @Test
    void should_count_what_was_right_within_so_much() throws IOException {
        Measurements measured = measured("loop, \"resample:5\", single");

        assertThat(measured.from()).startsWith("runs run, started ").contains("program test");
        assertThat(measured.measured()).singleElement().satisfies(problems -> {
            assertThat(problems.model()).isEqualTo("m");
            assertThat(problems.domain()).isEqualTo("blocksworld-4ops");
            assertThat(problems.leastObjects()).isEqualTo(4);
            assertThat(problems.mostObjects()).isEqualTo(6);
        });
        MeasuredProblems problems = measured.measured().get(0);
        assertThat(problems.strategies())
                .extracting(MeasuredStrategy::strategy)
                .containsExactlyInAnyOrder("loop", "loop,feedback=binary", "resample:5", "single");
        MeasuredStrategy resample = problems.strategies().stream()
                .filter(one -> one.strategy().equals("resample:5"))
                .findFirst()
                .orElseThrow();
        assertThat(resample.tries()).isEqualTo(12);
        assertThat(right(resample, SpendUnit.PROPOSALS, 2)).isZero();
        assertThat(right(resample, SpendUnit.PROPOSALS, 3)).isEqualTo(12);
        assertThat(right(resample, SpendUnit.TOKENS, 200)).isZero();
        assertThat(right(resample, SpendUnit.TOKENS, 201)).isEqualTo(12);
        assertThat(right(resample, SpendUnit.SECONDS, 1)).isZero();
        assertThat(right(resample, SpendUnit.SECONDS, 1_000)).isEqualTo(12);
    }

    /** It asks four times whatever comes, and would have chosen the third answer among three. */
    @Test
    void should_be_worth_what_it_would_have_chosen_among_fewer_proposals() throws IOException {
        Measurements measured = measured("\"best-of:4\"");

        MeasuredStrategy best = measured.measured().get(0).strategies().get(0);
        assertThat(best.right().get(SpendUnit.PROPOSALS)).containsExactly(new Point(BigDecimal.valueOf(3), 12));
        assertThat(best.right().get(SpendUnit.TOKENS)).containsExactly(new Point(BigDecimal.valueOf(201), 12));
        assertThat(chosen(measured, 3))
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(record.decisions().get(0).choice()).isEqualTo("best-of:4"));
    }

    @Test
    void should_count_what_was_right_within_so_much_money_where_prices_are_known() throws IOException {
        RunSpec spec = spec("\"resample:5\"", 5, 2, 3);
        Path priced = folder.resolve("priced");
        Runs.of(spec, new PricedModel(Optional.of(new BigDecimal("0.25"))))
                .begin(priced, Runs.ENVIRONMENT)
                .run();
        Path unpriced = folder.resolve("unpriced");
        Runs.of(spec, new PricedModel(Optional.empty()))
                .begin(unpriced, Runs.ENVIRONMENT)
                .run();

        MeasuredStrategy resample =
                measured(priced).measured().get(0).strategies().get(0);
        assertThat(resample.right().get(SpendUnit.DOLLARS)).containsExactly(new Point(new BigDecimal("0.50"), 12));
        assertThat(measured(unpriced).measured().get(0).strategies().get(0).right())
                .doesNotContainKey(SpendUnit.DOLLARS);
    }

    /** Is right in its second answer. */
    private record PricedModel(Optional<BigDecimal> price) implements RunModel {
        @Override
        public Proposer proposer(InstanceKey key, Exercise exercise) {
            return request -> {
                request.meter()
                        .ledger()
                        .record(new PhysicalCall(
                                "m",
                                request.round(),
                                1,
                                Instant.EPOCH,
                                Duration.ofMillis(1),
                                PhysicalCall.OK,
                                Optional.empty(),
                                price));
                String plan = ((SearchResult.Solved) exercise.plan()).plan().toIpc();
                String text = request.round() == 2 ? plan : "(pick-up nothing)\nVERDICT: invalid";
                return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
            };
        }
    }

    /** An opinion of each proposal is a call too. */
    @Test
    void should_count_calls_apart_from_proposals() throws IOException {
        Path run = folder.resolve("run");
        Runs.of(spec("\"loop,critic=verifier\"", 5, 2, 3), new PricedModel(Optional.of(BigDecimal.ONE)))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        MeasuredStrategy heard = measured(run).measured().get(0).strategies().get(0);
        assertThat(heard.right().get(SpendUnit.PROPOSALS)).containsExactly(new Point(BigDecimal.valueOf(2), 6));
        assertThat(heard.right().get(SpendUnit.CALLS)).containsExactly(new Point(BigDecimal.valueOf(4), 6));
    }

    @Test
    void should_know_that_nothing_was_right() throws IOException {
        MeasuredStrategy single =
                measured("single").measured().get(0).strategies().get(0);

        assertThat(single.right()).containsOnlyKeys(SpendUnit.values());
        assertThat(single.right().values())
                .allSatisfy(points -> assertThat(points).containsExactly(new Point(BigDecimal.ZERO, 0)));
    }

    /** Else those that had to stop earlier would count as wrong. */
    @Test
    void should_take_only_the_tries_with_the_most_proposals() throws IOException {
        Path few = run("few", spec("\"resample:5\"", 2, 2, 3));
        Path many = run("many", spec("\"resample:5\"", 5, 2, 3));

        MeasuredStrategy resample =
                measured(few, many).measured().get(0).strategies().get(0);
        assertThat(resample.tries()).isEqualTo(12);
        assertThat(right(resample, SpendUnit.PROPOSALS, 5)).isEqualTo(12);
    }

    @Test
    void should_take_only_the_tries_with_the_most_proposals_that_all_strategies_had() throws IOException {
        Path few = run("few", spec("single, \"resample:5\"", 2, 2, 3));
        Path many = run("many", spec("\"resample:5\"", 5, 2, 3));

        assertThat(measured(few, many).measured().get(0).strategies())
                .hasSize(2)
                .allSatisfy(strategy -> {
                    assertThat(strategy.tries()).isEqualTo(12);
                    assertThat(right(strategy, SpendUnit.PROPOSALS, 5)).isZero();
                });
    }

    @Test
    void should_not_measure_strategies_that_never_had_the_same_budget() throws IOException {
        Path few = run("few", spec("single", 2, 2, 3));
        Path many = run("many", spec("\"resample:5\"", 5, 2, 3));

        assertThatThrownBy(() -> measured(few, many))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("single within 2 proposals")
                .hasMessageContaining("resample:5 within 5 proposals");
    }

    @Test
    void should_count_sets_of_the_same_sizes_together() throws IOException {
        Path one = run("one", spec("\"resample:5\"", 5, 2, 3));
        Path other = run("other", spec("\"resample:5\"", 5, 1, 4));

        assertThat(measured(one, other).measured())
                .singleElement()
                .satisfies(problems -> assertThat(problems.strategies())
                        .singleElement()
                        .satisfies(strategy -> assertThat(strategy.tries()).isEqualTo(18)));
    }

    @Test
    void should_choose_by_what_was_measured() throws IOException {
        List<InstanceRecord> chosen = chosen(measured("loop, \"resample:5\""), 5);

        assertThat(chosen).isNotEmpty().allSatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("solved");
            assertThat(record.decisions().get(0).choice()).isEqualTo("resample:5");
            assertThat(record.decisions().get(0).reason()).contains("resample:5 12 of 12, loop 0 of 6");
        });
        assertThat(chosen).extracting(InstanceRecord::rounds).allMatch(rounds -> rounds.size() == 3);
    }
}
