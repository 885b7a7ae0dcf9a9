package dev.llmmodulo.verifiers.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.compiled.PlanChecker.Result;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.reference.RandomPlans;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way against the validator: whatever it decides, the validator decides the same. */
class PlanCheckerTest {

    /** Types, quantifiers, conditional effects, equality, constants, costs, the same variable name at two depths. */
    private static final String ROOMS = """
            (define (domain rooms) (:requirements :adl :action-costs)
              (:types room item - object box ball - item)
              (:constants hall - room)
              (:predicates (in ?i - item ?r - room) (here ?r - room) (dark ?r - room) (held ?i - item) (door ?a ?b - room))
              (:functions (total-cost) - number (length ?a ?b - room) - number)
              (:action go :parameters (?a ?b - room)
                :precondition (and (here ?a) (or (door ?a ?b) (door ?b ?a)))
                :effect (and (not (here ?a)) (here ?b) (increase (total-cost) (length ?a ?b))
                             (forall (?i - item) (when (held ?i) (and (not (in ?i ?a)) (in ?i ?b))))))
              (:action take :parameters (?i - item ?r - room)
                :precondition (and (here ?r) (in ?i ?r) (not (dark ?r)) (forall (?j - ball) (imply (held ?j) (= ?i ?j))))
                :effect (and (held ?i) (increase (total-cost) 0.5)))
              (:action drop-all :parameters ()
                :precondition (exists (?i - item) (held ?i))
                :effect (forall (?i - item) (not (held ?i))))
              (:action switch :parameters (?r - room)
                :precondition (here ?r)
                :effect (and (when (dark ?r) (not (dark ?r))) (when (not (dark ?r)) (dark ?r)))))
            """;

    private static final String TWO_ROOMS = """
            (define (problem two) (:domain rooms)
              (:objects kitchen - room b1 b2 - box r - ball)
              (:init (here hall) (dark kitchen) (door hall kitchen) (in b1 hall) (in b2 kitchen) (in r hall)
                     (= (length hall kitchen) 2.25) (= (length kitchen hall) 3) (= (length hall hall) 0)
                     (= (total-cost) 1))
              (:goal (and (in b1 kitchen) (forall (?i - item) (not (held ?i)))))
              (:metric minimize (total-cost)))
            """;

    @Test
    void should_agree_with_the_validator_on_random_plans() {
        List<Problem> problems = List.of(Tasks.threeBlocks(), Tasks.problem(ROOMS, TWO_ROOMS));
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Problem problem : problems) {
            PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();
            SplittableRandom random = new SplittableRandom(20261121);
            for (int i = 0; i < 20_000; i++) {
                String plan = randomPlan(problem, random);
                Result result = checker.check(plan);
                counts.merge(result, 1, Integer::sum);
                assertAgrees(problem, plan, checker, result);
            }
        }
        assertThat(counts).containsKeys(Result.VALID, Result.STEP_FAILS, Result.GOAL_FAILS, Result.NOT_DECIDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (unstack b a)(stack b c)(pick-up a)(stack a b)                   | VALID
            '  (UNSTACK B A) ; first\n(stack b c) (pick-up a)\t(stack a b);' | VALID
            (unstack b a)(stack b a)                                         | GOAL_FAILS
            (pick-up c)(pick-up b)(put-down a)                               | STEP_FAILS
            (pick-up a)(fly)                                                 | NOT_DECIDED
            (pick-up a b)                                                    | NOT_DECIDED
            (stack a)                                                        | NOT_DECIDED
            (pick-up z)                                                      | NOT_DECIDED
            (pick-up c                                                       | NOT_DECIDED
            0: (pick-up c)                                                   | NOT_DECIDED
            (pick-up c) [1]                                                  | NOT_DECIDED
            (pick-up c) done                                                 | NOT_DECIDED
            1. (pick-up c)                                                   | NOT_DECIDED
            ((pick-up c))                                                    | NOT_DECIDED
            (pick-up c;)                                                     | NOT_DECIDED
            ''                                                               | GOAL_FAILS
            """)
    void should_decide_plain_texts_and_leave_others_to_the_validator(String plan, Result expected) {
        PlanChecker checker =
                CompiledProblem.of(Tasks.threeBlocks()).orElseThrow().checker();
        String text = plan.replace("\\n", "\n").replace("\\t", "\t");

        Result result = checker.check(text);

        assertThat(result).isEqualTo(expected);
        assertAgrees(Tasks.threeBlocks(), text, checker, result);
    }

    /** A function of that name with parameters is another one than the total cost, and begins at nothing. */
    @ParameterizedTest
    @CsvSource({"'', a, NOT_DECIDED", "'(= (total-cost b) 5)', b, STEP_FAILS", "'(= (total-cost b) 0.5)', b, VALID"})
    void should_not_take_a_function_that_is_named_like_the_total_cost_for_it(
            String init, String object, Result expected) {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :adl :fluents) (:predicates (ok)) (:functions (total-cost ?x))
                  (:action go :parameters (?x) :precondition (< (total-cost ?x) 1) :effect (ok)))
                """, """
                (define (problem p) (:domain d) (:objects %s) (:init %s) (:goal (ok)))
                """.formatted(object, init));
        PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();

        Result result = checker.check("(go " + object + ")");

        assertThat(result).isEqualTo(expected);
        assertAgrees(problem, "(go " + object + ")", checker, result);
    }

