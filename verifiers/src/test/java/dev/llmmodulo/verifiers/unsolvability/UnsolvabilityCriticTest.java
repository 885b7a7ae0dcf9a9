package dev.llmmodulo.verifiers.unsolvability;

import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.UnprovenUnsolvability;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnsolvabilityCriticTest {

    private static final Written PLACE = new Written("no plan", 1, 1);
    private static final Problem UNSOLVABLE = problem("", Set.of(), atom("g"));
    private static final Problem SOLVED = problem("", facts("g"), atom("g"));

    private final UnsolvabilityCritic critic = new UnsolvabilityCritic(new RelaxedReachabilityProver());

    @Test
    void should_confirm_a_claim_that_it_can_prove() {
        Verdict<PlanReading> verdict = CriticBank.of(critic).judge(UNSOLVABLE, new UnsolvableClaim(PLACE));
        assertThat(verdict).isInstanceOf(Verdict.Unsolvable.class);
    }

    @Test
    void should_leave_a_claim_that_it_cannot_prove_to_the_validator() {
        UnsolvableClaim claim = new UnsolvableClaim(PLACE);
        assertThat(critic.review(SOLVED, claim)).isInstanceOf(Review.Undecided.class);
        assertThat(CriticBank.of(critic, new PlanValidator()).judge(SOLVED, claim))
                .isEqualTo(new Verdict.Invalid<>(List.of(new UnprovenUnsolvability(PLACE))));
    }

    @Test
    void should_say_nothing_of_other_candidates_even_if_the_problem_has_no_plan() {
        assertThat(critic.review(UNSOLVABLE, PlanReading.Read.of(Plan.of()))).isEqualTo(Review.clean());
        assertThat(critic.review(UNSOLVABLE, new Unreadable("no", PLACE))).isEqualTo(Review.clean());
    }

    @Test
    void should_never_let_a_bank_without_a_deciding_critic_call_a_plan_valid() {
        Verdict<PlanReading> verdict = CriticBank.of(critic).judge(SOLVED, PlanReading.Read.of(Plan.of()));
        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    }
}
