package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.planning.measured.MeasuredProblems;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy;
import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
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

    /** Is right in its third answer, each of 100 tokens and half a second, unless it was told something. */
    private static final RunModel THIRD = (key, exercise) -> request -> {
        String plan = exercise.plan() instanceof SearchResult.Solved solved
                ? solved.plan().toIpc()
                : "";
        boolean isTold = request.prompt().messages().size() > 1;
        TokenUsage usage = TokenUsage.of(60, 40);
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        "m",
                        request.round(),
                        1,
                        Instant.EPOCH,
                        Duration.ofMillis(500),
                        PhysicalCall.OK,
                        Optional.of(usage),
                        Optional.of(BigDecimal.ZERO)));
        String text = request.round() == 3 && !isTold ? plan : "(pick-up nothing)";
        return new Answer(text, "", Finish.COMPLETE, Optional.of(usage), "m");
    };

    @TempDir
    private Path folder;

    private static RunSpec spec(String strategies) {
        return Runs.spec(
                "domains: [\"blocksworld:4..6,count=2,seed=3\"]",
                "models: [m]",
                "rounds: 5",
                "prove: never",
                "feedback: [first, binary]",
                "strategies: [" + strategies + "]");
    }

    private Measurements measured(String strategies) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(spec(strategies), THIRD).begin(run, Runs.ENVIRONMENT).run();
        return RunReport.of(List.of(run), ProofLimits.USUAL, false).measured();
    }

    private static int right(MeasuredStrategy strategy, SpendUnit unit, int most) {
        return strategy.right().get(unit).stream()
                .filter(point -> point.most().compareTo(BigDecimal.valueOf(most)) <= 0)
                .mapToInt(MeasuredStrategy.Point::right)
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
        assertThat(right(resample, SpendUnit.PROPOSALS, 5)).isEqualTo(12);
        assertThat(right(resample, SpendUnit.TOKENS, 200)).isZero();
        assertThat(right(resample, SpendUnit.TOKENS, 500)).isEqualTo(12);
        assertThat(right(resample, SpendUnit.SECONDS, 1)).isZero();
        assertThat(right(resample, SpendUnit.SECONDS, 1_000)).isEqualTo(12);
    }

    @Test
    void should_choose_by_what_was_measured() throws IOException {
        Path file = folder.resolve("measured.json");
        Files.writeString(file, measured("loop, \"resample:5\"").write());
        Path chosen = folder.resolve("chosen");

        Runs.of(spec("\"auto,measured=" + file + "\""), THIRD)
                .begin(chosen, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.records(chosen)).isNotEmpty().allSatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("solved");
            assertThat(record.decisions().get(0).choice()).isEqualTo("resample:5");
            assertThat(record.decisions().get(0).reason()).contains("resample:5 12 of 12, loop 0 of 6");
        });
        assertThat(Runs.records(chosen)).extracting(InstanceRecord::rounds).allMatch(rounds -> rounds.size() == 3);
    }
}