    /** The code of the one character is that of two small a side by side. */
    @Test
    void should_not_take_a_name_that_is_not_ascii_for_another() {
        Problem problem = Tasks.problem(Tasks.BLOCKS, Tasks.THREE_BLOCKS.replace("a b c)", "a b c \u6161)"));
        PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();

        assertThat(checker.check("(pick-up aa)")).isEqualTo(Result.NOT_DECIDED);
        assertThat(checker.check("(pick-up \u6161)")).isEqualTo(Result.NOT_DECIDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 40})
    void should_tell_names_apart_that_differ_only_at_their_end(int length) {
        String one = "x".repeat(length - 1) + "a";
        String other = "x".repeat(length - 1) + "b";
        Problem problem = Tasks.problem(
                "(define (domain d) (:predicates (p ?x)) (:action go :parameters (?x) :precondition () :effect (p ?x)))",
                "(define (problem x) (:domain d) (:objects " + one + " " + other + ") (:init) (:goal (p " + one
                        + ")))");
        PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();

        assertThat(checker.check("(go " + one.toUpperCase(Locale.ROOT) + ")")).isEqualTo(Result.VALID);
        assertThat(checker.check("(go " + other + ")")).isEqualTo(Result.GOAL_FAILS);
        assertThat(checker.check("(go " + one + "a)")).isEqualTo(Result.NOT_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, NOT_DECIDED",
        "a!b, NOT_DECIDED",
        "a*, NOT_DECIDED",
        "a<b, NOT_DECIDED",
        "a., NOT_DECIDED",
        "a.b, VALID",
        "a-b, VALID",
        "a_b, VALID",
        "a@, VALID"
    })
    void should_leave_names_that_no_plan_can_hold_to_the_reader(String name, Result expected) {
        Problem problem = named(name).orThrow();
        PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();
        String plan = "(go " + name + ")";

        assertThat(checker.check(plan)).isEqualTo(expected);
        assertAgrees(problem, plan, checker, expected);
    }

    /** One character after the other inside a name and at its end, as far as the problem may have it there. */
    @Test
    void should_take_no_name_that_the_reader_does_not_take() {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (char c = '!'; c <= '~'; c++) {
            for (String name : List.of("a" + c + "b", "a" + c)) {
                if (named(name) instanceof Reading.Read<Problem> read) {
                    PlanChecker checker =
                            CompiledProblem.of(read.value()).orElseThrow().checker();
                    String plan = "(go " + name + ")";
                    Result result = checker.check(plan);
                    assertAgrees(read.value(), plan, checker, result);
                    counts.merge(result, 1, Integer::sum);
                }
            }
        }
        assertThat(counts.get(Result.VALID)).isGreaterThan(2 * 62);
        assertThat(counts.get(Result.NOT_DECIDED)).isGreaterThan(2 * 3);
    }

