package dev.llmmodulo.verifiers.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.Plan.TimedStep;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What time must not change: a classical plan, spread out in time, is as good and as bad as it was. */
class TimedTranslationTest {

    private static final int PLANS = 300;
    private static final List<String> OBJECTS = List.of("a", "b", "c");

    @ParameterizedTest
    @EnumSource
    void should_judge_a_plan_the_same_when_its_steps_last(Moment effects) {
        Problem classical = Tasks.threeBlocks();
        Problem lasting = lasting(classical, effects == Moment.START ? Moment.START : Moment.END);
        Random random = new Random(7);
        int valid = 0;
        for (int i = 0; i < PLANS; i++) {
            List<PlanStep> steps = walk(classical, random);
            List<TimedStep> timed = new ArrayList<>();
            for (PlanStep step : steps) {
                timed.add(new TimedStep(BigDecimal.valueOf(2L * timed.size()), step, Optional.of(BigDecimal.ONE)));
            }
            Review inOrder = review(classical, new Plan.Sequential(steps));
            Review inTime = review(lasting, new Plan.Timed(timed));

            assertThat(failingAction(inTime)).as(steps.toString()).isEqualTo(failingAction(inOrder));
            valid += isClean(inOrder) ? 1 : 0;
        }
        assertThat(valid).isBetween(1, PLANS - 1);
    }

    @ParameterizedTest
    @EnumSource
    void should_judge_a_plan_the_same_whatever_the_order_of_its_text(Moment seed) {
        Problem problem = Tasks.threeBlocks();
        Random random = new Random(seed.ordinal());
        for (int i = 0; i < PLANS; i++) {
            List<PlanStep> steps = walk(problem, random);
            List<TimedStep> timed = new ArrayList<>();
            for (PlanStep step : steps) {
                timed.add(new TimedStep(BigDecimal.valueOf(timed.size()), step, Optional.empty()));
            }
            Collections.shuffle(timed, random);

            assertThat(failingAction(review(problem, new Plan.Timed(timed))))
                    .as(timed.toString())
                    .isEqualTo(failingAction(review(problem, new Plan.Sequential(steps))));
        }
    }

    private static Review review(Problem problem, Plan plan) {
        return new PlanValidator().review(problem, PlanReading.Read.of(plan));
    }

    private static boolean isClean(Review review) {
        return ((Review.Findings) review).critiques().isEmpty();
    }

    /** The step that fails with what it lacks, or what the goal lacks. */
    private static String failingAction(Review review) {
        if (isClean(review)) {
            return "valid";
        }
        PlanCritique critique =
                (PlanCritique) ((Review.Findings) review).critiques().get(0);
        String step = critique instanceof StepCritique at ? at.at().step().toString() : "the goal";
        return step + " lacks " + critique.facts().get("unsatisfied");
    }

    /** A walk towards the goal that goes astray now and then. */
    private static List<PlanStep> walk(Problem problem, Random random) {
        List<PlanStep> good = List.of(
                PlanStep.of("unstack", "b", "a"),
                PlanStep.of("stack", "b", "c"),
                PlanStep.of("pick-up", "a"),
                PlanStep.of("stack", "a", "b"));
        List<PlanStep> walk = new ArrayList<>();
        for (PlanStep step : good) {
            walk.add(random.nextInt(8) == 0 ? any(problem, random) : step);
            if (random.nextInt(8) == 0) {
                walk.add(any(problem, random));
            }
        }
        return walk;
    }

    private static PlanStep any(Problem problem, Random random) {
        List<Action> actions = problem.domain().actions();
        Action action = actions.get(random.nextInt(actions.size()));
        return new PlanStep(
                action.name(),
                action.parameters().stream()
                        .map(parameter -> OBJECTS.get(random.nextInt(OBJECTS.size())))
                        .toList());
    }

    /** Each action lasts 1, needs all at its start, and has its effects at the given moment. */
    private static Problem lasting(Problem problem, Moment effects) {
        Domain domain = problem.domain();
        List<DurativeAction> actions = domain.actions().stream()
                .map(action -> new DurativeAction(
                        action.name(),
                        action.parameters(),
                        List.of(new DurationBound(
                                Moment.START, Comparator.EQUAL, new Expression.Number(BigDecimal.ONE))),
                        List.of(new TimedCondition(Moment.START, action.precondition())),
                        List.of(new TimedEffect(List.of(), List.of(), effects, action.effect()))))
                .toList();
        return new Problem(
                problem.name(),
                new Domain(
                        domain.name(),
                        domain.requirements(),
                        domain.types(),
                        domain.constants(),
                        domain.predicates(),
                        domain.functions(),
                        List.of(),
                        actions,
                        List.of(),
                        List.of()),
                problem.objects(),
                problem.init(),
                problem.values(),
                problem.goal(),
                problem.metric());
    }
}
