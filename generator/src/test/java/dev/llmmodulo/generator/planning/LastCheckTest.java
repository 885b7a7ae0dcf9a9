package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.Transcript;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing leaves a solver that does not hold of the problem as it stands at the end, whoever says that it does. */
class LastCheckTest {

    private static final String DOMAIN = """
            (define (domain gate)
              (:requirements :strips)
              (:predicates (open) (shut) (inside))
              (:action enter :parameters () :precondition (open) :effect (inside)))
            """;
    private static final ProblemSource OPEN = gate("open");
    private static final ProblemSource SHUT = gate("shut");
    private static final String ENTER = "(enter)\n";

    private final List<SolveEvent> events = new ArrayList<>();

    private static ProblemSource gate(String state) {
        return texts("(define (problem %1$s-gate) (:domain gate) (:init (%1$s)) (:goal (inside)))".formatted(state));
    }

    private static ProblemSource texts(String problem) {
        return new ProblemTexts(Source.of("domain", DOMAIN), Source.of("problem", problem));
    }

    private static Problem problem(ProblemSource source) {
        return source.read().orThrow();
    }

    /** One text when it is read first, and another one from then on. */
    private static ProblemSource changing(ProblemSource first, ProblemSource then) {
        AtomicInteger reads = new AtomicInteger();
        return () -> (reads.getAndIncrement() == 0 ? first : then).read();
    }

    private static Proposer saying(String answer) {
        return new ScriptedProposer(Script.ofRounds(answer), InstantSource.system());
    }

    @Test
    void should_keep_what_was_answered_before_a_model_throws_something() {
        Proposer model = request -> {
            if (request.round() > 1) {
                throw new IllegalStateException("broken");
            }
            return saying("(leave)").propose(request);
        };

        Outcome<PlanReading> outcome =
                new PlanSolver(PlanningOptions.DEFAULT).solve("gate", OPEN, model, Budget.ofRounds(3));

        assertThat(outcome).isInstanceOfSatisfying(Aborted.class, aborted -> {
            assertThat(aborted.boundary()).isEqualTo(Boundary.MODEL);
            assertThat(aborted.reason()).contains("IllegalStateException: broken");
            assertThat(aborted.transcript().turns()).hasSize(1);
        });
    }

    private static BudgetMeter oneRound() {
        return new BudgetMeter(Budget.ofRounds(1), new CostLedger(), InstantSource.system());
    }

