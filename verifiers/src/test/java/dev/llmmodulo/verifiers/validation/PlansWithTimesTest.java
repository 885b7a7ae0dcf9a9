package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.judge;
import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static dev.llmmodulo.verifiers.validation.TimedTasks.matches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.ViolatedDuration;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.Plan.TimedStep;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.time.TimedExecution;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansWithTimesTest {

    private static final String VALID = "0: (strike m) [8] 0: (mend f) [5]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it starts with the match                 | 0: (strike m) [8]  0: (mend f) [5]
            it ends with the match                   | 0: (strike m) [8]  3: (mend f) [5]
            the text is not in the order of time     | 2: (mend f) [5]  0: (strike m) [8]
            a second match is not needed             | 0: (strike m) [8]  1: (mend f) [5]  20: (strike n) [8]
            one fuse after the other                 | 0: (strike m) [8]  0: (mend f) [5]  8.001: (strike n) [8]  8.002: (mend g) [5]
            a duration is a little short             | 0: (strike m) [8]  0: (mend f) [4.99901]
            a duration is a little long              | 0: (strike m) [8]  0: (mend f) [5.000999]
            """)
    void should_accept(String why, String plan) {
        assertThat(judge(matches(), plan)).as(why).isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the match goes out                       | 0: (strike m) [8]  3.001: (mend f) [5]    | 2 | OVER_ALL | 8
            the match is struck too late             | 0: (mend f) [5]  1: (strike m) [8]        | 1 | OVER_ALL | 0
            there is only one hand                   | 0: (strike m) [8]  0: (mend f) [5]  1: (mend g) [5] | 3 | AT_START | 1
            the match is used up                     | 0: (strike m) [8]  9: (strike m) [8]      | 2 | AT_START | 9
            without a light, told last               | 20: (mend f) [5]  0: (strike m) [8]       | 1 | OVER_ALL | 20
            """)
    void should_refuse_for_a_condition(
            String why, String plan, int step, UnsatisfiedCondition.When when, BigDecimal time) {
        UnsatisfiedCondition critique = (UnsatisfiedCondition) refute(matches(), plan);

        assertThat(critique.stepNumber()).as(why).isEqualTo(step);
        assertThat(critique.when()).isEqualTo(when);
        assertThat(critique.time()).isEqualByComparingTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duration.violated  | 2 | 0: (strike m) [8]  0: (mend f) [4.999]
            duration.violated  | 2 | 0: (strike m) [8]  0: (mend f) [5.001]
            duration.violated  | 1 | 0: (strike m) [0]  0: (mend f) [5]
            duration.missing   | 1 | 0: (strike m)  0: (mend f) [5]
            duration.missing   | 2 | 0: (strike m) [8]  0: (mend f)
            duration.missing   | 1 | (strike m) (mend f)
            action.unknown     | 1 | 0: (stroke m) [8]
            action.wrong-arity | 1 | 0: (strike m n) [8]
            object.unknown     | 1 | 0: (strike z) [8]
            """)
    void should_refuse_a_step_that_is_not_as_its_action_says(String id, int step, String plan) {
        StepCritique critique = (StepCritique) refute(matches(), plan);

        assertThat(critique.id()).isEqualTo(id);
        assertThat(critique.stepNumber()).isEqualTo(step);
    }

    @Test
    void should_refuse_a_plan_that_misses_the_goal() {
        UnsatisfiedGoal critique = (UnsatisfiedGoal) refute(matches(), "0: (strike m) [8] 0: (mend g) [5]");

        assertThat(critique.length()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.00010001, true",
        "0.001, 0.0001,     false",
        "0.01,  0.0010001,  true",
        "0.01,  0.001,      false",
        "0.1,   0.001,      false"
    })
    void should_take_times_up_to_a_tenth_of_epsilon_apart_for_the_same(
            BigDecimal epsilon, BigDecimal apart, boolean valid) {
        String plan = "%s: (unstack b a) %s: (stack b c) %s: (pick-up a) %s: (stack a b)"
                .formatted(0, apart, apart.multiply(new BigDecimal(2)), apart.multiply(new BigDecimal(3)));

        Review review = new PlanValidator(epsilon).review(threeBlocks(), new StrictPlanReader().read(plan));

        assertThat(((Review.Findings) review).critiques().isEmpty()).isEqualTo(valid);
    }

    @Test
    void should_not_take_an_epsilon_that_is_not_positive() {
        assertThatThrownBy(() -> new PlanValidator(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_judge_instantaneous_steps_by_time_and_not_by_text_order() {
        assertThat(judge(threeBlocks(), "4: (stack a b) 3: (pick-up a) 2: (stack b c) 1: (unstack b a)"))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(((StepCritique)
                                refute(threeBlocks(), "4: (stack a b) 2: (pick-up a) 3: (stack b c) 1: (unstack b a)"))
                        .stepNumber())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (= ?duration 3)                                             | 3
            (>= ?duration 2.999)                                        | 2.998
            (and (>= ?duration 1) (<= ?duration 3))                     | 3.001
            (at start (<= ?duration (limit)))                           | 10
            (<= ?duration (/ (limit) 3))                                | 3.334
            (at end (= ?duration (limit)))                              | 2
            """)
    void should_accept_a_duration_within_its_bounds(String bound, String duration) {
        Problem problem = work(":duration " + bound + " :condition (and) :effect (at end (q))", "", "(q)");

        assertThat(judge(problem, "0: (work) [" + duration + "] 1: (set-limit)"))
                .isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (>= ?duration 2.999)                                        | 2.9979
            (and (>= ?duration 1) (<= ?duration 3))                     | 3.00101
            (and (>= ?duration 1) (<= ?duration 3))                     | 0.5
            (<= ?duration (/ (limit) 3))                                | 3.33434
            (at end (= ?duration (limit)))                              | 10
            (at start (= ?duration (limit)))                            | 2
            """)
    void should_refuse_a_duration_out_of_its_bounds(String bound, String duration) {
        Problem problem = work(":duration " + bound + " :condition (and) :effect (at end (q))", "", "(q)");

        assertThat(refute(problem, "0: (work) [" + duration + "] 1: (set-limit)"))
                .isInstanceOf(ViolatedDuration.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (p)                | (when (at start (p)) (at end (q)))                              | 1 | true
            ''                 | (when (at start (p)) (at end (q)))                              | 1 | false
            (p)                | (when (at start (not (p))) (at end (q)))                        | 1 | false
            (p)                | (when (at end (p)) (at end (q)))                                | 1 | false
            ''                 | (when (at end (p)) (at end (q)))                                | 1 | true
            (p)                | (when (over all (p)) (at end (q)))                              | 9 | true
            (p)                | (when (over all (p)) (at end (q)))                              | 1 | false
            (p)                | (when (and (at start (p)) (at end (not (p)))) (at end (q)))     | 1 | true
            (p)                | (when (and (at start (p)) (at end (p))) (at end (q)))           | 1 | false
            (p)                | (when (at start (p)) (at start (q)))                            | 1 | true
            (of a) (of b)      | (forall (?x) (when (at start (of ?x)) (at end (done ?x))))      | 1 | false
            """)
    void should_remember_the_conditions_of_effects(String init, String effect, int toggle, boolean happens) {
        Problem problem = work(":duration (= ?duration 5) :condition (and) :effect (and " + effect + ")", init, "(q)");

        Verdict<PlanReading> verdict = judge(problem, "0: (work) [5] " + toggle + ": (toggle)");

        assertThat(verdict instanceof Verdict.Valid).isEqualTo(happens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (and (done a) (done b))       | (of a) (of b) | true
            (done a)                      | (of a)        | true
            (done b)                      | (of a)        | false
            """)
    void should_remember_conditions_for_each_object(String goal, String init, boolean happens) {
        Problem problem = work(
                ":duration (= ?duration 5) :condition (and)"
                        + " :effect (and (forall (?x) (when (at start (of ?x)) (at end (done ?x)))))",
                init,
                goal);

        assertThat(judge(problem, "0: (work) [5]") instanceof Verdict.Valid).isEqualTo(happens);
    }

    @Test
    void should_let_effects_read_the_duration() {
        Problem problem = work(
                ":duration (<= ?duration 5) :condition (and) :effect (at end (increase (used) (* 2 ?duration)))",
                "",
                "(= (used) 8.5)");

        assertThat(judge(problem, "0: (work) [4.25]")).isInstanceOf(Verdict.Valid.class);
        assertThat(judge(problem, "0: (work) [4.2501]")).isInstanceOf(Verdict.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holds inside only                  | (over all (p)) | ''  | 1: (toggle) 4: (toggle) 0: (work) [5]  | false
            fails before the start             | (over all (p)) | ''  | 1: (toggle) 2: (work) [5]              | true
            fails from the end on              | (over all (p)) | (p) | 0: (work) [5] 6: (toggle)              | true
            fails at the end itself            | (over all (p)) | (p) | 0: (work) [5] 5: (toggle)              | true
            begins to hold with the start      | (over all (p)) | ''  | 0: (work) [5] 0: (toggle)              | true
            fails from the start on            | (over all (p)) | (p) | 0: (work) [5] 0: (toggle)              | false
            holds at the start                 | (at start (p)) | (p) | 1: (work) [5] 2: (toggle)              | true
            holds after the start              | (at start (p)) | ''  | 1: (work) [5] 2: (toggle)              | false
            holds at the end                   | (at end (p))   | ''  | 1: (work) [5] 2: (toggle)              | true
            holds after the end                | (at end (p))   | ''  | 1: (work) [5] 7: (toggle)              | false
            """)
    void should_ask_for_conditions_when_they_must_hold(
            String why, String condition, String init, String plan, boolean valid) {
        Problem problem =
                work(":duration (= ?duration 5) :condition " + condition + " :effect (at end (q))", init, "(and)");

        assertThat(judge(problem, plan) instanceof Verdict.Valid).as(why).isEqualTo(valid);
    }

    /** Start and end are taken for the same time, and yet there is something between them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            never holds                         | (p)          | (at end (q))      | ''                     | 0: (work) [0.0001]                      | false
            always holds                        | (p)          | (at end (q))      | (p)                    | 0: (work) [0.0001]                      | true
            nothing is between                  | (p)          | (at end (q))      | ''                     | 0: (work) [0]                           | true
            the start makes it hold             | (p)          | (at start (p))    | ''                     | 0: (work) [0.0001]                      | true
            the start makes it fail             | (p)          | (at start (not (p))) | (p)                 | 0: (work) [0.0001]                      | false
            the end makes it hold               | (p)          | (at end (p))      | ''                     | 0: (work) [0.0001]                      | false
            the end makes it fail               | (p)          | (at end (not (p))) | (p)                   | 0: (work) [0.0001]                      | true
            another step makes it hold before   | (p)          | (at end (q))      | ''                     | 0: (toggle) 0.00005: (work) [0.00005]   | true
            another step makes it fail before   | (p)          | (at end (q))      | (p)                    | 0: (toggle) 0.00005: (work) [0.00005]   | false
            it begins to hold with the start    | (p)          | (at end (q))      | ''                     | 0: (work) [0.0001] 0: (toggle)          | true
            it fails from the start on          | (p)          | (at end (q))      | (p)                    | 0: (work) [0.0001] 0: (toggle)          | false
            it holds too late                   | (p)          | (at end (q))      | ''                     | 0: (work) [0.0001] 0.00005: (toggle)    | false
            it fails in the middle              | (p)          | (at end (q))      | (p)                    | 0: (work) [0.0001] 0.00005: (toggle)    | false
            it fails with the end               | (p)          | (at end (q))      | (p)                    | 0: (work) [0.0001] 0.0001: (toggle)     | true
            it holds with the end               | (p)          | (at end (q))      | ''                     | 0: (work) [0.0001] 0.0001: (toggle)     | false
            it fails by itself in the middle    | (p)          | (at end (q))      | (p) (at 3.00005 (not (p))) | 3: (work) [0.0001]                  | false
            it fails by itself with the end     | (p)          | (at end (q))      | (p) (at 3.0001 (not (p))) | 3: (work) [0.0001]                   | true
            it holds by itself in time          | (p)          | (at end (q))      | (at 3 (p))             | 3: (work) [0.0001]                      | true
            one of two increases                | (= (used) 1) | (at start (increase (used) 1)) (at end (increase (used) 1)) | '' | 0: (work) [0.0001] | true
            both increases                      | (= (used) 2) | (at start (increase (used) 1)) (at end (increase (used) 1)) | '' | 0: (work) [0.0001] | false
            it reads an undefined value         | (= (/ (used) (used)) 1) | (at end (q))      | ''                     | 0: (work) [0.0001]                      | false
            there is nothing to hold            | (and)        | (at end (q))      | ''                     | 0: (work) [0.0001]                      | true
            """)
    void should_ask_for_conditions_over_all_however_short_a_step_is(
            String why, String condition, String effect, String init, String plan, boolean valid) {
        Problem problem = work(
                ":duration (>= ?duration 0) :condition (over all " + condition + ") :effect (and " + effect + ")",
                init,
                "(and)");

        Verdict<PlanReading> verdict = judge(problem, plan);

        assertThat(verdict).as(why).isInstanceOf(valid ? Verdict.Valid.class : Verdict.Invalid.class);
    }

    @Test
    void should_say_when_and_why_a_condition_over_all_of_a_short_step_fails() {
        Problem problem =
                work(":duration (>= ?duration 0) :condition (over all (p)) :effect (at end (q))", "(p)", "(and)");

        UnsatisfiedCondition critique =
                (UnsatisfiedCondition) refute(problem, "3: (work) [0.0001] 3.00005: (toggle) 4: (toggle)");

        assertThat(critique.stepNumber()).isEqualTo(1);
        assertThat(critique.when()).isEqualTo(UnsatisfiedCondition.When.OVER_ALL);
        assertThat(critique.time()).isEqualByComparingTo("3.00005");
        assertThat(critique.causes().get(0).falsifiedBy().map(NumberedStep::number))
                .hasValue(2);
        assertThat(critique.causes().get(0).suppliedLater().map(NumberedStep::number))
                .hasValue(3);
    }

    @Test
    void should_give_up_on_more_short_steps_at_once_than_can_be_looked_into() {
        Problem problem =
                work(":duration (>= ?duration 0) :condition (over all (p)) :effect (at end (q))", "(p)", "(and)");
        String plan = IntStream.range(10_000, 20_000)
                .mapToObj(i -> "0.00000" + i + ": (work) [0.00002]")
                .collect(Collectors.joining("\n"));

        assertThat(judge(problem, plan)).isInstanceOf(Verdict.Unknown.class);
    }

    /** Whether the effect happens hangs on a state that nobody looks at. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (when (over all (p)) (at end (q)))    | 0: (work) [0.0001] | false
            (when (over all (p)) (at end (q)))    | 0: (work) [0]      | true
            (when (over all (p)) (at end (q)))    | 0: (work) [0.001]  | true
            (when (at start (p)) (at end (q)))    | 0: (work) [0.0001] | true
            """)
    void should_be_undecided_about_effects_that_hang_on_what_a_short_step_passes_through(
            String effect, String plan, boolean decided) {
        Problem problem = work(":duration (>= ?duration 0) :condition (and) :effect (and " + effect + ")", "", "(and)");

        assertThat(judge(problem, plan)).isInstanceOf(decided ? Verdict.Valid.class : Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the light goes out by itself        | (light) (at 3 (not (light)))        | (mended f)               | 0: (mend f) [5] | false
            it goes out when it is done         | (light) (at 5 (not (light)))        | (mended f)               | 0: (mend f) [5] | true
            it goes on in time                  | (at 3 (light))                      | (mended f)               | 3: (mend f) [5] | true
            it goes on too late                 | (at 3.001 (light))                  | (mended f)               | 3: (mend f) [5] | false
            the goal is lost after the plan     | (light) (at 9 (not (light)))        | (and (mended f) (light)) | 0: (mend f) [5] | false
            the goal is met after the plan      | (at 0 (light)) (at 9 (not (light))) | (and (mended f) (not (light))) | 0: (mend f) [5] | true
            """)
    void should_let_timed_initial_literals_happen(String why, String timed, String goal, String plan, boolean valid) {
        assertThat(judge(matches(timed, goal), plan) instanceof Verdict.Valid)
                .as(why)
                .isEqualTo(valid);
    }

    @Test
    void should_let_timed_initial_literals_happen_without_a_plan() {
        assertThat(judge(matches("(at 9 (light))", "(light)"), "")).isInstanceOf(Verdict.Valid.class);
        assertThat(judge(matches("(at 9 (light))", "(not (light))"), "")).isInstanceOf(Verdict.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (total-time)       | 0: (strike m) [8] 0: (mend f) [5]             | 8
            (total-time)       | 1.5: (strike m) [8] 2: (mend f) [5]           | 9.5
            (* 2 (total-time)) | 1.5: (mend f) [5] 1.5: (strike m) [8.0005]    | 19.001
            """)
    void should_measure_when_the_plan_ends(String metric, String plan, BigDecimal cost) {
        Problem problem = matches("", "(mended f)", metric);

        assertThat(judge(problem, plan)).isInstanceOf(Verdict.Valid.class);
        assertThat(PlanCost.of(problem, plan(plan))).isEqualByComparingTo(cost);
    }

    @Test
    void should_measure_time_whatever_the_domain_requires() {
        Problem problem = TimedTasks.problem(
                """
                (define (domain d) (:predicates (p))
                  (:durative-action wait :parameters () :duration (= ?duration 30) :condition () :effect (at end (p))))
                """, "(define (problem x) (:domain d) (:init) (:goal (p)) (:metric minimize (total-time)))");

        assertThat(PlanCost.of(problem, plan("2: (wait) [30]"))).isEqualByComparingTo("32");
    }

    @Test
    void should_not_count_the_time_of_what_happens_after_the_plan() {
        Problem problem = matches("(light) (at 100 (not (light)))", "(mended f)", "(total-time)");

        assertThat(PlanCost.of(problem, plan("3: (mend f) [5]"))).isEqualByComparingTo("8");
    }

    @Test
    void should_count_steps_without_a_metric_and_not_what_happens_by_itself() {
        Problem problem = matches("(at 2 (light)) (at 100 (not (light)))", "(mended f)");

        assertThat(PlanCost.of(problem, plan("3: (mend f) [5]"))).isEqualByComparingTo("1");
    }

    @Test
    void should_not_price_a_plan_that_is_not_valid() {
        assertThatThrownBy(() -> PlanCost.of(matches(), plan("0: (mend f) [5]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan plan(String text) {
        return ((PlanReading.Read) new StrictPlanReader().read(text)).plan();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void should_be_undecided_about_negative_times_and_durations(int sign) {
        Plan plan = new Plan.Timed(List.of(new TimedStep(
                BigDecimal.valueOf(sign), PlanStep.of("strike", "m"), Optional.of(BigDecimal.valueOf(-sign)))));

        assertThat(new PlanValidator().review(matches(), PlanReading.Read.of(plan)))
                .isInstanceOf(Review.Undecided.class);
    }

    @Test
    void should_be_undecided_about_timed_initial_literals_that_contradict_each_other() {
        assertThat(judge(matches("(at 5 (light)) (at 5.00001 (not (light)))", "(mended f)"), VALID))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void should_show_each_state_and_when_it_begins() {
        List<String> seen = new ArrayList<>();
        Universe universe = new Universe(matches("(at 2.5 (mended g))", "(mended f)"));
        WorkLimit limit = new WorkLimit();
        PlanReading.Read read = (PlanReading.Read) new StrictPlanReader().read(VALID);
        Timeline timeline = Timeline.of(read, universe, limit, new BigDecimal("0.0001"));

        new TimedExecution(
                        universe,
                        limit,
                        timeline,
                        PlanValidator.EPSILON,
                        (world, time) -> seen.add(
                                Fractions.toDecimal(time).toPlainString() + " " + new State(world.facts()).facts()))
                .run();

        assertThat(seen)
                .containsExactly(
                        "0 [(hand), (unused m), (unused n)]",
                        "0 [(light), (unused n)]",
                        "2.5 [(light), (mended g), (unused n)]",
                        "5 [(hand), (light), (mended f), (mended g), (unused n)]",
                        "8 [(hand), (mended f), (mended g), (unused n)]");
    }

    @Test
    void should_find_no_flaws_in_a_valid_plan_with_times() {
        assertThat(new AllFlaws(Treatment.SKIP).review(matches(), new StrictPlanReader().read(VALID)))
                .isEqualTo(Review.clean());
    }

    @Test
    void should_not_go_step_by_step_through_a_plan_with_times() {
        assertThat(new Simulation(matches()).execute(PlanStep.of("strike", "m")))
                .isFalse();
        assertThatThrownBy(() -> PlanTrace.of(matches(), plan(VALID))).isInstanceOf(IllegalArgumentException.class);
    }

    private static UnsatisfiedCondition causeOf(String plan) {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :strips :durative-actions) (:predicates (p) (q) (r))
                  (:action lose-p :parameters () :precondition (and) :effect (not (p)))
                  (:action win-p :parameters () :precondition (and) :effect (p))
                  (:action win-q :parameters () :precondition (and) :effect (q))
                  (:durative-action need-p :parameters () :duration (= ?duration 1)
                    :condition (at start (p)) :effect (and (at end (r)) (at end (p)))))
                """, "(define (problem x) (:domain d) (:init (p)) (:goal (and)))");
        return (UnsatisfiedCondition) refute(problem, plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1: (lose-p) 1: (win-q) 2: (need-p) [1] 4: (win-q) 5: (win-p) | 1 | 5
            1: (win-q) 1: (lose-p) 2: (need-p) [1] 4: (win-p) 5: (win-p) | 2 | 4
            """)
    void should_say_which_of_several_steps_at_once_made_it_fail_and_which_comes_too_late(
            String plan, int falsifying, int supplying) {
        Cause cause = causeOf(plan).causes().get(0);

        assertThat(cause.falsifiedBy()).map(NumberedStep::number).hasValue(falsifying);
        assertThat(cause.suppliedLater()).map(NumberedStep::number).hasValue(supplying);
    }

    @Test
    void should_name_no_later_step_when_none_supplies_what_is_missing() {
        assertThat(causeOf("1: (lose-p) 2: (need-p) [1] 4: (win-q)")
                        .causes()
                        .get(0)
                        .suppliedLater())
                .isEmpty();
    }

    @Test
    void should_value_what_lasting_steps_change_by_the_metric() {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :durative-actions :numeric-fluents :timed-initial-literals)
                  (:predicates (p)) (:functions (used))
                  (:durative-action work :parameters () :duration (<= ?duration 9)
                    :condition (and) :effect (and (at start (increase (used) 1)) (at end (increase (used) ?duration)))))
                """, """
                (define (problem x) (:domain d) (:init (= (used) 10) (at 20 (p))) (:goal (and))
                  (:metric minimize (+ (used) (* 100 (total-time)))))
                """);

        PlanReading.Read plan = (PlanReading.Read) new StrictPlanReader().read("1: (work) [2] 2: (work) [5]");

        assertThat(PlanCost.of(problem, plan.plan())).isEqualByComparingTo("719");
    }

    @Test
    void should_count_times_where_durative_actions_are_required_though_there_are_none() {
        Problem problem = Tasks.problem(
                """
                (define (domain d) (:requirements :durative-actions) (:predicates (p))
                  (:action act :parameters () :precondition (and) :effect (p)))
                """, "(define (problem x) (:domain d) (:init) (:goal (p)) (:metric minimize (total-time)))");
        PlanReading.Read plan = (PlanReading.Read) new StrictPlanReader().read("0: (act) 7: (act)");

        assertThat(PlanCost.of(problem, plan.plan())).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at start", "over all", "at end"})
    void should_refuse_an_effect_under_a_condition_that_reads_an_undefined_value(String moment) {
        Problem problem =
                Tasks.problem("""
                (define (domain d) (:requirements :durative-actions :numeric-fluents :conditional-effects)
                  (:predicates (p)) (:functions (f))
                  (:durative-action act :parameters () :duration (= ?duration 5)
                    :condition (and) :effect (when (%s (>= (f) 1)) (at end (p)))))
                """.formatted(moment), "(define (problem x) (:domain d) (:init) (:goal (and)))");

        UndefinedValue critique = (UndefinedValue) refute(problem, "1: (act) [5]");

        assertThat(critique.stepNumber()).isEqualTo(1);
    }
}
