package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that fail in the middle of an instance, or until its budget is used up. */
class FailedServicesTest {

    @TempDir
    private Path folder;

    private Path run = Path.of("");
    private Path replayed = Path.of("");

    @BeforeEach
    void chooseFolders() {
        run = folder.resolve("run");
        replayed = folder.resolve("replayed");
    }

    private static RunSpec spec(String strategy, String... more) {
        return Runs.spec(
                "domains: [blocksworld]",
                "instances: 1",
                "models: [m]",
                "rounds: 10",
                "prove: never",
                "strategies: ['" + strategy + "']",
                String.join("\n", more));
    }

    /**
     * A model that does by round what the letters say: it is right or wrong, its service fails twice and is given up, has
     * too much to do, was told too much, refuses, or was left alone and not called; or the time is up before a service that fails or does not answer is
     * asked again.
     */
    private static RunModel doing(String rounds) {
        return (key, exercise) -> request -> {
            char what = rounds.charAt(request.round() - 1);
            switch (what) {
                case 'F' -> {
                    failed(request, Kind.SERVER_ERROR, 1);
                    failed(request, Kind.SERVER_ERROR, 2);
                    throw new ServiceException(Kind.SERVER_ERROR, "round " + request.round() + " failed");
                }
                case 'B' -> {
                    failed(request, Kind.RATE_LIMITED, 1);
                    throw new ServiceException(Kind.RATE_LIMITED, "too busy in round " + request.round());
                }
                case 'O' -> {
                    failed(request, Kind.TOO_LONG, 1);
                    throw new ServiceException(Kind.TOO_LONG, "400 context_length_exceeded");
                }
                case 'J' -> {
                    failed(request, Kind.REJECTED, 1);
                    throw new ServiceException(Kind.REJECTED, "this cannot be read");
                }
                case 'L' -> throw new ServiceException(Kind.CIRCUIT_OPEN, "left alone");
                case 'T' -> {
                    failed(request, Kind.SERVER_ERROR, 1);
                    throw new BudgetExhaustedException(Limit.TIME);
                }
                case 'S' -> {
                    failed(request, Kind.TIMED_OUT, 1);
                    throw new BudgetExhaustedException(Limit.TIME);
                }
                default -> {
                    request.meter().ledger().record(call(request, PhysicalCall.OK, 1));
                    boolean right = what == 'R' && exercise.plan() instanceof SearchResult.Solved;
                    String plan = right
                            ? ((SearchResult.Solved) exercise.plan()).plan().toIpc()
                            : "(pick-up nothing)";
                    return new Answer(plan, "", Finish.COMPLETE, Optional.empty(), "m");
                }
            }
        };
    }

    private static void failed(ProposalRequest request, Kind kind, int attempt) {
        request.meter().ledger().record(call(request, kind.name(), attempt));
    }

    private static PhysicalCall call(ProposalRequest request, String result, int attempt) {
        return new PhysicalCall(
                "m",
                request.round(),
                attempt,
                Instant.EPOCH,
                Duration.ZERO,
                result,
                Optional.empty(),
                Optional.empty());
    }

    private InstanceRecord record() throws IOException {
        return Runs.records(run).get(0);
    }

    private InstanceScore.Kind score(Path folder) throws IOException {
        return new Scorer(RunLog.open(folder).texts(), Runs.LIBRARY, ProofLimits.USUAL)
                .score(Runs.records(folder).get(0))
                .kind();
    }

