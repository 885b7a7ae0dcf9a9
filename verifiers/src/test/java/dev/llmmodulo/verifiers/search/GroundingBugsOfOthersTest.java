package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Solved;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest tasks on which PDDL4J grounds, searches or reckons wrongly, judged and solved by what is here. */
class GroundingBugsOfOthersTest {

    private static Problem problem(String action, String init, String goal) {
        return Tasks.problem("""
                (define (domain d) (:requirements :adl :action-costs) (:types t none - object) (:constants k - t)
                  (:predicates (p) (q) (i) (j) (n) (m) (fixed ?x) (met ?x ?y) (e ?a ?b ?c))
                  (:functions (total-cost) - number)
                  (:action go %s))
                """.formatted(action), """
                (define (problem x) (:domain d) (:objects a - t) (:init (= (total-cost) 0) %s) (:goal %s)
                  (:metric minimize (total-cost)))
                """.formatted(init, goal));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a goal of one atom that is false          | :precondition (n) :effect (p)                                       | -         | (p)         | -          | -
            a goal whose only achiever cannot happen  | :parameters (?x) :precondition (fixed ?x) :effect (q)               | (p)       | (and (p) (q)) | -        | -
            one object for two parameters             | :parameters (?x ?y - t) :effect (met ?x ?y)                         | -         | (met a a)   | (go a a)   | 0
            a constant that a fact never changes of   | :precondition (fixed k) :effect (p)                                 | (fixed k) | (p)         | (go)       | 0
            a conjunction of disjunctions             | :precondition (and (or (i) (n)) (or (m) (j))) :effect (p)           | (i) (j)   | (p)         | (go)       | 0
            a disjunction of what never holds         | :precondition (or (n) (m)) :effect (p)                              | -         | (p)         | -          | -
            something of a type without objects       | :precondition (and (i) (exists (?x - none) (fixed ?x))) :effect (p) | (i)       | (p)         | -          | -
            what never changes under a quantifier     | :precondition (forall (?x) (fixed ?x)) :effect (p)                  | (fixed a) (fixed k) | (p) | (go)     | 0
            a universal condition that is negated     | :precondition (not (forall (?x) (fixed ?x))) :effect (p)            | (fixed a) | (p)         | (go)       | 0
            a quantifier within a quantifier          | :parameters (?p) :precondition (forall (?a ?b) (exists (?c) (e ?a ?b ?c))) :effect (p) | (e a a k) (e a k a) (e k a k) (e k k a) | (p) | (go a) | 0
            a fact that is deleted and added          | :effect (and (not (p)) (p))                                         | -         | (p)         | (go)       | 0
            two conditional effects                   | :effect (and (when (i) (p)) (when (j) (q)))                         | (i) (j)   | (and (p) (q)) | (go)     | 0
            a conditional effect that does not happen | :effect (when (n) (p))                                              | -         | (p)         | -          | -
            two increases of the cost                 | :effect (and (p) (increase (total-cost) 1) (increase (total-cost) 2)) | -       | (p)         | (go)       | 3
            an increase of the cost under a condition | :effect (and (p) (when (i) (increase (total-cost) 5)))              | (i)       | (p)         | (go)       | 5
            a cost below one                          | :effect (and (p) (increase (total-cost) 0.25))                      | -         | (p)         | (go)       | 0.25
            """)
    void should_not_go_wrong_where_others_do(
            String what, String action, String init, String goal, String plan, BigDecimal cost) {
        Problem problem = problem(action, init == null ? "" : init, goal);

        SearchResult result = new OptimalSearch(SearchHeuristic.LM_CUT, SearchLimits.USUAL).plan(problem);

        assertThat(Tasks.judge(problem, "")).isInstanceOf(Verdict.Invalid.class);
        if (plan == null) {
            assertThat(result).isInstanceOf(Exhausted.class);
        } else {
            PlanReading.Read read = (PlanReading.Read) new StrictPlanReader().read(plan);
            assertThat(Tasks.judge(problem, plan)).isInstanceOf(Verdict.Valid.class);
            assertThat(PlanCost.of(problem, read.plan())).isEqualByComparingTo(cost);
            assertThat(((Solved) result).cost()).isEqualByComparingTo(cost);
            assertThat(((Solved) result)
                            .plan().steps().stream().map(Object::toString).collect(Collectors.joining()))
                    .startsWith("(go");
        }
    }
}
