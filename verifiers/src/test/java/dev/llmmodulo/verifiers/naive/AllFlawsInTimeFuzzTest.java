package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.ContradictoryEffects;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.InterferingSteps;
import dev.llmmodulo.verifiers.critique.Occurrence.OfStep;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition.When;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import dev.llmmodulo.verifiers.naive.PlanningTask.Temporal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All flaws of random plans with times, against what the deciding validator finds first, and against the naive validator
 * on plans and tasks that the two treatments amount to: the plan without the steps that are skipped, and the task without
 * the conditions that are overlooked.
 */
class AllFlawsInTimeFuzzTest {

    private static final int PLANS_PER_TASK = 20;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void should_find_the_flaws_that_the_definitions_and_the_treatments_say() {
        int tasks = Sweep.cases(120, 5_000);
        for (int seed = 0; seed < tasks; seed++) {
            compare(RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK));
        }
        System.out.println("all flaws with times " + counts);
        assertThat(counts)
                .containsKeys("valid", "first-hand", "follow-on", "goal after skipping", "goal after applying");
    }

    @Test
    void should_find_the_flaws_of_very_short_steps() {
        int tasks = Sweep.cases(120, 5_000);
        for (int seed = 0; seed < tasks; seed++) {
            compare(TimedFuzzTest.hurried(RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK)));
        }
        System.out.println("all flaws of short steps " + counts);
        assertThat(counts).containsKeys("valid", "first-hand", "follow-on", "breaks off");
    }

    private void compare(RandomTimedCases cases) {
        Problem problem = new PddlReader()
                .problem(
                        Source.of("domain.pddl", Printer.domain(cases.task())),
                        Source.of("problem.pddl", Printer.problem(cases.task())))
                .orThrow();
        for (List<TimedStep> plan : cases.plans()) {
            try {
                compare(problem, cases.task(), plan);
            } catch (AssertionError wrong) {
                throw new AssertionError(
                        "seed " + cases.seed() + "\n" + Printer.domain(cases.task()) + Printer.problem(cases.task())
                                + TimedPrinter.plan(plan),
                        wrong);
            }
        }
    }

    private void compare(Problem problem, PlanningTask task, List<TimedStep> plan) {
        PlanReading reading = new StrictPlanReader().read(TimedPrinter.plan(plan));
        Review review = new PlanValidator().review(problem, reading);
        if (review instanceof Review.Undecided undecided && Product.isTooLong(undecided.reason())) {
            count("undecided");
            return;
        }
        Findings first = (Findings) review;
        List<Flaw> skipped = flaws(problem, reading, Treatment.SKIP);
        List<Flaw> applied = flaws(problem, reading, Treatment.APPLY);
        if (!first.refutes()) {
            assertThat(skipped).isEmpty();
            assertThat(applied).isEmpty();
            count("valid");
            return;
        }
        for (List<Flaw> flaws : List.of(skipped, applied)) {
            assertThat(first.critiques()).contains(flaws.get(0).finding());
            assertThat(flaws.get(0).isFollowOn()).isFalse();
            flaws.forEach(flaw -> count(flaw.isFollowOn() ? "follow-on" : "first-hand"));
        }
        assertFollowOnsAreNotFoundByTheOther(skipped, applied);
        assertFollowOnsAreNotFoundByTheOther(applied, skipped);
        assertFirstHandsAreFoundByApplying(skipped, applied);
        assertSkipped(task, plan, skipped);
        assertApplied(task, plan, applied);
    }

    private static List<Flaw> flaws(Problem problem, PlanReading reading, Treatment treatment) {
        return ((Findings) new AllFlaws(treatment).review(problem, reading))
                .critiques().stream().map(Flaw.class::cast).toList();
    }

    private static void assertFollowOnsAreNotFoundByTheOther(List<Flaw> flaws, List<Flaw> others) {
        Set<String> found = others.stream().map(AllFlawsInTimeFuzzTest::place).collect(Collectors.toSet());
        assertThat(flaws.stream().filter(Flaw::isFollowOn).map(AllFlawsInTimeFuzzTest::place))
                .doesNotContainAnyElementsOf(found);
    }

    /** Nothing is left out by applying but what is not defined. */
    private static void assertFirstHandsAreFoundByApplying(List<Flaw> skipped, List<Flaw> applied) {
        if (applied.stream().noneMatch(AllFlawsInTimeFuzzTest::isIllDefined)) {
            assertThat(applied.stream().map(AllFlawsInTimeFuzzTest::place))
                    .containsAll(skipped.stream()
                            .filter(flaw -> !flaw.isFollowOn())
                            .filter(flaw -> flaw.finding() instanceof UnsatisfiedCondition condition
                                    && condition.when() != When.OVER_ALL)
                            .map(AllFlawsInTimeFuzzTest::place)
                            .toList());
        }
    }

    private static boolean isIllDefined(Flaw flaw) {
        return Set.of("value.undefined", "effect.contradictory", "duration.missing", "steps.interfere")
                .contains(flaw.id());
    }

    private static String place(Flaw flaw) {
        return flaw.finding() instanceof UnsatisfiedCondition condition
                ? condition.stepNumber() + " " + condition.when() + " " + condition.time()
                : flaw.finding() instanceof StepCritique step ? step.stepNumber() + " " + step.id() : flaw.id();
    }

    /** Without the steps that fail, nothing fails any more, and the goal is missed if it is said to be. */
    private void assertSkipped(PlanningTask task, List<TimedStep> plan, List<Flaw> flaws) {
        if (flaws.stream().anyMatch(AllFlawsInTimeFuzzTest::mayBreakOff)) {
            count("breaks off");
            return;
        }
        Set<Integer> failing = flaws.stream()
                .filter(flaw -> flaw.finding() instanceof StepCritique)
                .map(flaw -> ((StepCritique) flaw.finding()).stepNumber())
                .collect(Collectors.toSet());
        List<TimedStep> rest = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            if (!failing.contains(i + 1)) {
                rest.add(plan.get(i));
            }
        }
        assertThat(NaiveTimeline.judge(new NaiveSemantics(task), rest).kind())
                .isEqualTo(missesGoal(flaws) ? Kind.GOAL_FAILS : Kind.VALID);
        count(missesGoal(flaws) ? "goal after skipping" : "no goal after skipping");
    }

    /** Whether a step fails that has begun, or may have. */
    private static boolean mayBreakOff(Flaw flaw) {
        return flaw.finding() instanceof UnsatisfiedCondition condition
                        && (condition.when() == When.OVER_ALL || condition.when() == When.AT_END)
                || flaw.finding() instanceof UndefinedValue
                || flaw.finding() instanceof ContradictoryEffects
                || flaw.finding() instanceof InterferingSteps two && endsInTrouble(two);
    }

    private static boolean endsInTrouble(InterferingSteps two) {
        return List.of(two.first(), two.second()).stream()
                .anyMatch(one -> one instanceof OfStep of && of.step().equals(two.at()) && of.part() == Part.END);
    }

    /**
     * Where nothing is asked of steps, the goal is missed if it is said to be; but for tasks in which what a failing step
     * does is not defined, for then it is left out all the same.
     */
    private void assertApplied(PlanningTask task, List<TimedStep> plan, List<Flaw> flaws) {
        Kind kind =
                NaiveTimeline.judge(new NaiveSemantics(undemanding(task)), plan).kind();
        boolean demandsOnly = flaws.stream()
                .filter(flaw -> flaw.finding() instanceof StepCritique)
                .allMatch(flaw ->
                        Set.of("condition.unsatisfied", "duration.violated").contains(flaw.id()));
        if (!demandsOnly || kind == Kind.VALUE_UNDEFINED || kind == Kind.MUTEX) {
            count("not all applied");
            return;
        }
        assertThat(kind).isEqualTo(missesGoal(flaws) ? Kind.GOAL_FAILS : Kind.VALID);
        count(missesGoal(flaws) ? "goal after applying" : "no goal after applying");
    }

    private static PlanningTask undemanding(PlanningTask task) {
        List<ActionSchema> actions = task.actions().stream()
                .map(action -> new ActionSchema(action.name(), action.parameters(), Condition.TRUE, action.effect()))
                .toList();
        List<DurativeSchema> durative = task.temporal().actions().stream()
                .map(action -> new DurativeSchema(
                        action.name(), action.parameters(), List.of(), List.<Timed<Condition>>of(), action.effects()))
                .toList();
        return task.withActions(actions)
                .withTemporal(new Temporal(durative, task.temporal().literals()));
    }

    private static boolean missesGoal(List<Flaw> flaws) {
        return flaws.stream().anyMatch(flaw -> flaw.id().equals("goal.unsatisfied"));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