    private static PlanningOptions unproven() {
        return PlanningOptions.DEFAULT.withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER));
    }

    private static PlanningOptions withCritic(Critic<Problem, PlanReading> critic) {
        PlanningOptions options = unproven();
        return new PlanningOptions(
                options.style(), options.feedback(), List.of(critic), options.proof(), options.strategy());
    }

    private Outcome<PlanReading> solve(PlanningOptions options, ProblemSource source) {
        Problem problem = problem(source);
        return new PlanSolver(options)
                .strategy(problem, source, saying(ENTER), events::add)
                .solve("gate", problem, oneRound());
    }

    private static <C> Transcript<C> nothing() {
        return new Transcript<>("gate", List.of(), List.of(), List.of());
    }

    private static CheckedCertificate proofFor(ProblemSource source) {
        return ((ProofAttempt.Proven) new RelaxedReachabilityProver().attempt(problem(source))).certificate();
    }

    /** A certificate of one problem, and a checker that accepts it for another one. */
    private static CheckedCertificate forged() {
        return CheckedCertificate.check(
                        (gate, any) -> true, problem(OPEN), proofFor(SHUT).certificate())
                .orElseThrow();
    }

    private static void assertAborted(Outcome<PlanReading> outcome, Boundary boundary, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Aborted.class, aborted -> {
            assertThat(aborted.boundary()).isEqualTo(boundary);
            assertThat(aborted.reason()).contains(reason);
        });
    }

    @Test
    void should_refuse_a_problem_that_a_strategy_was_not_made_for() {
        Strategy<Problem, PlanReading> shut = new PlanSolver(PlanningOptions.DEFAULT)
                .strategy(problem(SHUT), SHUT, saying(ENTER), SolveListener.SILENT);

        assertThatThrownBy(() -> shut.solve("gate", problem(OPEN), oneRound()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shut-gate")
                .hasMessageContaining("open-gate");
        assertThat(shut.solve("gate", problem(SHUT), oneRound())).isInstanceOf(ProvenUnsolvable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(enter), (nonsense), the text to be handed out is not that of the plan that was checked",
        "(leave), (leave), judged afresh; is not valid",
        "(leave), (enter), judged afresh; is not valid",
    })
    void should_take_no_strategy_by_its_word_that_a_text_is_a_plan(String candidate, String text, String reason) {
        PlanReading said = new StrictPlanReader().read(candidate);
        PlanningOptions options = unproven()
                .withStrategy((parts, listener) ->
                        (instance, problem, meter) -> new Solved<>(text + "\n", said, List.of(), nothing()));

        Outcome<PlanReading> outcome = solve(options, OPEN);

        assertAborted(outcome, Boundary.HANDOVER, reason.replace(';', ','));
        assertThat(events)
                .singleElement()
                .satisfies(end -> assertThat(((SolveEvent.Ended) end).outcome()).isEqualTo(outcome));
    }

    @Test
    void should_take_no_other_handover_by_its_word() {
        Handover<PlanReading> careless = candidate -> new Handover.Confirmation.Confirmed("(nonsense)\n");
        PlanningOptions options = unproven().withStrategy((parts, listener) -> {
            LoopParts<Problem, PlanReading> loop = parts.loop();
            return new LlmModulo<>(
                    new LoopParts<>(
                            loop.initialPrompt(),
                            loop.proposer(),
                            loop.reader(),
                            loop.judge(),
                            loop.backPrompt(),
                            careless,
                            loop.clock()),
                    listener);
        });

        assertAborted(solve(options, OPEN), Boundary.HANDOVER, "the text to be handed out is not that");
    }

    @Test
    void should_hand_out_a_plan_that_nobody_checked_once_it_is_checked() {
        Outcome<PlanReading> solved = new Solved<>(ENTER, new StrictPlanReader().read(ENTER), List.of(), nothing());
        PlanningOptions options = unproven().withStrategy((parts, listener) -> (instance, problem, meter) -> solved);

        assertThat(solve(options, OPEN)).isEqualTo(solved);
    }

    @Test
    void should_read_the_problem_but_once_more_for_a_plan_that_passed_the_last_check() {
        AtomicInteger reads = new AtomicInteger();
        ProblemSource counted = () -> {
            reads.incrementAndGet();
            return OPEN.read();
        };

        assertThat(new PlanSolver(unproven()).solve("gate", counted, saying(ENTER), Budget.ofRounds(1)))
                .isInstanceOf(Solved.class);
        assertThat(reads).hasValue(2);
    }

    @Test
    void should_believe_no_critic_that_proves_another_problem_unsolvable() {
        CheckedCertificate ofShut = proofFor(SHUT);

        Outcome<PlanReading> outcome = solve(withCritic((problem, candidate) -> new Review.NoSolution(ofShut)), OPEN);

        assertAborted(outcome, Boundary.VERIFIER, "another problem");
    }

    @Test
    void should_believe_no_certificate_because_some_checker_took_it() {
        CheckedCertificate forged = forged();

        assertAborted(
                solve(withCritic((problem, candidate) -> new Review.NoSolution(forged)), OPEN),
                Boundary.HANDOVER,
                "rejected");
    }

    @Test
    void should_take_no_strategy_by_its_word_that_there_is_no_plan() {
        CheckedCertificate forged = forged();
        PlanningOptions options = unproven()
                .withStrategy(
                        (parts, listener) -> (instance, problem, meter) -> new ProvenUnsolvable<>(forged, nothing()));

        assertAborted(solve(options, OPEN), Boundary.HANDOVER, "rejected");
    }

    @Test
    void should_declare_no_problem_unsolvable_that_is_so_no_longer() {
        PlanSolver solver = new PlanSolver(PlanningOptions.DEFAULT);
        Budget budget = Budget.ofRounds(1);

        assertAborted(solver.solve("gate", changing(SHUT, OPEN), saying(ENTER), budget), Boundary.HANDOVER, "rejected");
        assertAborted(
                solver.solve("gate", changing(SHUT, texts("(define")), saying(ENTER), budget),
                Boundary.HANDOVER,
                "the problem can no longer be read");
    }

    @Test
    void should_say_so_when_the_last_check_of_a_proof_is_given_up() {
        LastCheck hasty = new LastCheck(SHUT, CheckLimits.USUAL.withVisits(0));

        assertAborted(
                hasty.passed(new ProvenUnsolvable<>(proofFor(SHUT), nothing())),
                Boundary.VERIFIER,
                "given up: 0 visits");
    }

    @Test
    void should_settle_no_other_problem_than_its_own() {
        try (Settling settling = new Settling(problem(SHUT), () -> Duration.ofSeconds(10), new CostLedger())) {
            assertThat(settling.attempt(problem(OPEN))).isInstanceOf(ProofAttempt.Unproven.class);
            assertThat(settling.attempt(problem(SHUT))).isInstanceOf(ProofAttempt.Proven.class);
            SettlingCritic critic = new SettlingCritic(settling, ProofOptions.DEFAULT);
            assertThat(critic.review(problem(OPEN), new StrictPlanReader().read(ENTER)))
                    .isEqualTo(Review.clean());
        }
    }

    @Test
    void should_declare_unsolvable_what_is_so_when_it_is_read_anew() {
        assertThat(solve(PlanningOptions.DEFAULT, SHUT)).isInstanceOf(ProvenUnsolvable.class);
        assertThat(solve(withCritic((problem, candidate) -> new Review.NoSolution(proofFor(SHUT))), SHUT))
                .isInstanceOf(ProvenUnsolvable.class);
    }
}
