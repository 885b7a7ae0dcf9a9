package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that do not tell what their answers took. */
class UntoldSpendTest {

    @TempDir
    Path folder;

    private static RunSpec spec(String limits) {
        return Runs.spec(
                "domains: [blocksworld]",
                "instances: 3",
                "models: [m]",
                "rounds: 2",
                "prove: never",
                "runLimits: {" + limits + "}");
    }

    /** Each answer comes after a call that ended like this. */
    private static RunModel answering(String before, AtomicInteger asked) {
        return (key, exercise) -> request -> {
            asked.incrementAndGet();
            for (String result : new String[] {before, PhysicalCall.OK}) {
                request.meter()
                        .ledger()
                        .record(new PhysicalCall(
                                "openai:x",
                                request.round(),
                                1,
                                Instant.EPOCH,
                                Duration.ZERO,
                                result,
                                Optional.empty(),
                                Optional.empty()));
            }
            return new Answer("(pick-up nothing)", "", Finish.COMPLETE, Optional.empty(), "x");
        };
    }

    @ParameterizedTest
    @CsvSource({"tokens: 1000000, TOKENS", "money: 100, MONEY"})
    void should_stop_a_run_that_is_limited_by_what_they_do_not_tell_and_say_why(String limit, Stop stop)
            throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Path run = folder.resolve("run");

        RunResult result = Runs.of(spec(limit), answering("RATE_LIMITED", asked))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(result.stop()).contains(stop);
        assertThat(result.why()).contains("the service of openai:x did not tell what an answer took");
        assertThat(result.progress().spend().unpricedCalls()).isEqualTo(1);
        assertThat(asked).hasValue(1);
        RunResult again = Runs.of(spec(limit), answering("RATE_LIMITED", asked))
                .resume(run, Runs.ENVIRONMENT)
                .run();
        assertThat(again.stop()).contains(stop);
        assertThat(asked).hasValue(1);

        RunResult bounded = Runs.of(spec("calls: 100"), answering("RATE_LIMITED", asked))
                .resume(run, Runs.ENVIRONMENT)
                .run();
        assertThat(bounded.stop()).isEmpty();
        assertThat(RunLog.open(run).sessions()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"TIMED_OUT, 1", "TOO_LARGE, 1", "MALFORMED_ANSWER, 1", "SERVER_ERROR, 0"})
    void should_tell_of_failed_calls_what_is_not_known_and_go_on(String failure, int unknown) throws IOException {
        RunModel model = (key, exercise) -> {
            AtomicInteger asked = new AtomicInteger();
            return request -> {
                if (asked.getAndIncrement() == 0) {
                    request.meter()
                            .ledger()
                            .record(new PhysicalCall(
                                    "openai:x",
                                    request.round(),
                                    1,
                                    Instant.EPOCH,
                                    Duration.ZERO,
                                    failure,
                                    Optional.empty(),
                                    Optional.empty()));
                }
                return Runs.NOISY.proposer(key, exercise).propose(request);
            };
        };

        RunResult result = Runs.of(spec("money: 1, tokens: 1000"), model)
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();

        assertThat(result.stop()).isEmpty();
        assertThat(result.progress().spend().unpricedCalls()).isEqualTo(3 * unknown);
    }
}
