package dev.llmmodulo.verifiers.report;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;

import dev.llmmodulo.verifiers.critics.Advice;
import dev.llmmodulo.verifiers.critics.PlanCostCritic;
import dev.llmmodulo.verifiers.critics.RepairCritic;
import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.repair.RepairSearch;
import dev.llmmodulo.verifiers.unsolvability.ClosedCycle;
import dev.llmmodulo.verifiers.unsolvability.ContradictedGoal;
import dev.llmmodulo.verifiers.unsolvability.ExcludedGroup;
import dev.llmmodulo.verifiers.unsolvability.ExcludedPair;
import dev.llmmodulo.verifiers.unsolvability.GoalOutOfReach;
import dev.llmmodulo.verifiers.unsolvability.GoalTooHigh;
import dev.llmmodulo.verifiers.unsolvability.SeenStates;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Critiques of every kind, as the critics find them. */
final class EveryCritique {

    private static final String VALID = "(unstack b a)\n(stack b c)\n(pick-up a)\n(stack a b)\n";

    private static final List<String> PLANS = List.of(
            "this is no plan",
            "There is no plan that solves this problem.",
            "(fly a)",
            "(stack a)",
            "(pick-up z)",
            "(pick-up\n  a)",
            "(pick-up a)\n(stack a b)\n(unstack b a)\n(put-down b)",
            "(unstack b a)\n(stack b c)\n(pick-up c)\n(pick-up a)",
            "(unstack b a)\n(stack b c)\n(unstack b c)",
            "(unstack b a)\n(stack b c)\n(stack a b)",
            "(unstack b a)\n(stack b c)\n(pick-up c)\n(pick-up a)\n(stack a b)",
            "(unstack b a)\n(stack b c)\n(pick-up a)\n(stack a c)",
            "(stack b c)\n(unstack b a)\n(pick-up a)\n(stack a b)",
            VALID,
            "(pick-up c)\n(put-down c)\n" + VALID);

    private static final Problem TYPED = problem("""
            (define (domain d) (:requirements :adl :action-costs) (:types truck place)
              (:predicates (moved ?v - truck) (ready) (lost))
              (:functions (length ?v - truck) - number (total-cost) - number)
              (:action move :parameters (?v - truck) :precondition (or (ready) (and (lost) (moved ?v)) (not (= ?v ?v)))
                :effect (moved ?v))
              (:action pay :parameters (?v - truck) :precondition (not (lost)) :effect (increase (total-cost) (length ?v))))
            """, """
            (define (problem x) (:domain d) (:objects t - truck here - place) (:init) (:goal (moved t))
              (:metric minimize (total-cost)))
            """);

    private static final Problem WITH_TIME = problem("""
            (define (domain oven) (:requirements :durative-actions)
              (:predicates (hot) (baked) (clean))
              (:durative-action bake :parameters () :duration (= ?duration 3) :condition (over all (hot))
                :effect (and (at start (not (clean))) (at end (baked))))
              (:action sweep :parameters () :precondition () :effect (clean)))
            """, """
            (define (problem x) (:domain oven) (:init (hot) (at 5 (not (hot))) (at 7 (not (clean))))
              (:goal (baked)))
            """);

    private static final List<String> PLANS_WITH_TIME = List.of(
            "(bake)", "1: (bake) [2]", "4: (bake) [3]", "1: (bake) [3]\n1: (sweep)", "1: (bake) [3]\n7: (sweep)");

    /** The oven cools and heats at times too close to say which comes last. */
    private static final Problem WITH_UNCLEAR_TIME = problem("""
            (define (domain oven) (:predicates (hot)) (:action sweep :parameters () :precondition () :effect (hot)))
            """, """
            (define (problem x) (:domain oven) (:init (hot) (at 5 (not (hot))) (at 5.00001 (hot))) (:goal (hot)))
            """);

    private static final Problem WATCHED_WITH_TIME = problem("""
            (define (domain tank) (:requirements :durative-actions :constraints :preferences) (:predicates (open) (dry))
              (:durative-action fill :parameters () :duration (= ?duration 3)
                :condition (and (preference early (at start (not (dry)))) (preference calm (over all (not (dry)))))
                :effect (at end (open))))
            """, """
            (define (problem x) (:domain tank) (:init (at 2 (dry)) (at 9 (not (dry)))) (:goal (open))
              (:constraints (and (within 6 (open)) (preference soon (within 1 (open))))))
            """);

