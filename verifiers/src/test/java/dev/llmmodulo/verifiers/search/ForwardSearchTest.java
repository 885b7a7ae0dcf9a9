package dev.llmmodulo.verifiers.search;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForwardSearchTest {

    /** Counts up in binary, so that the only plan is as long as there are numbers. */
    private static Problem counter() {
        Formula carry = and(atom("bit0"), atom("bit1"), atom("bit2"));
        Action count = action(
                "count",
                "",
                and(),
                when(not(atom("bit0")), add("bit0")),
                when(atom("bit0"), delete("bit0")),
                when(and(atom("bit0"), not(atom("bit1"))), add("bit1")),
                when(and(atom("bit0"), atom("bit1")), delete("bit1")),
                when(and(atom("bit0"), atom("bit1"), not(atom("bit2"))), add("bit2")),
                when(carry, delete("bit2"), add("bit3")));
        return problem("", Set.of(), and(atom("bit3"), not(atom("bit0")), not(atom("bit1"))), count);
    }

    private final ForwardSearch search = new ForwardSearch(SearchLimits.USUAL);

    @Test
    void should_answer_with_an_empty_plan_when_the_goal_holds_already() {
        assertThat(search.plan(problem("", facts("p"), atom("p"))))
                .isEqualTo(new Found(new Plan.Sequential(List.of()), BigDecimal.ZERO));
    }

    @Test
    void should_apply_every_conditional_effect_whose_condition_held_before() {
        assertThat(search.plan(counter()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.plan().steps()).hasSize(8).containsOnly(PlanStep.of("count")));
    }

    @Test
    void should_be_exhausted_when_every_reachable_state_was_seen() {
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        Problem problem = problem("a b c", facts("at a"), and(atom("at a"), atom("at b")), move);
        assertThat(search.plan(problem)).isEqualTo(new Exhausted());
    }

    @Test
    void should_choose_the_alternative_that_can_be_reached() {
        Action open = action("open", "?d", or(atom("key ?d"), atom("force")), add("open ?d"));
        Problem problem = problem("a b", facts("key b"), exists("open"), open);
        assertThat(search.plan(problem))
                .isEqualTo(new Found(new Plan.Sequential(List.of(PlanStep.of("open", "b"))), BigDecimal.ONE));
    }

    @Test
    void should_go_on_when_only_another_alternative_can_still_be_reached() {
        Action take = action("take", "", atom("p"), delete("p"), add("q"));
        Action first = action("first", "", and(atom("p"), atom("q")), add("a"));
        Action second = action("second", "", atom("q"), add("b"));
        Problem problem = problem("", facts("p"), or(atom("a"), atom("b")), take, first, second);
        assertThat(search.plan(problem))
                .isEqualTo(new Found(
                        new Plan.Sequential(List.of(PlanStep.of("take"), PlanStep.of("second"))),
                        BigDecimal.valueOf(2)));
    }

    private static Formula exists(String predicate) {
        return not(forall("?d", not(atom(predicate + " ?d"))));
    }

    @Test
    void should_bind_two_parameters_to_the_same_object_unless_the_precondition_forbids_it() {
        Formula both = and(atom("at ?x"), atom("at ?y"));
        Formula goal = atom("met a a");
        Problem allowed = problem("a", facts("at a"), goal, action("meet", "?x ?y", both, add("met ?x ?y")));
        Problem forbidden = problem(
                "a", facts("at a"), goal, action("meet", "?x ?y", and(both, not(equal("?x", "?y"))), add("met ?x ?y")));
        assertThat(search.plan(allowed)).isInstanceOf(Found.class);
        assertThat(search.plan(forbidden)).isEqualTo(new Exhausted());
    }

    @Test
    void should_stop_at_the_bound_on_steps_tried() {
        assertThat(new ForwardSearch(SearchLimits.USUAL.withSuccessors(3)).plan(counter()))
                .isEqualTo(new Stopped(StopCause.WORK, "the bound of 3 steps tried was reached"));
    }

    @Test
    void should_stop_when_to_judge_the_plan_takes_too_much_work() {
        String objects = IntStream.range(0, 140).mapToObj(i -> "o" + i).collect(Collectors.joining(" "));
        Problem problem =
                Tasks.problem("""
                (define (domain d) (:requirements :adl) (:predicates (p ?x ?y ?z) (a) (b) (c) (d))
                  (:action go :parameters () :precondition (forall (?x ?y ?z) (not (p ?x ?y ?z)))
                    :effect (and (a) (when (a) (b)) (when (b) (c)) (when (c) (d)))))
                """, "(define (problem x) (:domain d) (:objects " + objects + ") (:init) (:goal (d)))");

        assertThat(search.plan(problem))
                .isEqualTo(new Stopped(
                        StopCause.WORK, "judging the plan would visit over 10000000 bindings of quantified variables"));
    }

    @Test
    void should_hand_out_a_plan_whose_metric_has_no_value() {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :action-costs) (:predicates (p)) (:functions (total-cost) - number)
                  (:action go :parameters () :precondition () :effect (p)))
                """, """
                (define (problem x) (:domain d) (:init (= (total-cost) 0)) (:goal (p))
                  (:metric minimize (/ 10 (total-cost))))
                """);

        assertThat(search.plan(problem))
                .isEqualTo(new Found(new Plan.Sequential(List.of(PlanStep.of("go"))), Optional.empty()));
    }

    @Test
    void should_stop_when_the_time_is_over() {
        assertThat(new ForwardSearch(SearchLimits.USUAL.withTime(Duration.ZERO)).plan(counter()))
                .isEqualTo(new Stopped(StopCause.TIME, "the time of 0.0 s is over"));
    }

    @Test
    void should_stop_when_interrupted_and_leave_the_thread_so() {
        Thread.currentThread().interrupt();
        assertThat(search.plan(counter())).isEqualTo(new Stopped(StopCause.INTERRUPT, "interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }
}