    /** A plan has to go to the object of that name. */
    private static Reading<Problem> named(String name) {
        return new PddlReader()
                .problem(
                        Source.of(
                                "domain.pddl",
                                "(define (domain d) (:predicates (p ?x))"
                                        + " (:action go :parameters (?x) :precondition () :effect (p ?x)))"),
                        Source.of(
                                "problem.pddl",
                                "(define (problem x) (:domain d) (:objects zero " + name + ") (:init) (:goal (p " + name
                                        + ")))"));
    }

    @Test
    void should_not_remember_the_plan_before() {
        PlanChecker checker =
                CompiledProblem.of(Tasks.threeBlocks()).orElseThrow().checker();
        checker.check("(unstack b a)(stack b c)(pick-up a)");

        assertThat(checker.check("(unstack b a)(stack b c)(pick-up a)(stack a b)"))
                .isEqualTo(Result.VALID);
        assertThat(checker.check("(pick-up a)")).isEqualTo(Result.STEP_FAILS);
        assertThat(checker.failingStep()).isEqualTo(1);
    }

    /** What is looked up by its text must be that text to the last character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(pick-up c\0)",
                "(pick-up c\0\0\0\0\0\0)",
                "(\0pick-up c)",
                "(pick-up c",
                "(pick-up \u0163)",
                "(pick-up c\u0129",
                "(pick-up c ;)\n)",
                "(pick-up c))"
            })
    void should_not_take_a_text_for_one_that_it_knows(String plan) {
        PlanChecker checker =
                CompiledProblem.of(Tasks.threeBlocks()).orElseThrow().checker();
        checker.check("(pick-up c)(put-down c)(pick-up c)(put-down c)");

        assertThat(checker.check(plan)).isEqualTo(Result.NOT_DECIDED);
    }

    /** More steps than are kept, each taken twice, most of them forgotten in between. */
    @Test
    void should_judge_alike_what_it_has_forgotten() {
        Problem problem = Tasks.problem(
                "(define (domain d) (:predicates (p ?x ?y) (q ?x ?y)) (:action go :parameters (?x ?y)"
                        + " :precondition (not (p ?x ?y)) :effect (and (p ?x ?y) (q ?y ?x) (not (q ?x ?y)))))",
                "(define (problem x) (:domain d) (:objects " + numbered("o", 100)
                        + ") (:init) (:goal (and (q o3 o7) (not (q o7 o3)))))");
        PlanChecker checker = CompiledProblem.of(problem).orElseThrow().checker();
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            plan.append("(go o").append(i / 100).append(" o").append(i % 100).append(")\n");
        }

