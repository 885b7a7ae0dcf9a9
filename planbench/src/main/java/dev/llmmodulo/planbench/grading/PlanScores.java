package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.extraction.Extraction.OfPlan;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Judge;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.Optional;

/** Scores what was read as a plan. */
final class PlanScores {

    private static final int LONGEST_EXCERPT = 120;

    private final Judge<Problem, PlanReading> judge = CriticBank.of(new PlanValidator());
    private final Settlements settlements;

    PlanScores(Settlements settlements) {
        this.settlements = settlements;
    }

    /**
     * A plan is right if it is valid, a claim that there is none if it is proven.
     *
     * @param onRecord a plan that came with the problem; where it is valid, the claim is wrong
     */
    Score score(Problem problem, Optional<Plan> onRecord, PlanReading reading) {
        OfPlan extraction = new OfPlan(reading);
        if (reading instanceof Unreadable unreadable) {
            return new Score.Wrong(extraction, Shortfall.UNREADABLE, words(unreadable));
        } else if (reading instanceof UnsolvableClaim) {
            return claim(problem, onRecord, extraction);
        }
        Verdict<PlanReading> verdict = judge.judge(problem, reading);
        if (verdict instanceof Verdict.Valid) {
            return new Score.Correct(extraction);
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return new Score.Wrong(
                    extraction,
                    Shortfall.INVALID_PLAN,
                    words(invalid.critiques().get(0)));
        } else if (verdict instanceof Verdict.Unknown<PlanReading> unknown) {
            return new Score.Undecided(extraction, unknown.reason().text());
        }
        return new Score.Wrong(extraction, Shortfall.INVALID_PLAN, "there is no plan");
    }

    private Score claim(Problem problem, Optional<Plan> onRecord, OfPlan extraction) {
        Settlement settlement = settlements.of(problem, onRecord);
        if (settlement instanceof Settlement.Unsolvable) {
            return new Score.Correct(extraction);
        } else if (settlement instanceof Settlement.Solved solved) {
            String reason = "there is a plan of length " + solved.plan().length();
            return new Score.Wrong(extraction, Shortfall.FALSE_CLAIM, reason);
        }
        return new Score.Undecided(
                extraction, ((Settlement.Undecided) settlement).reason().text());
    }

    /** Of a plan that was found valid. */
    Score ofLeastCost(Problem problem, OfPlan extraction, BigDecimal least) {
        BigDecimal cost = PlanCost.of(problem, ((Read) extraction.reading()).plan());
        int comparison = cost.compareTo(least);
        if (comparison == 0) {
            return new Score.Correct(extraction);
        } else if (comparison < 0) {
            return new Score.Undecided(
                    extraction,
                    "its cost of " + cost.toPlainString() + " is below the supposed least of " + least.toPlainString());
        }
        return new Score.Wrong(
                extraction,
                Shortfall.COSTLY_PLAN,
                "it costs " + cost.toPlainString() + ", but " + least.toPlainString() + " is enough");
    }

    private static String words(Unreadable unreadable) {
        String text = unreadable.place().text();
        String excerpt = text.substring(0, Math.min(text.length(), LONGEST_EXCERPT));
        return unreadable.message() + ", in line " + unreadable.place().line() + ": " + excerpt;
    }

    private static String words(Critique critique) {
        return critique instanceof PlanCritique finding ? finding.describe(new PddlLexicon()) : critique.id();
    }
}
