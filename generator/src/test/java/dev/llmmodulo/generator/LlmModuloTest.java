package dev.llmmodulo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Judge;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The loop over integers: a model guesses square roots. */
class LlmModuloTest {

    private record Off(int by) implements Critique {
        @Override
        public String id() {
            return "root.off";
        }

        @Override
        public Severity severity() {
            return Severity.HARD;
        }
    }

    private record Odd() implements Certificate {
        @Override
        public String kind() {
            return "odd";
        }
    }

    private static final DecidingCritic<Integer, Integer> ROOT =
            (problem, guess) -> guess * guess == problem ? Review.clean() : Review.of(new Off(guess * guess - problem));

    private final List<SolveEvent> events = new ArrayList<>();
    private Judge<Integer, Integer> judge = CriticBank.of(ROOT);
    private Handover<Integer> handover = root -> new Handover.Confirmation.Confirmed("root " + root);
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private final InstantSource clock = () -> now;

    private Outcome<Integer> solve(int problem, Budget budget, Proposer proposer) {
        LoopParts<Integer, Integer> parts = new LoopParts<>(
                number -> prompt("root of " + number),
                proposer,
                answer -> Integer.valueOf(answer.text()),
                judge,
                (number, turns) -> prompt("not " + turns.get(turns.size() - 1).candidate()),
                handover,
                clock);
        return new LlmModulo<>(parts, events::add)
                .solve("i1", problem, new BudgetMeter(budget, new CostLedger(), clock));
    }

    private static Prompt prompt(String text) {
        return new Prompt("test/1", List.of(Message.user(text)), List.of());
    }

