package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are left alone after they failed again and again. */
class PatienceTest {

    @TempDir
    Path folder;

    private static RunSpec spec(String breakFor, String... more) {
        return Runs.spec(
                "domains: [blocksworld]",
                "instances: 6",
                "models: [{model: m, concurrency: 2, sending: {breakAfter: 1, breakFor: " + breakFor + "}}]",
                "rounds: 2",
                "prove: never",
                String.join("\n", more));
    }

    /** Refused so often before it is there again. */
    private static RunModel refused(int times, AtomicInteger refusals) {
        return (key, exercise) -> request -> {
            if (refusals.getAndIncrement() < times) {
                throw new ServiceException(Kind.CIRCUIT_OPEN, "not called: the last 1 calls failed");
            }
            return Runs.NOISY.proposer(key, exercise).propose(request);
        };
    }

    @Test
    void should_wait_instead_of_failing_instance_after_instance() throws IOException {
        Path run = folder.resolve("run");

        RunResult result = Runs.of(spec("0.001s"), refused(8, new AtomicInteger()))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(result.stop()).isEmpty();
        assertThat(result.progress().done()).isEqualTo(6);
        assertThat(result.progress().resting()).isEmpty();
        assertThat(Runs.records(run))
                .hasSize(6)
                .allMatch(record -> record.error().isEmpty());
        Path replayed = folder.resolve("replayed");
        Runs.of(spec("1h"), Recording.of(RunLog.open(run)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();
        assertThat(Runs.results(replayed)).isEqualTo(Runs.results(run));
    }

    @Test
    void should_stop_the_run_when_a_service_does_not_come_back_and_lose_no_instance() throws IOException {
        Path run = folder.resolve("run");
        AtomicInteger refusals = new AtomicInteger();

        RunResult result = Runs.of(spec("0.001s"), refused(Integer.MAX_VALUE, refusals))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(result.stop()).contains(Stop.SERVICE);
        assertThat(result.why())
                .contains("m was left alone " + Patience.MOST_RESTS + " times", "the last 1 calls failed");
        assertThat(Runs.records(run)).isEmpty();
        assertThat(refusals.get()).isGreaterThan(Patience.MOST_RESTS);
        RunResult resumed = Runs.of(spec("0.001s"), Runs.NOISY)
                .resume(run, Runs.ENVIRONMENT)
                .run();
        assertThat(resumed.progress().done()).isEqualTo(6);
    }

    /** Half a second, which is no time of judging. */
    @Test
    void should_count_a_rest_for_the_time_of_the_model() throws IOException {
        Path run = folder.resolve("run");

        Runs.of(spec("0.5s"), refused(1, new AtomicInteger()))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.records(run))
                .extracting(record -> record.modelTime().orElseThrow())
                .anyMatch(time -> time.compareTo(Duration.ofMillis(500)) >= 0);
    }

    @Test
    void should_end_a_rest_when_the_run_is_interrupted() throws Exception {
        RunSession session = Runs.of(spec("1h"), refused(Integer.MAX_VALUE, new AtomicInteger()))
                .begin(folder.resolve("run"), Runs.ENVIRONMENT);
        AtomicReference<RunResult> result = new AtomicReference<>();
        Thread runner = new Thread(() -> {
            try {
                result.set(session.run());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        runner.start();
        while (session.progress().resting().isEmpty()) {
            Thread.sleep(1);
        }
        assertThat(session.progress().resting()).containsExactly("m");

        runner.interrupt();
        runner.join();

        assertThat(result.get().stop()).contains(Stop.INTERRUPTED);
        assertThat(Runs.records(folder.resolve("run"))).isEmpty();
    }

    @Test
    void should_rest_no_longer_than_the_time_of_an_instance() throws IOException {
        Path run = folder.resolve("run");

        Runs.of(spec("1h", "instanceLimits: {time: 0.01s}"), refused(Integer.MAX_VALUE, new AtomicInteger()))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.records(run))
                .hasSize(6)
                .allMatch(
                        record -> record.error().isPresent() || record.outcome().equals("budget-exhausted"))
                .extracting(InstanceRecord::outcome)
                .doesNotContain("solved");
    }
}
