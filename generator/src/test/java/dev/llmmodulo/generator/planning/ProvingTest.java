package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.ProofEffort;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop with a prover beside the model. */
class ProvingTest {

    private static final String DOMAIN = """
            (define (domain blocksworld)
              (:requirements :strips)
              (:predicates (on ?x ?y) (ontable ?x) (clear ?x) (handempty) (holding ?x))
              (:action pick-up
                :parameters (?x)
                :precondition (and (clear ?x) (ontable ?x) (handempty))
                :effect (and (holding ?x) (not (ontable ?x)) (not (clear ?x)) (not (handempty))))
              (:action stack
                :parameters (?x ?y)
                :precondition (and (holding ?x) (clear ?y))
                :effect (and (on ?x ?y) (clear ?x) (handempty) (not (holding ?x)) (not (clear ?y)))))
            """;
    private static final String REACHABLE = "(on a b)";
    private static final String UNREACHABLE = "(and (on a b) (on b a))";
    private static final String CLAIM = "no plan possible";
    private static final String WRONG = "(stack a b)";
    private static final String RIGHT = "(pick-up a)\n(stack a b)\n";
    private static final String PROVER = "prover";

    private final CostLedger ledger = new CostLedger();
    private final List<SolveEvent> events = new ArrayList<>();
    private ProofOptions options = ProofOptions.DEFAULT;
    private Instant now = Instant.EPOCH;

    /** Two blocks on the table. */
    private static ProblemSource two(String goal) {
        return new ProblemTexts(
                Source.of("domain", DOMAIN),
                Source.of(
                        "problem",
                        "(define (problem two) (:domain blocksworld) (:objects a b)"
                                + " (:init (ontable a) (ontable b) (clear a) (clear b) (handempty)) (:goal " + goal
                                + "))"));
    }

    private static Proposer saying(String... answers) {
        return new ScriptedProposer(Script.ofRounds(answers), InstantSource.system());
    }

    private Outcome<PlanReading> solve(ProblemSource source, Proposer model, BudgetMeter meter) {
        return solve(source, model, meter, events::add);
    }

    private Outcome<PlanReading> solve(
            ProblemSource source, Proposer model, BudgetMeter meter, SolveListener listener) {
        Problem problem = source.read().orThrow();
        return new PlanSolver(PlanningOptions.DEFAULT.withProof(options))
                .strategy(problem, source, model, listener)
                .solve("two", problem, meter);
    }

    private BudgetMeter rounds(int most) {
        return new BudgetMeter(Budget.ofRounds(most), ledger, InstantSource.system());
    }

    private Outcome<PlanReading> solvable(String... answers) {
        return solve(two(REACHABLE), saying(answers), rounds(answers.length));
    }

    private Outcome<PlanReading> unsolvable(String... answers) {
        return solve(two(UNREACHABLE), saying(answers), rounds(answers.length));
    }

    /** What the model was told before its last answer. */
    private static String told(Outcome<PlanReading> outcome) {
        List<Turn<PlanReading>> turns = outcome.transcript().turns();
        List<Message> messages = turns.get(turns.size() - 1).prompt().messages();
        return messages.get(messages.size() - 1).text();
    }

    private void assertSingleEnd(Outcome<PlanReading> outcome) {
        assertThat(events)
                .filteredOn(SolveEvent.Ended.class::isInstance)
                .singleElement()
                .satisfies(end -> assertThat(((SolveEvent.Ended) end).outcome()).isEqualTo(outcome));
    }

    @Test
    void should_ask_no_model_when_a_proof_is_found_first() {
        Outcome<PlanReading> outcome = unsolvable(WRONG);

        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(outcome.transcript().turns()).isEmpty();
        assertThat(ledger.calls()).isEmpty();
        assertSingleEnd(outcome);
    }

    @Test
    void should_record_what_was_tried_beside_the_calls() {
        solvable(WRONG, RIGHT);

        assertThat(ledger.proofs()).extracting(ProofEffort::method).contains("relaxed-unreachable", "forward-search");
        assertThat(ledger.proofs().get(ledger.proofs().size() - 1).result()).isEqualTo("settled");
        assertThat(ledger.total().proofAttempts()).isEqualTo(ledger.proofs().size());
        assertThat(ledger.total().proofTime())
                .isEqualTo(ledger.proofs().stream().map(ProofEffort::time).reduce(Duration.ZERO, Duration::plus));
        assertThat(ledger.total().calls()).isEqualTo(2);
    }

    @Test
    void should_prove_nothing_before_it_is_claimed() {
        options = options.withWhen(Proving.ON_CLAIM);

        assertThat(solvable(WRONG, RIGHT)).isInstanceOf(Outcome.Solved.class);
        assertThat(ledger.proofs()).isEmpty();
    }

