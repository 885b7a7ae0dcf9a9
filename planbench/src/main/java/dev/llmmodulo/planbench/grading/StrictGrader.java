package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.ExpectedAnswer.NoPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Extraction;
import dev.llmmodulo.planbench.extraction.Extraction.OfAssessment;
import dev.llmmodulo.planbench.extraction.Extraction.OfPlan;
import dev.llmmodulo.planbench.extraction.Extraction.OfState;
import dev.llmmodulo.planbench.extraction.StrictAssessments;
import dev.llmmodulo.planbench.extraction.StrictStates;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Grades what an answer finally proposes by what its prompt says: a plan is right if it is valid for the problem as the
 * prompt states it, and of least cost where that is asked for; the claim that there is no plan if it is proven, and wrong if
 * the question's reference plan is valid; a state if
 * its facts are those that the steps lead to. How an answer is read is said in {@link TolerantPlanReader}, {@link
 * StrictStates} and {@link StrictAssessments}; an answer with more than a million characters is not read.
 */
public final class StrictGrader implements Grader {

    private static final int LONGEST_ANSWER = 1_000_000;

    private final PlanScores plans;

    public StrictGrader() {
        this(new Settlements());
    }

    public StrictGrader(Settlements settlements) {
        this.plans = new PlanScores(settlements);
    }

    @Override
    public Score grade(Question question, String answer) {
        if (answer.isBlank()) {
            return new Score.Wrong(nothing("the answer is empty"), Shortfall.EMPTY_ANSWER, "the answer is empty");
        }
        return answer.length() > LONGEST_ANSWER ? tooLong() : decided(() -> score(question, answer));
    }

    @Override
    public Score plan(Question question, PlanReading plan) {
        return decided(() -> ofPlan(question, plan));
    }

    private static Score decided(Supplier<Score> score) {
        try {
            return score.get();
        } catch (RuntimeException | StackOverflowError fault) {
            return new Score.Undecided(nothing("the grader failed"), "the grader failed: " + fault);
        }
    }

    private static Score tooLong() {
        String reason = "it is longer than " + LONGEST_ANSWER + " characters";
        return new Score.Wrong(nothing(reason), Shortfall.UNREADABLE, reason);
    }

    private static Extraction nothing(String reason) {
        return new OfPlan(new Unreadable(reason, new Written("", 0, 0)));
    }

    private Score score(Question question, String answer) {
        if (question.expected() instanceof Verification verification) {
            return verification(question, verification.truth(), answer);
        } else if (question.expected() instanceof ResultingState state) {
            return state(question, state, answer);
        }
        return ofPlan(
                question,
                TolerantPlanReader.of(question.problem(), question.lexicon()).read(answer));
    }

    private Score ofPlan(Question question, PlanReading reading) {
        Score score = plans.score(question.problem(), question.reference(), reading);
        if (score instanceof Score.Correct && question.expected() instanceof OptimalPlan optimal) {
            return plans.ofLeastCost(question.problem(), (OfPlan) score.extraction(), optimal.cost());
        }
        return score instanceof Score.Wrong wrong && question.expected() instanceof NoPlan
                ? ofUnsolvable(wrong)
                : score;
    }

    private static Score ofUnsolvable(Score.Wrong wrong) {
        return wrong.shortfall() == Shortfall.INVALID_PLAN
                ? new Score.Wrong(wrong.extraction(), Shortfall.PLAN_FOR_UNSOLVABLE, wrong.reason())
                : wrong;
    }

    private static Score verification(Question question, Truth truth, String answer) {
        Optional<Assessment> read = new StrictAssessments(question.lexicon()).read(answer);
        Extraction extraction = new OfAssessment(
                read.orElseGet(() -> new Assessment(Optional.empty(), Optional.empty(), Optional.empty())));
        if (read.isEmpty()) {
            return new Score.Wrong(
                    extraction, Shortfall.UNREADABLE, "it does not say whether the plan is valid, or says both");
        }
        return Score.Verification.of(extraction, read.get(), Truths.assessment(truth));
    }

    private static Score state(Question question, ResultingState expected, String answer) {
        OfState state = new StrictStates(question.lexicon()).read(answer);
        Set<Fact> stated = state.literals().stream()
                .filter(Literal::positive)
                .map(Literal::fact)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Literal> contradiction = state.literals().stream()
                .filter(literal -> !literal.positive() && expected.all().contains(literal.fact()))
                .findFirst();
        if (!state.unread().isEmpty()) {
            return new Score.Wrong(
                    state, Shortfall.UNREADABLE, "no fact: " + state.unread().get(0));
        } else if (stated.isEmpty() && !expected.stated().isEmpty()) {
            return new Score.Wrong(state, Shortfall.UNREADABLE, "it states no fact");
        } else if (contradiction.isPresent()) {
            return new Score.Wrong(
                    state,
                    Shortfall.WRONG_STATE,
                    "it denies " + contradiction.get().fact());
        }
        return difference(stated, expected)
                .<Score>map(reason -> new Score.Wrong(state, Shortfall.WRONG_STATE, reason))
                .orElseGet(() -> new Score.Correct(state));
    }

    /** Facts that a prompt leaves out may be stated, but need not. */
    private static Optional<String> difference(Set<Fact> stated, ResultingState expected) {
        Optional<String> missing = expected.stated().stream()
                .filter(fact -> !stated.contains(fact))
                .findFirst()
                .map(fact -> "it lacks " + fact);
        return missing.or(() -> stated.stream()
                .filter(fact -> !expected.all().contains(fact))
                .findFirst()
                .map(fact -> "it states " + fact));
    }
}
