package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunLogWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that stop before all is done, and are resumed. */
class StoppingTest {

    private static final RunSpec SPEC = Runs.spec(
            "domains: [blocksworld]",
            "instances: 3",
            "models: [{model: noisy, concurrency: 2}]",
            "feedback: [first, none]",
            "rounds: 3",
            "samples: 2",
            "seeds: [1]");

    @TempDir
    Path folder;

    private Path undisturbed;
    private Path stopped;

    @BeforeEach
    void leaveOneAlone() throws IOException {
        undisturbed = folder.resolve("undisturbed");
        stopped = folder.resolve("stopped");
        Runs.of(SPEC, Runs.NOISY).begin(undisturbed, Runs.ENVIRONMENT).run();
    }

    @Test
    void should_stop_at_a_limit_of_calls_keep_all_and_go_on_where_it_was() throws IOException {
        RunSpec limited = SPEC.withRunLimits(
                Runs.spec("models: [noisy]", "runLimits: {calls: 7}").runLimits());

        RunResult result =
                Runs.of(limited, Runs.NOISY).begin(stopped, Runs.ENVIRONMENT).run();

        assertThat(result.stop()).contains(Stop.CALLS);
        assertThat(calls(stopped)).hasSize(7);
        resume(SPEC.withRunLimits(Limits.NONE));
        assertSameAsUndisturbed();
    }

    @Test
    void should_count_what_earlier_sessions_used_up() throws IOException {
        RunSpec limited = SPEC.withRunLimits(
                Runs.spec("models: [noisy]", "runLimits: {calls: 7}").runLimits());
        Runs.of(limited, Runs.NOISY).begin(stopped, Runs.ENVIRONMENT).run();

        RunResult again =
                Runs.of(limited, Runs.NOISY).resume(stopped, Runs.ENVIRONMENT).run();

        assertThat(again.stop()).contains(Stop.CALLS);
        assertThat(calls(stopped)).hasSize(7);
    }

    @Test
    void should_stop_when_the_time_is_up() throws IOException {
        RunSpec limited = SPEC.withRunLimits(
                Runs.spec("models: [noisy]", "runLimits: {time: 0s}").runLimits());

        RunResult result =
                Runs.of(limited, Runs.NOISY).begin(stopped, Runs.ENVIRONMENT).run();

        assertThat(result.stop()).contains(Stop.TIME);
        assertThat(calls(stopped)).isEmpty();
    }

    @Test
    void should_finish_and_record_calls_in_flight_when_interrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(1);
        RunModel waiting = (key, exercise) -> request -> {
            asked.countDown();
            interrupted.await();
            return Runs.NOISY.proposer(key, exercise).propose(request);
        };
        AtomicReference<RunResult> result = new AtomicReference<>();
        RunSession session = Runs.of(SPEC, waiting).begin(stopped, Runs.ENVIRONMENT);
        Thread runner = new Thread(() -> {
            try {
                result.set(session.run());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        runner.start();
        asked.await();

        runner.interrupt();
        // The run is told to stop before it waits for the calls in flight, no longer than its grace.
        while (runner.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        interrupted.countDown();
        runner.join();

        assertThat(result.get().stop()).contains(Stop.INTERRUPTED);
        assertThat(calls(stopped)).hasSize(2);
        resume(SPEC);
        assertSameAsUndisturbed();
    }

    @Test
    void should_ask_again_only_what_failed() throws IOException {
        AtomicBoolean down = new AtomicBoolean(true);
        RunModel failing = (key, exercise) -> request -> {
            if (down.get() && request.round() == 2) {
                throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "the service is down");
            }
            return Runs.NOISY.proposer(key, exercise).propose(request);
        };
        RunResult first =
                Runs.of(SPEC, failing).begin(stopped, Runs.ENVIRONMENT).run();
        int before = calls(stopped).size();
        assertThat(first.progress().failed()).isPositive();
        assertThat(Runs.records(stopped))
                .anySatisfy(record -> assertThat(record.error())
                        .hasValueSatisfying(
                                error -> assertThat(error.reason()).isEqualTo("SERVER_ERROR: the service is down")));
        down.set(false);

        RunResult second =
                Runs.of(SPEC, failing).resume(stopped, Runs.ENVIRONMENT).run();

        assertThat(second.progress().done()).isEqualTo(first.progress().failed());
        assertThat(calls(stopped)).hasSize(calls(undisturbed).size()).hasSizeGreaterThan(before);
        assertSameAsUndisturbed();
    }

    @Test
    void should_find_nothing_to_do_in_a_run_that_is_done() throws IOException {
        RunResult again =
                Runs.of(SPEC, Runs.NOISY).resume(undisturbed, Runs.ENVIRONMENT).run();

        assertThat(again.progress().done()).isZero();
        assertThat(again.stop()).isEmpty();
    }

    @Test
    void should_end_a_run_whose_model_has_a_fault_and_keep_what_was_recorded() throws IOException {
        RunModel broken = (key, exercise) -> request -> {
            if (request.round() == 2) {
                throw new IllegalStateException("a fault");
            }
            return Runs.NOISY.proposer(key, exercise).propose(request);
        };
        RunSession session = Runs.of(SPEC, broken).begin(stopped, Runs.ENVIRONMENT);

        assertThatThrownBy(session::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");

        resume(SPEC);
        assertSameAsUndisturbed();
    }

    @Test
    void should_not_take_for_no_question_what_an_interrupted_search_did_not_find() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t2]", "domains: [blocksworld]", "instances: 1", "models: [m]", "prompts: [zero-shot-pddl]");
        Expansion expansion = new Expansion(spec, InstanceSet.of(spec, Runs.LIBRARY));
        Work work = expansion.all().findFirst().orElseThrow();
        try (RunLogWriter log = RunLogWriter.create(stopped, spec)) {
            InstanceRunner runner = new InstanceRunner(
                    spec,
                    Map.of("m", Runs.NOISY),
                    KeptFiles.of(spec, Map.of("m", Runs.NOISY), List.of()),
                    exercises(expansion),
                    new SameProblems(),
                    new Learners(),
                    log,
                    new RunMeter(spec.runLimits(), InstantSource.system()),
                    InstantSource.system());

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> exercises(expansion).get(work)).isInstanceOf(SpecException.class);
            assertThat(runner.run(work, Runs.NOISY, new ArrayDeque<>())).isEmpty();
        } finally {
            // For whoever runs next on this thread.
            Thread.interrupted();
        }
    }

    private static Exercises exercises(Expansion expansion) {
        return new Exercises(Runs.LIBRARY, expansion.sets(), ModelPlans.NONE);
    }

    private void resume(RunSpec spec) throws IOException {
        assertThat(Runs.of(spec, Runs.NOISY)
                        .resume(stopped, Runs.ENVIRONMENT)
                        .run()
                        .stop())
                .isEmpty();
    }

    private void assertSameAsUndisturbed() throws IOException {
        assertThat(Runs.results(stopped)).isEqualTo(Runs.results(undisturbed));
        assertThat(calls(stopped)).hasSameSizeAs(calls(undisturbed));
    }

    private static List<CallRecord> calls(Path run) throws IOException {
        List<CallRecord> calls = new ArrayList<>();
        RunLog.open(run).calls(calls::add);
        return calls;
    }
}
