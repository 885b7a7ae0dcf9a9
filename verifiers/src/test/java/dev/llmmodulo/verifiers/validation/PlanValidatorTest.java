package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.judge;
import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.critique.UnreadablePlan;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.critique.WrongArity;
import dev.llmmodulo.verifiers.critique.WrongType;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanValidatorTest {

    private static final String VALID = "(unstack b a) (stack b c) (pick-up a) (stack a b)";

    @Test
    void should_accept_a_plan_that_reaches_the_goal() {
        assertThat(judge(threeBlocks(), VALID)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_reject_a_step_whose_block_is_not_clear() {
        UnsatisfiedPrecondition critique =
                (UnsatisfiedPrecondition) refute(threeBlocks(), "(unstack b a) (stack b c) (pick-up c)");

        assertThat(critique.stepNumber()).isEqualTo(3);
        assertThat(critique.validPrefix()).isEqualTo(2);
        assertThat(critique.missing().literals()).containsExactly(holds("clear", "c"));
        assertThat(critique.before().facts()).contains(Fact.of("on", "b", "c")).doesNotContain(Fact.of("clear", "c"));
    }

    @Test
    void should_name_the_step_that_last_deleted_what_is_missing_and_the_actions_that_can_add_it() {
        UnsatisfiedPrecondition critique =
                (UnsatisfiedPrecondition) refute(threeBlocks(), "(unstack b a) (stack b c) (pick-up c)");

        assertThat(critique.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.falsifiedBy()).map(NumberedStep::number).hasValue(2);
            assertThat(cause.achievers())
                    .extracting(Achiever::toString)
                    .containsExactly("(put-down c)", "(stack c ?y)", "(unstack ?x c)");
        });
    }

    @Test
    void should_ground_each_achiever_in_the_state_at_hand_and_say_what_it_would_need() {
        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(threeBlocks(), "(pick-up c) (pick-up a)");

        assertThat(critique.causes().get(0).literal()).isEqualTo(holds("clear", "a"));
        assertThat(critique.causes().get(0).remedies())
                .extracting(remedy -> remedy.step() + " needs "
                        + remedy.missing()
                                .map(missing -> missing.literals().toString())
                                .orElse("nothing"))
                .containsExactly(
                        "(put-down a) needs [(holding a)]",
                        "(stack a b) needs [(holding a)]",
                        "(unstack b a) needs [(handempty)]");
    }

    @Test
    void should_not_offer_a_step_that_lacks_what_nothing_can_bring_about() {
        Problem problem = problem(
                """
                (define (domain d) (:predicates (road ?x ?y) (at ?x) (done))
                  (:action drive :parameters (?x ?y) :precondition (and (at ?x) (road ?x ?y))
                    :effect (and (at ?y) (not (at ?x))))
                  (:action finish :parameters (?x) :precondition (at ?x) :effect (done)))
                """, "(define (problem x) (:domain d) (:objects a b c) (:init (at a) (road b c)) (:goal (done)))");

        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(finish c)");

        assertThat(critique.causes().get(0).remedies())
                .extracting(remedy -> remedy.step().toString())
                .containsExactly("(drive b c)");
    }

    @Test
    void should_name_the_first_later_step_that_would_have_supplied_what_is_missing() {
        UnsatisfiedPrecondition critique =
                (UnsatisfiedPrecondition) refute(threeBlocks(), "(stack b c) (pick-up c) (unstack b a) (unstack b c)");

        assertThat(critique.causes().get(0).suppliedLater())
                .map(NumberedStep::number)
                .hasValue(3);
    }

    @Test
    void should_say_that_a_fact_never_held_when_no_step_deleted_it() {
        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(threeBlocks(), "(put-down a)");

        assertThat(critique.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.falsifiedBy()).isEmpty());
    }

    @Test
    void should_not_blame_a_step_that_deletes_what_was_false_already() {
        Problem problem = problem("""
                (define (domain d) (:predicates (p) (q))
                  (:action clean :parameters () :precondition (and) :effect (not (p)))
                  (:action use :parameters () :precondition (p) :effect (q)))
                """, "(define (problem x) (:domain d) (:init) (:goal (q)))");

        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(clean) (use)");

        assertThat(critique.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.falsifiedBy()).isEmpty());
    }

    @Test
    void should_reject_a_plan_that_misses_the_goal_and_name_who_destroyed_it() {
        UnsatisfiedGoal critique = (UnsatisfiedGoal) refute(threeBlocks(), VALID + "(unstack a b)(put-down a)");

        assertThat(critique.missing().literals()).containsExactly(holds("on", "a", "b"));
        assertThat(critique.causes())
                .singleElement()
                .satisfies(cause ->
                        assertThat(cause.falsifiedBy().orElseThrow().number()).isEqualTo(5));
    }

    @Test
    void should_reject_the_empty_plan_unless_the_goal_holds_at_once() {
        Problem solved = problem(Tasks.BLOCKS, Tasks.THREE_BLOCKS.replace("(and (on a b) (on b c))", "(on b a)"));

        assertThat(refute(threeBlocks(), "")).isInstanceOf(UnsatisfiedGoal.class);
        assertThat(judge(solved, "")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_give_critiques_in_step_order_in_a_domain_without_types() {
        assertThat(kindsAndSteps(judge(threeBlocks(), "(pick-up a) (fly a) (stack a) (stack a z) (stack b c)")))
                .containsExactly(
                        "precondition.unsatisfied 1", "action.unknown 2", "action.wrong-arity 3", "object.unknown 4");
    }

    @Test
    void should_give_critiques_of_form_first_in_a_typed_domain() {
        Problem typed = problem(
                Tasks.BLOCKS
                        .replace("(:predicates", "(:types block) (:predicates")
                        .replace(":strips", ":typing"),
                Tasks.THREE_BLOCKS.replace("a b c)", "a b c - block)"));

        assertThat(kindsAndSteps(judge(typed, "(unstack b a) (pick-up a) (stack a)")))
                .containsExactly("action.wrong-arity 3", "precondition.unsatisfied 2");
    }

    private static List<String> kindsAndSteps(Verdict<PlanReading> verdict) {
        return ((Verdict.Invalid<PlanReading>) verdict)
                .critiques().stream()
                        .map(critique -> critique.id() + " " + ((StepCritique) critique).stepNumber())
                        .toList();
    }

    @Test
    void should_reject_surplus_arguments() {
        assertThat(refute(threeBlocks(), "(pick-up c a)")).isInstanceOf(WrongArity.class);
    }

    @Test
    void should_check_types_with_hierarchy_and_either() {
        Problem problem = problem("""
                (define (domain d) (:requirements :typing)
                  (:types truck plane - vehicle vehicle place)
                  (:predicates (moved ?v - vehicle))
                  (:action move :parameters (?v - vehicle) :precondition () :effect (moved ?v))
                  (:action load :parameters (?x - (either plane place)) :precondition () :effect (and)))
                """, """
                (define (problem x) (:domain d) (:objects t - truck a - plane here - place)
                  (:init) (:goal (moved t)))
                """);

        assertThat(judge(problem, "(move t) (load a) (load here)")).isInstanceOf(Verdict.Valid.class);
        assertThat(refute(problem, "(move here)")).isInstanceOf(WrongType.class);
        assertThat(refute(problem, "(load t)")).isInstanceOf(WrongType.class);
    }

    @Test
    void should_delete_before_adding() {
        Problem problem = problem("""
                (define (domain d) (:predicates (at ?x))
                  (:action drive :parameters (?x ?y) :precondition (at ?x) :effect (and (at ?y) (not (at ?x)))))
                """, "(define (problem x) (:domain d) (:objects a b) (:init (at a)) (:goal (at a)))");

        assertThat(judge(problem, "(drive a a)")).isInstanceOf(Verdict.Valid.class);
        assertThat(refute(problem, "(drive a b)")).isInstanceOf(UnsatisfiedGoal.class);
    }

    @Test
    void should_read_the_conditions_of_when_in_the_old_state() {
        Problem problem = problem("""
                (define (domain d) (:requirements :conditional-effects) (:predicates (p) (q) (r))
                  (:action go :parameters () :precondition ()
                    :effect (and (p) (when (p) (q)) (when (not (p)) (r)))))
                """, "(define (problem x) (:domain d) (:init) (:goal (and (r) (not (q)))))");

        assertThat(judge(problem, "(go)")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_quantify_over_all_objects_of_a_type_constants_too() {
        Problem problem = problem("""
                (define (domain d) (:requirements :adl) (:types box) (:constants k - box)
                  (:predicates (open ?b - box) (done))
                  (:action open-all :parameters () :precondition () :effect (forall (?b - box) (open ?b)))
                  (:action finish :parameters () :precondition (forall (?b - box) (open ?b)) :effect (done)))
                """, """
                (define (problem x) (:domain d) (:objects b1 b2 - box) (:init (open b1)) (:goal (done)))
                """);

        assertThat(judge(problem, "(open-all) (finish)")).isInstanceOf(Verdict.Valid.class);
        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(finish)");
        assertThat(critique.missing().literals()).containsExactly(holds("open", "k"), holds("open", "b2"));
    }

    @Test
    void should_explain_a_disjunction_by_its_alternatives() {
        Problem problem = problem("""
                (define (domain d) (:requirements :adl) (:predicates (p) (q) (r))
                  (:action go :parameters () :precondition (or (and (p) (q)) (not (r))) :effect (and)))
                """, "(define (problem x) (:domain d) (:init (p) (r)) (:goal (p)))");

        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(go)");

        assertThat(critique.missing().facts().toString()).isEqualTo("{any=[(q), (not (r))]}");
    }

    @Test
    void should_explain_what_may_not_hold_of_an_existential() {
        Problem problem = problem(
                """
                (define (domain d) (:requirements :adl) (:predicates (wet ?x))
                  (:action go :parameters () :precondition (not (exists (?x) (wet ?x))) :effect (and)))
                """, "(define (problem x) (:domain d) (:objects a b c) (:init (wet a) (wet c)) (:goal (wet a)))");

        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(go)");

        assertThat(critique.missing().facts().toString()).isEqualTo("{all=[(not (wet a)), (not (wet c))]}");
    }

    @Test
    void should_let_two_parameters_be_the_same_object_unless_the_domain_forbids_it() {
        String domain = """
                (define (domain d) (:requirements :adl) (:predicates (met ?x ?y))
                  (:action meet :parameters (?x ?y) :precondition () :effect (met ?x ?y))
                  (:action meet-other :parameters (?x ?y) :precondition (not (= ?x ?y)) :effect (met ?x ?y)))
                """;
        Problem problem = problem(domain, "(define (problem x) (:domain d) (:objects a b) (:init) (:goal (met a a)))");

        assertThat(judge(problem, "(meet a a)")).isInstanceOf(Verdict.Valid.class);
        UnsatisfiedPrecondition critique = (UnsatisfiedPrecondition) refute(problem, "(meet-other a a)");
        assertThat(critique.missing()).isEqualTo(new Unsatisfied.Identity("a", "a", false));
    }

    @Test
    void should_restore_a_parameter_that_a_quantifier_hides() {
        Problem problem =
                problem("""
                (define (domain d) (:requirements :adl) (:predicates (p ?x) (q ?x))
                  (:action go :parameters (?x) :precondition (and (exists (?x) (p ?x)) (q ?x)) :effect (p ?x)))
                """, "(define (problem x) (:domain d) (:objects a b) (:init (p a) (q b)) (:goal (p b)))");

        assertThat(judge(problem, "(go b)")).isInstanceOf(Verdict.Valid.class);
        assertThat(refute(problem, "(go a)")).isInstanceOf(UnsatisfiedPrecondition.class);
    }

    @Test
    void should_take_time_stamps_and_refuse_steps_at_once_that_interfere() {
        assertThat(judge(threeBlocks(), "0: (unstack b a)\n1: (stack b c)\n2.5: (pick-up a)\n3: (stack a b)"))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(refute(threeBlocks(), "0: (unstack b a)\n1: (stack b c)\n1: (pick-up a)\n3: (stack a b)"))
                .isInstanceOf(UnsatisfiedCondition.class);
    }

    @Test
    @Tag("slow")
    void should_be_undecided_when_quantifiers_range_too_widely() {
        String objects = IntStream.range(0, 400).mapToObj(i -> "o" + i).collect(Collectors.joining(" "));
        Problem problem =
                problem("""
                (define (domain d) (:requirements :adl) (:predicates (p ?x ?y ?z) (g))
                  (:action go :parameters () :effect (g)
                    :precondition (forall (?x ?y ?z) (not (p ?x ?y ?z)))))
                """, "(define (problem x) (:domain d) (:objects " + objects + ") (:init) (:goal (g)))");

        assertThat(judge(problem, "(go)"))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(Reason.Kind.LIMIT));
    }

    @Test
    void should_call_an_unreadable_text_and_a_claim_of_unsolvability_invalid() {
        assertThat(refute(threeBlocks(), "1. (unstack b a)")).isInstanceOf(UnreadablePlan.class);
        assertThat(new PlanValidator()
                        .review(
                                threeBlocks(),
                                new PlanReading.UnsolvableClaim(new PlanReading.Written("no plan", 1, 1))))
                .hasToString(
                        "Findings[critiques=[UnprovenUnsolvability[place=Written[text=no plan, line=1, column=1]]]]");
    }

    @Test
    void should_cost_the_metric_or_one_a_step() {
        String domain = """
                (define (domain d) (:requirements :action-costs :conditional-effects)
                  (:predicates (at ?x) (toll)) (:functions (distance ?x ?y) (total-cost) - number)
                  (:action drive :parameters (?x ?y) :precondition (at ?x)
                    :effect (and (at ?y) (not (at ?x)) (increase (total-cost) (distance ?x ?y))
                                 (when (toll) (increase (total-cost) 0.5))))
                  (:action wait :parameters () :precondition () :effect (and)))
                """;
        String problem = """
                (define (problem x) (:domain d) (:objects a b)
                  (:init (at a) (toll) (= (total-cost) 0) (= (distance a b) 7)) (:goal (at b)) %s)
                """;

        assertThat(cost(problem(domain, problem.formatted("(:metric minimize (total-cost))")), "(wait)(drive a b)"))
                .isEqualTo("7.5");
        assertThat(cost(problem(domain, problem.formatted("")), "(wait)(drive a b)"))
                .isEqualTo("2");
    }

    @Test
    void should_reject_a_step_that_reads_a_cost_that_is_not_given() {
        Problem problem = problem("""
                (define (domain d) (:requirements :action-costs) (:predicates (at ?x))
                  (:functions (distance ?x ?y) - number (total-cost) - number)
                  (:action drive :parameters (?x ?y) :precondition (at ?x)
                    :effect (and (at ?y) (not (at ?x)) (increase (total-cost) (distance ?x ?y)))))
                """, """
                (define (problem x) (:domain d) (:objects a b) (:init (at a) (= (total-cost) 0)) (:goal (at b))
                  (:metric minimize (total-cost)))
                """);

        assertThat(refute(problem, "(drive a b)")).isInstanceOf(UndefinedValue.class);
    }

    @Test
    void should_trace_the_states_that_a_plan_goes_through_up_to_the_failing_step() {
        PlanTrace trace = PlanTrace.of(
                threeBlocks(),
                ((PlanReading.Read) new StrictPlanReader().read("(unstack b a) (stack b a) (put-down b)")).plan());

        assertThat(trace.states()).hasSize(3);
        assertThat(trace.states().get(2)).isEqualTo(trace.states().get(0));
    }

    @Test
    void should_trace_a_plan_whose_metric_has_no_value() {
        Problem problem = problem(
                """
                (define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f) - number)
                  (:action go :parameters () :precondition () :effect (and (p) (assign (f) 0))))
                """, "(define (problem x) (:domain d) (:init (= (f) 1)) (:goal (p)) (:metric minimize (/ 1 (f))))");

        PlanTrace trace = PlanTrace.of(problem, ((PlanReading.Read) new StrictPlanReader().read("(go)")).plan());

        assertThat(trace.states()).hasSize(2);
        assertThat(trace.cost()).isEmpty();
    }

    private static String cost(Problem problem, String plan) {
        assertThat(judge(problem, plan)).isInstanceOf(Verdict.Valid.class);
        return PlanCost.of(problem, ((PlanReading.Read) new StrictPlanReader().read(plan)).plan())
                .toPlainString();
    }

    private static Literal holds(String predicate, String... arguments) {
        return new Literal(new Fact(predicate, List.of(arguments)), true);
    }
}
