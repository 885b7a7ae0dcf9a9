package dev.llmmodulo.verifiers.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The bank over integers: the problem is a number, a candidate solves it if its square is that number. */
class CriticBankTest {

    private record Finding(String id, Severity severity) implements Critique {}

    private static final DecidingCritic<Integer, Integer> SQUARE =
            (problem, candidate) -> candidate * candidate == problem
                    ? Review.clean()
                    : Review.of(new Finding("square.wrong", Critique.Severity.HARD));

    private static final Critic<Integer, Integer> PREFERS_POSITIVE = (problem, candidate) ->
            candidate >= 0 ? Review.clean() : Review.of(new Finding("sign.negative", Critique.Severity.SOFT));

    private static final Critic<Integer, Integer> UNDECIDED =
            (problem, candidate) -> new Review.Undecided(Reason.limit("gave up"));

    private record NoRoot(int residue) implements Certificate {
        @Override
        public String kind() {
            return "quadratic-residue";
        }
    }

    private static final CertificateChecker<Integer, NoRoot> RESIDUE_CHECKER =
            (problem, certificate) -> problem % 4 == certificate.residue() && certificate.residue() >= 2;

    @Test
    void should_say_valid_when_a_deciding_critic_finds_nothing_hard() {
        Verdict<Integer> verdict = CriticBank.of(SQUARE, PREFERS_POSITIVE).judge(9, -3);

        assertThat(verdict)
                .isEqualTo(new Verdict.Valid<>(-3, List.of(new Finding("sign.negative", Critique.Severity.SOFT))));
    }

    @Test
    void should_put_hard_critiques_before_soft_ones() {
        Verdict<Integer> verdict = CriticBank.of(PREFERS_POSITIVE, SQUARE).judge(9, -4);

        assertThat(verdict)
                .isEqualTo(new Verdict.Invalid<>(List.of(
                        new Finding("square.wrong", Critique.Severity.HARD),
                        new Finding("sign.negative", Critique.Severity.SOFT))));
    }

    @Test
    void should_never_say_valid_without_a_deciding_critic() {
        assertThat(CriticBank.of(PREFERS_POSITIVE).judge(9, 3))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(Reason.Kind.NO_DECIDING_CRITIC));
        assertThat(new CriticBank<Integer, Integer>(List.of()).judge(9, 3)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void should_say_unknown_when_any_critic_is_undecided_and_none_is_hard() {
        assertThat(CriticBank.of(SQUARE, UNDECIDED).judge(9, 3))
                .isEqualTo(new Verdict.Unknown<>(Reason.limit("gave up")));
    }

    @Test
    void should_say_invalid_when_one_critic_is_undecided_but_another_refutes() {
        assertThat(CriticBank.of(UNDECIDED, SQUARE).judge(9, 4)).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void should_take_an_exception_of_a_critic_for_undecided() {
        DecidingCritic<Integer, Integer> failing = (problem, candidate) -> {
            throw new IllegalStateException("broken");
        };

        assertThat(CriticBank.of(SQUARE, failing).judge(9, 3))
                .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> {
                    assertThat(unknown.reason().kind()).isEqualTo(Reason.Kind.FAULT);
                    assertThat(unknown.reason().text()).contains("broken");
                });
    }

    @Test
    void should_take_a_stack_overflow_of_a_critic_for_undecided() {
        DecidingCritic<Integer, Integer> bottomless = new DecidingCritic<>() {
            @Override
            public Review review(Integer problem, Integer candidate) {
                return review(problem, candidate);
            }
        };

        assertThat(CriticBank.of(bottomless).judge(9, 3)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void should_take_a_critic_that_runs_out_of_time_for_undecided() {
        Critic<Integer, Integer> endless = (problem, candidate) -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Review.clean();
        };
        Critic<Integer, Integer> bounded = new TimeLimitedCritic<>(endless, java.time.Duration.ofMillis(50));

        assertThat(CriticBank.of(SQUARE, bounded).judge(9, 3))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(Reason.Kind.TIME));
    }

    @Test
    void should_keep_a_time_limited_deciding_critic_deciding() {
        assertThat(CriticBank.of(TimeLimitedCritic.deciding(SQUARE, java.time.Duration.ofMinutes(1)))
                        .judge(9, 3))
                .isEqualTo(new Verdict.Valid<>(3, List.of()));
    }

    @Test
    void should_say_unsolvable_only_with_a_certificate_that_was_checked() {
        Critic<Integer, Integer> prover =
                (problem, candidate) -> CheckedCertificate.check(RESIDUE_CHECKER, problem, new NoRoot(problem % 4))
                        .<Review>map(Review.NoSolution::new)
                        .orElseGet(Review::clean);

        assertThat(CriticBank.of(SQUARE, prover).judge(7, 3))
                .isInstanceOfSatisfying(
                        Verdict.Unsolvable.class,
                        unsolvable -> assertThat(unsolvable.certificate().certificate())
                                .isEqualTo(new NoRoot(3)));
        assertThat(CriticBank.of(SQUARE, prover).judge(9, 3)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_conclude_nothing_from_a_certificate_for_another_problem() {
        CheckedCertificate ofSeven =
                CheckedCertificate.check(RESIDUE_CHECKER, 7, new NoRoot(3)).orElseThrow();
        Critic<Integer, Integer> confused = (problem, candidate) -> new Review.NoSolution(ofSeven);

        assertThat(CriticBank.of(SQUARE, confused).judge(7, 3)).isInstanceOf(Verdict.Unsolvable.class);
        assertThat(CriticBank.of(SQUARE, confused).judge(9, 3))
                .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> {
                    assertThat(unknown.reason().kind()).isEqualTo(Reason.Kind.FAULT);
                    assertThat(unknown.reason().text()).contains("another problem");
                });
        assertThat(CriticBank.of(confused, SQUARE).judge(9, 4)).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void should_refuse_to_make_verdicts_that_contradict_themselves() {
        Finding hard = new Finding("square.wrong", Critique.Severity.HARD);
        Finding soft = new Finding("sign.negative", Critique.Severity.SOFT);

        assertThatThrownBy(() -> new Verdict.Valid<>(3, List.of(hard))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict.Invalid<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict.Invalid<>(List.of(soft))).isInstanceOf(IllegalArgumentException.class);
    }
}