        for (int round = 0; round < 3; round++) {
            assertThat(checker.check(plan.toString())).isEqualTo(Result.VALID);
            assertThat(checker.check(plan + "(go o99 o99)")).isEqualTo(Result.STEP_FAILS);
            assertThat(checker.failingStep()).isEqualTo(10_001);
        }
    }

    private static String numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(" "));
    }

    @Test
    void should_leave_a_cost_that_is_not_defined_to_the_validator() {
        Problem problem = Tasks.problem(ROOMS, TWO_ROOMS.replace("(= (length hall kitchen) 2.25)", ""));

        assertThat(CompiledProblem.of(problem).orElseThrow().checker().check("(go hall kitchen)"))
                .isEqualTo(Result.NOT_DECIDED);
    }

    /** In units of a ten-thousandth, a cost may have 61 bits. */
    @ParameterizedTest
    @CsvSource({
        "1e14,                230000000000000.0001, true",
        "230584300921369.3951, 0,                   true",
        "230584300921369.3952, 0,                   false",
        "1e15,                0,                    false",
        "1e300,               0,                    false",
        "1e-300,              0,                    false",
        "0.00001,             0,                    false",
        "0.00001,             0.00001,              true",
        "1e14,                0.00001,              false"
    })
    void should_leave_costs_that_do_not_fit_to_the_validator(String constant, String value, boolean compiled) {
        Problem problem = Tasks.problem(
                "(define (domain d) (:requirements :action-costs) (:predicates (p)) (:functions (total-cost) (toll ?x))"
                        + " (:action go :parameters () :precondition () :effect (and (p) (increase (total-cost) "
                        + constant + ")))"
                        + " (:action pay :parameters (?x) :precondition () :effect (increase (total-cost) (toll ?x))))",
                "(define (problem x) (:domain d) (:objects a) (:init (= (toll a) " + value
                        + ")) (:goal (p)) (:metric minimize (total-cost)))");
        String plan = "(go)(pay a)";

        Optional<PlanChecker> checker = CompiledProblem.of(problem).map(CompiledProblem::checker);

        assertThat(checker.isPresent()).isEqualTo(compiled);
        checker.ifPresent(fast -> assertAgrees(problem, plan, fast, fast.check(plan)));
    }

    /** Each plan ends in the fill, which doubles what is in the tank: at some length it fits in no long. */
    @ParameterizedTest
    @CsvSource({"1, VALID", "3, VALID", "40, VALID", "70, NOT_DECIDED"})
    void should_leave_numbers_that_grow_too_large_to_the_validator(int steps, Result expected) {
        PlanChecker checker = tank("scale-up (level) 2");

        assertThat(checker.check("(fill)".repeat(steps))).isEqualTo(expected);
        assertThat(checker.check("(fill)")).isEqualTo(Result.VALID);
        assertThat(checker.cost()).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            increase (level) (/ 1 3)                                      | VALID       | 1.833333333333333333333333333333333
            decrease (level) 1e-1                                         | GOAL_FAILS  | 0
            assign (level) (- (* 2 (level) 10) 0.5)                       | VALID       | 29.5
            scale-down (level) 0.125                                      | VALID       | 12
            scale-down (level) (- (level) 1.50)                           | NOT_DECIDED | 0
            assign (level) (unknown)                                      | NOT_DECIDED | 0
            increase (unknown) 1                                          | NOT_DECIDED | 0
            increase (level) 1) (decrease (level) 0.5                     | VALID       | 2
            increase (level) 1) (assign (level) 7                         | NOT_DECIDED | 0
            increase (level) (* 999999999999999999 (level) (level) 8)    | NOT_DECIDED | 0
            """)
    void should_compute_exactly(String effect, Result expected, BigDecimal cost) {
        PlanChecker checker = tank(effect);

        assertThat(checker.check("(fill)")).isEqualTo(expected);
        if (expected == Result.VALID) {
            assertThat(checker.cost()).isEqualByComparingTo(cost);
        }
    }

    /** The level is 1.5 at first, must be at least that at the end, and is what the metric counts. */
    private static PlanChecker tank(String effect) {
        Problem problem = Tasks.problem(
                "(define (domain d) (:requirements :fluents) (:functions (level) (unknown))"
                        + " (:action fill :parameters () :precondition (>= (level) 0) :effect (and (" + effect + "))))",
                "(define (problem x) (:domain d) (:init (= (level) 1.5)) (:goal (>= (level) 1.5)) (:metric minimize (level)))");
        return CompiledProblem.of(problem).orElseThrow().checker();
    }

    @Test
    void should_not_compile_what_has_too_many_facts() {
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            objects.append(" o").append(i);
        }

        assertThat(CompiledProblem.of(
                        Tasks.problem(Tasks.BLOCKS, Tasks.THREE_BLOCKS.replace("a b c)", "a b c" + objects + ")"))))
                .isEmpty();
    }

    private static void assertAgrees(Problem problem, String plan, PlanChecker checker, Result result) {
        PlanReading reading = new StrictPlanReader().read(plan);
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, reading);
        if (result == Result.VALID) {
            assertThat(verdict).as(plan).isInstanceOf(Verdict.Valid.class);
            assertThat(checker.cost()).isEqualByComparingTo(PlanCost.of(problem, ((PlanReading.Read) reading).plan()));
        } else if (result != Result.NOT_DECIDED) {
            Critique first =
                    ((Verdict.Invalid<PlanReading>) verdict).critiques().get(0);
            boolean step = result == Result.STEP_FAILS;
            assertThat(first).as(plan).isInstanceOf(step ? UnsatisfiedPrecondition.class : UnsatisfiedGoal.class);
            if (step) {
                assertThat(checker.failingStep()).as(plan).isEqualTo(((StepCritique) first).stepNumber());
            }
        }
    }

    /** Some are not closed. */
    private static String randomPlan(Problem problem, SplittableRandom random) {
        String plan = RandomPlans.plan(problem, random);
        return random.nextInt(100) == 0 && !plan.isEmpty() ? plan.substring(0, plan.length() - 1) : plan;
    }
}
