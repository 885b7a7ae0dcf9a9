package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.judge;
import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest inputs that VAL judges wrongly, crashes on, or judges in a way that surprises. */
class BugsOfValTest {

    private static final String VALID = "(unstack b a) (stack b c) (pick-up a) (stack a b)";

    private static Problem numbers(String precondition, String effect, String init, String goal) {
        return problem(
                """
                (define (domain d) (:requirements :adl :numeric-fluents :action-costs :derived-predicates)
                  (:constants a b c) (:predicates (p) (linked ?x ?y) (far ?x ?y)) (:functions (f) (g) (total-cost))
                  (:derived (far ?x ?y) (or (linked ?x ?y) (exists (?z) (and (linked ?x ?z) (far ?z ?y)))))
                  (:action go :parameters () :precondition %s :effect %s))
                """.formatted(precondition, effect),
                "(define (problem x) (:domain d) (:init %s) (:goal %s))".formatted(init, goal));
    }

    private static String brief(Verdict<PlanReading> verdict) {
        if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            Critique first = invalid.critiques().get(0);
            return first.id() + (first instanceof StepCritique step ? " " + step.stepNumber() : "");
        }
        return verdict instanceof Verdict.Valid ? "valid" : "unknown";
    }

    @Test
    void should_tell_facts_apart_whose_words_join_to_the_same_text() {
        Problem problem =
                problem("(define (domain d) (:predicates (p ?x ?y)) (:action wait :parameters () :effect ()))", """
                (define (problem x) (:domain d) (:objects o aob oa ob) (:init (p o aob)) (:goal (p oa ob)))
                """);

        assertThat(brief(judge(problem, ""))).isEqualTo("goal.unsatisfied");
        assertThat(brief(judge(problem, "(wait)"))).isEqualTo("goal.unsatisfied");
    }

    @Test
    void should_accept_a_plan_of_an_action_without_a_precondition() {
        Problem problem = problem("(define (domain d) (:predicates (p)) (:action go :parameters () :effect (p)))", """
                (define (problem x) (:domain d) (:init) (:goal (p)))
                """);

        assertThat(brief(judge(problem, "(go)"))).isEqualTo("valid");
    }

    @Test
    void should_say_why_a_step_fails_without_a_repair() {
        Verdict.Invalid<PlanReading> verdict =
                (Verdict.Invalid<PlanReading>) judge(threeBlocks(), "(pick-up a) (stack a b)");

        assertThat(verdict.critiques()).extracting(Critique::id).containsExactly("precondition.unsatisfied");
    }

    @Test
    void should_say_what_is_wrong_with_a_conjunction_among_the_initial_facts() {
        Reading<Problem> reading = new PddlReader()
                .problem(
                        Source.of("domain.pddl", Tasks.BLOCKS),
                        Source.of("p.pddl", Tasks.THREE_BLOCKS.replace("(:init", "(:init (and (clear b))")));

        assertThat(reading.diagnostics().get(0).code()).isEqualTo("pddl.and-in-init");
    }

    @Test
    void should_judge_names_that_begin_with_a_digit() {
        Problem problem = problem(
                "(define (domain 1d) (:predicates (2p ?x)) (:action 3go :parameters (?4x) :effect (2p ?4x)))",
                "(define (problem 5) (:domain 1d) (:objects 6 7th) (:init) (:goal (and (2p 6) (2p 7th))))");

        assertThat(brief(judge(problem, "(3go 6) (3go 7th)"))).isEqualTo("valid");
        assertThat(brief(judge(problem, "(3go 6)"))).isEqualTo("goal.unsatisfied");
    }

    @Test
    void should_judge_a_plan_with_costs_that_the_metric_does_not_ask_for() {
        Problem problem = numbers("(and)", "(and (p) (increase (total-cost) 4))", "(= (total-cost) 0)", "(p)");

        assertThat(brief(judge(problem, "(go)"))).isEqualTo("valid");
        assertThat(PlanCost.of(problem, ((PlanReading.Read) new StrictPlanReader().read("(go)")).plan()))
                .isEqualByComparingTo(BigDecimal.ONE);
    }

    /** One validator for all of them, each between two plans that are known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(fly a)",
                "(pick-up z)",
                "(pick-up)",
                "(pick-up c a)",
                "(pick-up c",
                "I cannot solve this.",
                "0: (unstack b a) 0: (stack b c)",
                "(pick-up a)"
            })
    void should_judge_a_plan_alike_whatever_was_judged_before(String bad) {
        CriticBank<Problem, PlanReading> bank = CriticBank.of(new PlanValidator());
        Problem problem = threeBlocks();

        for (int round = 0; round < 3; round++) {
            assertThat(brief(bank.judge(problem, new StrictPlanReader().read(VALID))))
                    .isEqualTo("valid");
            assertThat(brief(bank.judge(problem, new StrictPlanReader().read(bad))))
                    .isEqualTo(brief(judge(problem, bad)))
                    .isNotEqualTo("valid");
        }
    }

    @Test
    void should_judge_a_second_plan_of_a_problem_in_which_something_happens_by_itself() {
        Problem problem = TimedTasks.matches("(at 2 (light))", "(mended f)");

        for (int round = 0; round < 3; round++) {
            assertThat(brief(judge(problem, "2: (mend f) [5]"))).isEqualTo("valid");
            assertThat(brief(judge(problem, "1: (mend f) [5]"))).isEqualTo("condition.unsatisfied 1");
        }
    }

    @Test
    void should_judge_other_plans_after_one_that_was_given_up() {
        String objects = "abcdefghijklmnopqrstuvwxyz".replaceAll("(.)", "$1 $11 $12 $13 $14 ");
        Problem wide = problem("""
                (define (domain d) (:requirements :adl) (:predicates (r ?u ?v ?w ?x) (p))
                  (:action look :parameters () :effect (p)
                    :precondition (forall (?u ?v ?w ?x) (not (r ?u ?v ?w ?x))))
                  (:action go :parameters () :effect (p)))
                """, "(define (problem x) (:domain d) (:objects " + objects + ") (:init) (:goal (p)))");

        assertThat(brief(judge(wide, "(look)"))).isEqualTo("unknown");
        assertThat(brief(judge(wide, "(go)"))).isEqualTo("valid");
        assertThat(brief(judge(wide, ""))).isEqualTo("goal.unsatisfied");
    }

    @ParameterizedTest
    @CsvSource({"0.01, false", "0.001, true"})
    void should_take_times_a_thousandth_apart_for_different_by_default(BigDecimal epsilon, boolean valid) {
        assertThat(PlanValidator.EPSILON).isEqualByComparingTo("0.001");
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator(epsilon))
                .judge(
                        threeBlocks(),
                        new StrictPlanReader()
                                .read("0: (unstack b a) 0.001: (stack b c) 0.002: (pick-up a) 0.003: (stack a b)"));

        assertThat(verdict instanceof Verdict.Valid).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (> (f) (f))                              | precondition.unsatisfied 1
            (< (f) (f))                              | precondition.unsatisfied 1
            (>= (f) (f))                             | valid
            (< (f) 1.00001)                          | valid
            (>= (f) 1.00001)                         | precondition.unsatisfied 1
            (= (* 3 (/ 1 3)) 1)                      | valid
            (or (= (f) 1) (> (g) 0))                 | valid
            (or (> (g) 0) (= (f) 1))                 | valid
            (or (= (f) 2) (> (g) 0))                 | precondition.unsatisfied 1
            (not (> (g) 0))                          | precondition.unsatisfied 1
            (far a c)                                | valid
            (not (far a c))                          | precondition.unsatisfied 1
            (far c a)                                | precondition.unsatisfied 1
            (forall (?x) (imply (linked ?x c) (far a c))) | valid
            """)
    void should_compare_exactly_read_what_is_undefined_and_derive(String condition, String expected) {
        Problem problem = numbers(condition, "(p)", "(= (f) 1) (linked a b) (linked b c)", "(p)");

        assertThat(brief(judge(problem, "(go)"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (increase (total-cost) 2) | valid
            (increase (g) 2)          | value.undefined 1
            (assign (g) 2)            | valid
            (assign (f) (g))          | value.undefined 1
            """)
    void should_count_the_cost_from_nothing_but_read_no_other_value_that_is_not_defined(
            String effect, String expected) {
        assertThat(brief(judge(numbers("(and)", "(and (p) " + effect + ")", "(= (f) 1)", "(p)"), "(go)")))
                .isEqualTo(expected);
    }

    /** Nothing of a text is judged that is not a plan from its first word to its last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (unstack b a) (stack b c) (pick-up a) (stack a b) Now a is on b.
            Here is the plan: (unstack b a) (stack b c) (pick-up a) (stack a b)
            I cannot solve this.
            "(unstack b, a) (stack b, c) (pick-up a) (stack a, b)"
            ```(unstack b a) (stack b c) (pick-up a) (stack a b)```
            1. (unstack b a) 2. (stack b c) 3. (pick-up a) 4. (stack a b)
            (unstack b a) (stack b c) (pick-up a) (stack a b) [PLAN END]
            (unstack b a) (stack b c) (pick-up a) (stack a b
            """)
    void should_not_judge_a_part_of_a_text(String plan) {
        Problem solved = problem(Tasks.BLOCKS, Tasks.THREE_BLOCKS.replace("(and (on a b) (on b c))", "(on b a)"));

        assertThat(brief(judge(threeBlocks(), plan))).isEqualTo("plan.unreadable");
        assertThat(brief(judge(solved, plan))).isEqualTo("plan.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(UNSTACK B A) (Stack b C)\r\n(pick-up\ta) (stack a b)",
                "; a plan\n(unstack b a)(stack b c)(pick-up a)(stack a b) ; done",
                "Time 0.42\n(unstack b a) [1]\n(stack b c) [1]\n(pick-up a) [1]\n(stack a b) [1]"
            })
    void should_take_what_is_only_written_differently(String plan) {
        assertThat(brief(judge(threeBlocks(), plan))).isEqualTo("valid");
    }

    @Test
    void should_judge_a_plan_of_more_than_ten_thousand_steps() {
        String walk = "(pick-up c) (put-down c) ".repeat(10_000);

        assertThat(brief(judge(threeBlocks(), walk + VALID))).isEqualTo("valid");
        assertThat(brief(judge(threeBlocks(), walk + "(pick-up a)"))).isEqualTo("precondition.unsatisfied 20001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (pick-up)     | action.wrong-arity 1
            (pick-up c a) | action.wrong-arity 1
            (fly c)       | action.unknown 1
            (pick-up z)   | object.unknown 1
            """)
    void should_name_what_is_malformed(String step, String expected) {
        assertThat(refute(threeBlocks(), step)).isInstanceOf(StepCritique.class);
        assertThat(brief(judge(threeBlocks(), step))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, constraint.violated", "2, valid", "3, valid"})
    void should_enforce_hold_after_from_its_time_on(int time, String expected) {
        Problem problem = problem("""
                (define (domain d) (:requirements :constraints) (:predicates (p) (q))
                  (:action first :parameters () :effect (p))
                  (:action second :parameters () :effect (and (q) (not (p)))))
                """, """
                (define (problem x) (:domain d) (:init) (:goal (q)) (:constraints (hold-after %d (q))))
                """.formatted(time));

        assertThat(brief(judge(problem, "(first) (second)"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(:action go :parameters () :effect (p))",
                "(:action go :parameters () :precondition (p))",
                "(:action go :parameters () :precondition () :effect ())",
                "(:action go :parameters () :effect (p) :precondition (and))",
                "(:action go :parameters () :effect (increase (total-cost) (+ 1 2 3)))",
                "(:action go :parameters () :precondition (or) :effect (p))",
                "(:action go :parameters (?x - t) :precondition (r?x) :effect (p))",
                "(:action within :parameters (?number) :precondition (r ?number) :effect (p))",
                "(:action a.b :parameters () :effect (when (p) (when (p) (p))))",
                "(:action go :parameters (?x - (either t u)) :effect (r ?x))"
            })
    void should_read_what_planners_take(String action) {
        Reading<?> reading = new PddlReader()
                .domain(Source.of(
                        "domain.pddl",
                        "(define (domain d) (:requirements :adl :action-costs :unheard-of) (:types t u)"
                                + " (:constants after problem - t) (:predicates (p) (r ?x)) (:functions (total-cost)) "
                                + action + ")"));

        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    /** VAL takes it, but to others it is a name that begins with a minus. */
    @Test
    void should_refuse_a_type_that_is_joined_to_its_minus_and_say_where() {
        Reading<?> reading = new PddlReader()
                .domain(Source.of("domain.pddl", "(define (domain d) (:types t) (:predicates (p ?x -t)))"));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.diagnostics().get(0).place()).hasToString("domain.pddl:1:50");
    }

    @Test
    void should_refuse_a_type_of_objects_that_is_joined_to_its_minus_and_give_a_hint() {
        Reading<?> reading = new PddlReader()
                .problem(
                        Source.of("domain.pddl", "(define (domain d) (:types t) (:predicates (p ?x)))"),
                        Source.of(
                                "problem.pddl",
                                "(define (problem x) (:domain d) (:objects a b -t) (:goal (forall (?x - t) (p ?x))))"));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.diagnostics().get(0).place()).hasToString("problem.pddl:1:47");
        assertThat(reading.diagnostics().get(0).render()).contains("put a blank behind the minus");
    }

    /** VAL takes such an object for one of both types. */
    @ParameterizedTest
    @ValueSource(strings = {"(either a b)", "(either a object)", "(either object a)"})
    void should_take_an_object_declared_either_for_one_of_each_type(String type) {
        String domain = """
                (define (domain d) (:requirements :adl) (:types a b) (:predicates (p ?x - a) (q ?x - b))
                  (:action set :parameters (?y - a) :precondition () :effect (p ?y)))
                """;
        Problem all = problem(
                domain,
                "(define (problem x) (:domain d) (:objects x - " + type
                        + ") (:init) (:goal (forall (?y - a) (p ?y))))");
        Problem one =
                problem(domain, "(define (problem x) (:domain d) (:objects x - " + type + ") (:init) (:goal (p x)))");

        assertThat(brief(judge(all, ""))).isEqualTo("goal.unsatisfied");
        assertThat(brief(judge(all, "(set x)"))).isEqualTo("valid");
        assertThat(brief(judge(one, "(set x)"))).isEqualTo("valid");
        assertThat(new ProblemSettler().settle(one)).isInstanceOf(Settlement.Solved.class);
    }

    /** As without the derived predicates, through which it is read. */
    @Test
    void should_not_judge_by_a_derived_predicate_that_hangs_on_a_value_which_is_not_defined() {
        String domain = """
                (define (domain d) (:requirements :adl :numeric-fluents :derived-predicates)
                  (:predicates (heavy) (light) (odd)) (:functions (weight))
                  (:derived (heavy) (> (weight) 5))
                  (:derived (light) (not (heavy)))
                  (:derived (odd) (or (light) (odd)))
                  (:action weigh :parameters () :precondition () :effect (assign (weight) 3)))
                """;
        for (String goal : List.of("(not (heavy))", "(heavy)", "(light)", "(odd)", "(not (odd))")) {
            Problem problem = problem(domain, "(define (problem x) (:domain d) (:init) (:goal %s))".formatted(goal));
            Problem inlined = problem(domain, "(define (problem x) (:domain d) (:init) (:goal (> (weight) 5)))");

            assertThat(brief(judge(problem, ""))).as(goal).isEqualTo(brief(judge(inlined, "")));
        }
        Problem light = problem(domain, "(define (problem x) (:domain d) (:init) (:goal (and (odd) (not (heavy)))))");
        assertThat(brief(judge(light, "(weigh)"))).isEqualTo("valid");
    }

    @Test
    void should_name_processes_instead_of_judging_them_wrongly() {
        Reading<?> reading = new PddlReader()
                .domain(Source.of(
                        "domain.pddl",
                        "(define (domain d) (:predicates (p)) (:process rise :parameters () :precondition (p)))"));

        assertThat(reading).isInstanceOf(Reading.Unsupported.class);
        assertThat(reading.diagnostics()).extracting(each -> each.message()).anyMatch(text -> text.contains("process"));
    }

    @Test
    void should_measure_when_the_last_step_is_over() {
        Problem problem = TimedTasks.matches("", "(mended f)", "(total-time)");
        List<String> plans = List.of(
                "0: (strike m) [8] 1: (mend f) [5]",
                "1: (mend f) [5] 0: (strike m) [8] 20: (strike n) [8]",
                "0: (strike m) [8] 2.99995: (mend f) [5]");

        assertThat(plans)
                .map(plan -> PlanCost.of(problem, ((PlanReading.Read) new StrictPlanReader().read(plan)).plan())
                        .toPlainString())
                .containsExactly("8", "28", "8");
    }
}