    private static final Problem WATCHED = problem("""
            (define (domain tank) (:requirements :numeric-fluents :constraints :preferences) (:predicates (open) (dry))
              (:functions (level) - number (price) - number)
              (:action fill :parameters () :precondition (and (< (level) 2) (preference slow (not (open))))
                :effect (and (open) (increase (level) 1)))
              (:action settle :parameters () :precondition (or (>= (price) 1) (open))
                :effect (and (assign (level) 1) (increase (level) 1)))
              (:action spill :parameters () :precondition () :effect (and (dry) (increase (level) 1))))
            """, """
            (define (problem x) (:domain tank) (:init (= (level) 1)) (:goal (and (open) (preference full (= (level) 3))))
              (:constraints (and (always (not (dry))) (preference calm (at-most-once (open))))))
            """);

    private static final List<String> WATCHED_PLANS =
            List.of("(fill)", "(fill) (fill)", "(settle)", "(fill) (settle)", "(spill)", "(spill) (fill)");

    private static final Problem MINE = problem("""
            (define (domain mine) (:requirements :numeric-fluents) (:predicates (done)) (:functions (gold) - number)
              (:action dig :parameters () :precondition () :effect (and (done) (increase (gold) 0.5))))
            """, """
            (define (problem x) (:domain mine) (:init (= (gold) 0)) (:goal (done)) (:metric maximize (gold)))
            """);

    private EveryCritique() {}

    static List<PlanCritique> all() {
        List<PlanCritique> found = new ArrayList<>();
        PLANS.forEach(plan -> review(threeBlocks(), plan, found));
        List.of("(move here)", "(move t)", "(pay t)").forEach(plan -> review(TYPED, plan, found));
        PLANS_WITH_TIME.forEach(plan -> review(WITH_TIME, plan, found));
        review(WITH_UNCLEAR_TIME, "1: (fly)", found);
        List.of("1: (fill) [3]", "2.5: (fill) [3]", "7: (fill) [3]")
                .forEach(plan -> review(WATCHED_WITH_TIME, plan, found));
        WATCHED_PLANS.forEach(plan -> review(WATCHED, plan, found));
        review(MINE, "(dig)", found);
        found.addAll(unsolvable());
        return found;
    }

    private static List<PlanCritique> unsolvable() {
        Fact onB = Fact.of("on", "a", "b");
        Fact onC = Fact.of("on", "a", "c");
        Literal unreachable = new Literal(onB, true);
        return List.of(
                new GoalOutOfReach(List.of(new GoalOutOfReach.Unreachable(
                        unreachable,
                        List.of(new GoalOutOfReach.Obstacle(
                                new Achiever("stack", List.of("a", "?y")), List.of(unreachable.negated())))))),
                new ExcludedGroup(List.of(onB, onC), List.of(Fact.of("on", "a", "?"), Fact.of("holding", "a"))),
                new ExcludedPair(List.of(unreachable, new Literal(onC, false)), 7),
                new GoalTooHigh(List.of(onB), 2, 1),
                new ClosedCycle(List.of(onB, Fact.of("on", "b", "a"))),
                new SeenStates(12, 5, false, 1),
                new SeenStates(12, 5, true, 0),
                new ContradictedGoal(List.of("mutex-group", "weighted-count")));
    }

    private static void review(Problem problem, String plan, List<PlanCritique> found) {
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(Advice.critics());
        critics.add(new PlanValidator());
        critics.add(new AllFlaws(Treatment.SKIP));
        critics.add(new AllFlaws(Treatment.APPLY));
        critics.add(new PlanCostCritic(new BigDecimal("2.5")));
        critics.add(PlanCostCritic.optimum(BigDecimal.ONE));
        critics.add(new RepairCritic(new RepairSearch()));
        PlanReading reading = TolerantPlanReader.of(problem).read(plan);
        for (Critic<Problem, PlanReading> critic : critics) {
            ((Review.Findings) critic.review(problem, reading))
                    .critiques()
                    .forEach(critique -> found.add((PlanCritique) critique));
        }
    }
}