    private void replay(RunSpec spec) throws IOException {
        Runs.of(spec, Recording.of(RunLog.open(run)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resample:4 | WWFR | SOLVED",
                "resample:4 | WFWR | SOLVED",
                "resample:4 | WLWR | SOLVED",
                "resample:4 | BWWR | SOLVED",
                "resample:4 | WFWW | NOT_SCORED",
                "resample:4 | WBWF | NOT_SCORED",
                "resample:4 | WFBR | NOT_SCORED",
                "resample:4 | WFWT | NOT_SCORED",
                "resample:4 | WFWS | NOT_SOLVED",
                "best-of:4  | RWWF | SOLVED",
                "best-of:4  | FRLW | SOLVED",
                "vote:5     | RFRLW | NOT_SCORED",
                "loop       | WWT  | NOT_SCORED",
                "loop       | WWF  | NOT_SCORED",
                "loop       | WWS  | NOT_SOLVED",
                "loop       | WWO  | NOT_SOLVED",
                "loop       | O    | NOT_SCORED",
            })
    void should_fail_again_where_it_was_recorded_when_replayed(String strategy, String rounds, InstanceScore.Kind score)
            throws IOException {
        RunSpec spec = spec(strategy);
        Runs.of(spec, doing(rounds)).begin(run, Runs.ENVIRONMENT).run();

        replay(spec);

        assertThat(score(run)).isEqualTo(score);
        assertThat(score(replayed)).isEqualTo(score);
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
    }

    @Test
    void should_replay_what_was_asked_again_when_a_run_was_resumed() throws IOException {
        RunSpec spec = spec("resample:4");
        Runs.of(spec, doing("WFWW")).begin(run, Runs.ENVIRONMENT).run();
        Runs.of(spec, doing("-R")).resume(run, Runs.ENVIRONMENT).run();

        replay(spec);

        assertThat(record().outcome()).isEqualTo("solved");
        assertThat(score(replayed)).isEqualTo(InstanceScore.Kind.SOLVED);
    }

    @Test
    void should_do_again_what_a_failing_service_used_the_budget_up_for() throws IOException {
        RunSpec spec = spec("loop");
        Runs.of(spec, doing("WT")).begin(run, Runs.ENVIRONMENT).run();
        assertThat(record().error())
                .contains(new Failure("model", "SERVER_ERROR: the budget of time ended before an answer"));
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.NOT_SCORED);

        Runs.of(spec, doing("-R")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().error()).isEmpty();
        assertThat(record().rounds()).hasSize(2);
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.SOLVED);
    }

    /** There is no plan, and the prover beside the model knows it before the service has failed for good. */
    @Test
    void should_do_again_what_a_failing_service_left_to_the_prover() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [unsolvable_blocksworld]", "instances: 1", "models: [m]", "rounds: 2", "prove: alongside");
        RunModel afterTheProof = (key, exercise) -> {
            Proposer failing = doing("F").proposer(key, exercise);
            return request -> {
                awaitProver();
                return failing.propose(request);
            };
        };
        Runs.of(spec, afterTheProof).begin(run, Runs.ENVIRONMENT).run();
        assertThat(record().outcome()).isEqualTo("proven-unsolvable");
        assertThat(record().error())
                .contains(new Failure("model", "SERVER_ERROR: a proof that there is no plan came before an answer"));
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.NOT_SCORED);

        Runs.of(spec, doing("WW")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().error()).isEmpty();
    }

    private static void awaitProver() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("prover")) {
                thread.join();
            }
        }
    }

    @Test
    void should_not_do_again_what_outgrew_the_window_of_its_model() throws IOException {
        RunSpec spec = spec("loop");
        Runs.of(spec, doing("WO")).begin(run, Runs.ENVIRONMENT).run();
        assertThat(record().error()).isEmpty();
        assertThat(record().detail()).isEqualTo("window");

        Runs.of(spec, doing("-R")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().rounds()).hasSize(1);
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.NOT_SOLVED);
    }

    @Test
    void should_not_count_calls_that_failed_before_when_an_instance_is_done_again() throws IOException {
        RunSpec spec = spec("loop", "instanceLimits: {calls: 2}");
        Runs.of(spec, doing("F")).begin(run, Runs.ENVIRONMENT).run();
        assertThat(record().error()).isPresent();

        Runs.of(spec, doing("WR")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().outcome()).isEqualTo("solved");
        assertThat(record().spend().calls()).isEqualTo(4);
        replay(spec);
        assertThat(Runs.records(replayed).get(0).outcome()).isEqualTo("solved");
    }

    @Test
    void should_count_calls_that_fail_now_when_an_instance_is_done_again() throws IOException {
        RunSpec spec = spec("resample:4", "instanceLimits: {calls: 2}");
        Runs.of(spec, doing("F")).begin(run, Runs.ENVIRONMENT).run();

        Runs.of(spec, doing("FR")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().outcome()).isNotEqualTo("solved");
    }

    @Test
    void should_do_questions_again_too_that_ask_for_no_plan() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t7]", "domains: [blocksworld]", "instances: 1", "models: [m]", "prompts: [zero-shot]");
        Runs.of(spec, doing("T")).begin(run, Runs.ENVIRONMENT).run();

        assertThat(record().error()).isPresent();
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.NOT_SCORED);
        replay(spec);
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
    }

    @Test
    void should_blame_the_model_for_a_budget_that_ends_with_an_answer() throws IOException {
        Runs.of(spec("loop", "instanceLimits: {calls: 3}"), doing("WWWW"))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(record().outcome()).isEqualTo("budget-exhausted");
        assertThat(record().error()).isEmpty();
        assertThat(score(run)).isEqualTo(InstanceScore.Kind.NOT_SOLVED);
    }

    /** One whose refusals stay as they are. */
    private record Refusing(RunModel model, String named) implements RunModel {

        @Override
        public Proposer proposer(InstanceKey key, Exercise exercise) {
            return model.proposer(key, exercise);
        }

        @Override
        public Optional<String> revision(InstanceKey key) {
            return Optional.of(named);
        }
    }

    @Test
    void should_ask_again_what_was_refused_only_where_the_model_is_another() throws IOException {
        RunSpec spec = spec("loop");
        Runs.of(spec, new Refusing(doing("WJ"), "1"))
                .begin(run, Runs.ENVIRONMENT)
                .run();
        Failure refusal = new Failure("model", "REJECTED: this cannot be read", Optional.of("1"));
        assertThat(record().error()).contains(refusal);
        replay(spec);
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
        String calls = Files.readString(run.resolve("calls.jsonl"));

        RunResult same = Runs.of(spec, new Refusing(doing("-R"), "1"))
                .resume(run, Runs.ENVIRONMENT)
                .run();

        assertThat(same.progress().done()).isZero();
        assertThat(record().error()).contains(refusal);
        assertThat(run.resolve("calls.jsonl")).hasContent(calls);
        Runs.of(spec, new Refusing(doing("-R"), "2"))
                .resume(run, Runs.ENVIRONMENT)
                .run();
        assertThat(record().outcome()).isEqualTo("solved");
    }

    @Test
    void should_ask_a_service_again_that_refused() throws IOException {
        RunSpec spec = spec("loop");
        Runs.of(spec, doing("J")).begin(run, Runs.ENVIRONMENT).run();

        Runs.of(spec, doing("R")).resume(run, Runs.ENVIRONMENT).run();

        assertThat(record().outcome()).isEqualTo("solved");
    }
}