    private Proposer guesses(int... guesses) {
        return request -> {
            request.meter()
                    .ledger()
                    .record(new PhysicalCall(
                            "test:model",
                            request.round(),
                            1,
                            now,
                            Duration.ZERO,
                            "ok",
                            Optional.of(TokenUsage.of(10, 5)),
                            Optional.of(new BigDecimal("0.25"))));
            String text = String.valueOf(guesses[request.round() - 1]);
            return new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "test:model");
        };
    }

    @Test
    void should_hand_out_exactly_the_text_that_was_confirmed() {
        Outcome<Integer> outcome = solve(9, Budget.ofRounds(5), guesses(1, 2, 3));

        assertThat(outcome).isInstanceOfSatisfying(Solved.class, solved -> {
            assertThat(solved.text()).isEqualTo("root 3");
            assertThat(solved.transcript().turns()).hasSize(3);
            assertThat(solved.transcript().calls()).hasSize(3);
        });
    }

    @Test
    void should_send_the_back_prompt_made_from_the_turns_before() {
        Outcome<Integer> outcome = solve(9, Budget.ofRounds(5), guesses(1, 3));

        assertThat(outcome.transcript().turns())
                .extracting(turn -> turn.prompt().messages().get(0).text())
                .containsExactly("root of 9", "not 1");
    }

    @Test
    void should_end_when_the_rounds_are_used_up() {
        assertThat(solve(9, Budget.ofRounds(2), guesses(1, 2, 3)))
                .isInstanceOfSatisfying(BudgetExhausted.class, end -> {
                    assertThat(end.limit()).isEqualTo(Limit.ROUNDS);
                    assertThat(end.transcript().turns()).hasSize(2);
                });
    }

    @Test
    void should_ask_nothing_when_no_round_is_allowed() {
        assertThat(solve(9, Budget.ofRounds(0), guesses()).transcript().calls()).isEmpty();
    }

    @Test
    void should_end_when_tokens_calls_or_money_are_used_up() {
        assertThat(limit(solve(9, Budget.UNBOUNDED.withTokens(30), guesses(1, 2, 3))))
                .isEqualTo(Limit.TOKENS);
        assertThat(limit(solve(9, Budget.UNBOUNDED.withCalls(1), guesses(1, 2, 3))))
                .isEqualTo(Limit.CALLS);
        assertThat(limit(solve(9, Budget.UNBOUNDED.withMoney(new BigDecimal("0.5")), guesses(1, 2, 3))))
                .isEqualTo(Limit.MONEY);
    }

    @Test
    void should_end_when_the_time_is_used_up() {
        Proposer slow = request -> {
            now = now.plusSeconds(40);
            return guesses(1, 2, 3).propose(request);
        };

        Outcome<Integer> outcome = solve(9, Budget.UNBOUNDED.withTime(Duration.ofMinutes(1)), slow);

        assertThat(limit(outcome)).isEqualTo(Limit.TIME);
        assertThat(outcome.transcript().turns()).hasSize(2);
        assertThat(outcome.transcript().turns().get(0).modelTime()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void should_take_a_right_answer_even_when_it_used_up_the_budget() {
        assertThat(solve(9, Budget.UNBOUNDED.withTokens(1), guesses(3))).isInstanceOf(Solved.class);
    }

    @Test
    void should_abort_and_not_ask_again_when_the_verifier_cannot_decide() {
        judge = (problem, guess) -> new Verdict.Unknown<>(Reason.unsupported("complex numbers"));

        assertThat(solve(9, Budget.ofRounds(5), guesses(3, 3))).isInstanceOfSatisfying(Aborted.class, aborted -> {
            assertThat(aborted.boundary()).isEqualTo(Boundary.VERIFIER);
            assertThat(aborted.reason()).isEqualTo("complex numbers");
            assertThat(aborted.transcript().turns()).hasSize(1);
        });
    }

    @Test
    void should_abort_when_the_accepted_candidate_is_not_confirmed_afresh() {
        handover = root -> new Handover.Confirmation.Refused("the file has changed");

        assertThat(solve(9, Budget.ofRounds(5), guesses(3)))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
    }

    @Test
    void should_abort_when_the_service_fails_and_keep_the_rounds_before() {
        Proposer failing = request -> {
            if (request.round() == 2) {
                throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
            }
            return guesses(1).propose(request);
        };

        assertThat(solve(9, Budget.ofRounds(5), failing)).isInstanceOfSatisfying(Aborted.class, aborted -> {
            assertThat(aborted.boundary()).isEqualTo(Boundary.MODEL);
            assertThat(aborted.transcript().turns()).hasSize(1);
        });
    }

    @Test
    void should_stop_when_the_calling_thread_is_interrupted_and_stay_interrupted() {
        Thread.currentThread().interrupt();

        Outcome<Integer> outcome = solve(9, Budget.ofRounds(5), guesses(3));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.INTERRUPTED));
        assertThat(outcome.transcript().calls()).isEmpty();
    }

    @Test
    void should_declare_unsolvable_only_what_the_judge_proved() {
        CheckedCertificate checked = CheckedCertificate.check((Integer n, Odd odd) -> n % 4 == 3, 7, new Odd())
                .orElseThrow();
        judge = (problem, guess) -> new Verdict.Unsolvable<>(checked);

        assertThat(solve(7, Budget.ofRounds(5), guesses(2))).isInstanceOf(ProvenUnsolvable.class);
    }

    @Test
    void should_ask_no_model_when_unsolvability_is_proven_first() {
        CheckedCertificate checked = CheckedCertificate.check((Integer n, Odd odd) -> n % 4 == 3, 7, new Odd())
                .orElseThrow();
        Strategy<Integer, Integer> never = (instance, problem, meter) -> {
            throw new AssertionError("asked");
        };
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), clock);

        Outcome<Integer> outcome =
                new ProveFirst<>(n -> new ProofAttempt.Proven(checked), never, events::add).solve("i1", 7, meter);

        assertThat(outcome).isInstanceOf(ProvenUnsolvable.class);
        assertThat(events).hasSize(1);
    }

    @Test
    void should_go_on_when_what_is_proven_first_is_another_problem() {
        CheckedCertificate ofSeven = CheckedCertificate.check((Integer n, Odd odd) -> n % 4 == 3, 7, new Odd())
                .orElseThrow();
        Strategy<Integer, Integer> loop = (instance, problem, meter) -> solve(problem, Budget.ofRounds(5), guesses(3));
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), clock);

        assertThat(new ProveFirst<>(n -> new ProofAttempt.Proven(ofSeven), loop, events::add).solve("i1", 9, meter))
                .isInstanceOf(Outcome.Solved.class);
    }

    @Test
    void should_tell_listeners_what_happens_in_order() {
        solve(9, Budget.ofRounds(5), guesses(1, 3));

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Asking", "Answered", "Judged", "Asking", "Answered", "Judged", "Ended");
    }

    private static Limit limit(Outcome<Integer> outcome) {
        return ((BudgetExhausted<Integer>) outcome).limit();
    }
}