    @Test
    void should_not_prove_a_claim_that_comes_when_the_time_is_up() {
        options = options.withWhen(Proving.ON_CLAIM);
        Budget minute = Budget.ofRounds(2).withTime(Duration.ofMinutes(1));
        Proposer claiming = saying(CLAIM, CLAIM);
        Proposer slow = request -> {
            Answer answer = claiming.propose(request);
            now = now.plus(Duration.ofMinutes(1));
            return answer;
        };

        Outcome<PlanReading> outcome = solve(two(UNREACHABLE), slow, new BudgetMeter(minute, ledger, () -> now));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.BudgetExhausted.class,
                        end -> assertThat(end.limit()).isEqualTo(Limit.TIME));
        assertThat(ledger.proofs()).extracting(ProofEffort::result).doesNotContain("settled");
    }

    @Test
    void should_look_for_no_landmark_when_the_time_is_up() {
        options = options.withOnWrongClaim(OnWrongClaim.LANDMARK);
        Problem problem = two(REACHABLE).read().orThrow();
        PlanReading claim = new PlanReading.UnsolvableClaim(new PlanReading.Written(CLAIM, 1, 1));
        AtomicReference<Duration> left = new AtomicReference<>(Duration.ofSeconds(10));
        try (Settling settling = new Settling(problem, left::get, ledger)) {
            assertThat(settling.settled()).isInstanceOf(Settlement.Solved.class);
            left.set(Duration.ZERO);

            Review review = new SettlingCritic(settling, options).review(problem, claim);

            assertThat(review).isEqualTo(Review.of(new RefutedClaim(List.of(), false, Optional.empty())));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_CLAIM", "ALONGSIDE"})
    void should_end_with_a_claim_that_is_proven(Proving when) {
        options = options.withWhen(when);

        Outcome<PlanReading> outcome = unsolvable(CLAIM);

        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(outcome.transcript().turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.verdict()).isInstanceOf(Verdict.Unsolvable.class));
        assertThat(ledger.proofs()).isNotEmpty();
        assertSingleEnd(outcome);
    }

    private static void awaitProver() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(PROVER)) {
                thread.join();
            }
        }
    }

    /** Its service fails once the proof is there. */
    private Outcome<PlanReading> provenThenFailing(OnProof onProof) {
        options = options.withWhen(Proving.ALONGSIDE).withOnProof(onProof);
        Proposer failing = request -> {
            awaitProver();
            throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
        };
        return solve(two(UNREACHABLE), failing, rounds(3));
    }

    @Test
    void should_end_with_the_proof_though_the_service_failed() {
        Outcome<PlanReading> outcome = provenThenFailing(OnProof.END);

        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(ledger.proofs()).extracting(ProofEffort::result).contains("settled");
        assertSingleEnd(outcome);
    }

    @Test
    void should_end_with_the_failure_of_the_service_where_a_proof_is_told_only() {
        assertThat(provenThenFailing(OnProof.TELL))
                .isInstanceOfSatisfying(
                        Outcome.Aborted.class,
                        aborted -> assertThat(aborted.boundary()).isEqualTo(Outcome.Boundary.MODEL));
    }

    @Test
    @Timeout(60)
    void should_record_nothing_after_the_end() throws InterruptedException {
        options = options.withWhen(Proving.ALONGSIDE);
        CountDownLatch ended = new CountDownLatch(1);
        InstantSource keepingTheProverUntilTheEnd = () -> {
            if (Thread.currentThread().getName().equals(PROVER)) {
                awaitInterruptedOrNot(ended);
            }
            return now;
        };
        Budget minute = Budget.ofRounds(1).withTime(Duration.ofMinutes(1));
        SolveListener listener = event -> {
            if (event instanceof SolveEvent.Ended) {
                ended.countDown();
            }
        };

        solve(two(REACHABLE), saying(RIGHT), new BudgetMeter(minute, ledger, keepingTheProverUntilTheEnd), listener);
        awaitProver();

        assertThat(ledger.proofs()).isEmpty();
    }

    private static void awaitInterruptedOrNot(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void should_prove_with_time_without_end() {
        options = new ProofOptions(Proving.FIRST, ChronoUnit.FOREVER.getDuration(), OnProof.END, OnWrongClaim.NOTHING);

        Outcome<PlanReading> outcome = unsolvable(WRONG);

        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(outcome.transcript().turns()).isEmpty();
    }

    @Test
    void should_refuse_a_negative_time() {
        Duration negative = Duration.ofSeconds(-1);

        assertThatThrownBy(() -> new ProofOptions(Proving.FIRST, negative, OnProof.END, OnWrongClaim.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1S");
    }

    @Test
    void should_leave_a_claim_unproven_when_nothing_may_be_proven() {
        options = options.withWhen(Proving.NEVER);

        Outcome<PlanReading> outcome = unsolvable(CLAIM, CLAIM);

        assertThat(outcome).isInstanceOf(Outcome.BudgetExhausted.class);
        assertThat(told(outcome)).contains("it could not be proven that there is none");
        assertThat(ledger.proofs()).isEmpty();
        assertSingleEnd(outcome);
    }

    @Test
    void should_tell_the_reason_to_a_model_that_insists_on_a_plan() {
        options = options.withOnProof(OnProof.TELL);

        Outcome<PlanReading> outcome = unsolvable(WRONG, CLAIM);

        assertThat(told(outcome))
                .contains("The goal cannot be reached. It needs \"(on a b)\" and \"(on b a)\", which form a cycle");
        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(outcome.transcript().turns()).hasSize(2);
        assertSingleEnd(outcome);
    }

    @Test
    void should_declare_what_is_proven_also_when_the_model_never_gives_in() {
        options = options.withOnProof(OnProof.TELL);

        Outcome<PlanReading> outcome = unsolvable(WRONG, WRONG, WRONG);

        assertThat(outcome).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(outcome.transcript().turns()).hasSize(3);
        assertSingleEnd(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTHING     | The answer says that no plan exists, but it could not be proven that there is none.",
                "FIRST_STEPS | The answer says that no plan exists, but there is one. It can begin so: (pick-up a); (stack a b).",
                "PLAN        | The answer says that no plan exists, but there is one. It is: (pick-up a); (stack a b).",
                "LANDMARK    | The answer says that no plan exists, but there is one."
                        + " In every plan \"(holding a)\" holds at some time.",
            })
    void should_tell_a_wrong_claim_what_is_asked_for_and_no_more(OnWrongClaim hint, String words) {
        options = options.withOnWrongClaim(hint);

        Outcome<PlanReading> outcome = solvable(CLAIM, RIGHT);

        assertThat(told(outcome)).startsWith("There is no plan to check.\n" + words + "\n\nGive the whole");
        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
    }
}
