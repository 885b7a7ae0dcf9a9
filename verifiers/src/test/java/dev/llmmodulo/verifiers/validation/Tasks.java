package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** Small planning tasks in PDDL, and short ways to judge plans for them. */
public final class Tasks {

    public static final String BLOCKS = """
            (define (domain blocks)
              (:requirements :strips)
              (:predicates (clear ?x) (ontable ?x) (handempty) (holding ?x) (on ?x ?y))
              (:action pick-up :parameters (?x)
                :precondition (and (clear ?x) (ontable ?x) (handempty))
                :effect (and (holding ?x) (not (clear ?x)) (not (ontable ?x)) (not (handempty))))
              (:action put-down :parameters (?x)
                :precondition (holding ?x)
                :effect (and (clear ?x) (handempty) (ontable ?x) (not (holding ?x))))
              (:action stack :parameters (?x ?y)
                :precondition (and (clear ?y) (holding ?x))
                :effect (and (handempty) (clear ?x) (on ?x ?y) (not (clear ?y)) (not (holding ?x))))
              (:action unstack :parameters (?x ?y)
                :precondition (and (on ?x ?y) (clear ?x) (handempty))
                :effect (and (holding ?x) (clear ?y) (not (on ?x ?y)) (not (clear ?x)) (not (handempty)))))
            """;

    /** b is on a, c is on the table; the goal is a on b on c. */
    public static final String THREE_BLOCKS = """
            (define (problem three) (:domain blocks)
              (:objects a b c)
              (:init (ontable a) (on b a) (clear b) (ontable c) (clear c) (handempty))
              (:goal (and (on a b) (on b c))))
            """;

    private Tasks() {}

    public static Problem problem(String domain, String problem) {
        return new PddlReader()
                .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                .orThrow();
    }

    public static Problem threeBlocks() {
        return problem(BLOCKS, THREE_BLOCKS);
    }

    public static Verdict<PlanReading> judge(Problem problem, String plan) {
        return CriticBank.of(new PlanValidator()).judge(problem, new StrictPlanReader().read(plan));
    }

    /** The first critique of a plan that must be invalid. */
    public static Critique refute(Problem problem, String plan) {
        Verdict<PlanReading> verdict = judge(problem, plan);
        if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return invalid.critiques().get(0);
        }
        throw new AssertionError("not refuted: " + verdict);
    }
}
