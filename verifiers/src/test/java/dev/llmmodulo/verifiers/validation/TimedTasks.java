package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Problem;

/** Small planning tasks with time, in PDDL. */
final class TimedTasks {

    /** A fuse is mended by the light of a match, with one hand. */
    private static final String MATCHES = """
            (define (domain matches)
              (:requirements :durative-actions)
              (:predicates (unused ?m) (light) (hand) (mended ?f))
              (:durative-action strike :parameters (?m) :duration (= ?duration 8)
                :condition (at start (unused ?m))
                :effect (and (at start (light)) (at start (not (unused ?m))) (at end (not (light)))))
              (:durative-action mend :parameters (?f) :duration (= ?duration 5)
                :condition (and (at start (hand)) (over all (light)))
                :effect (and (at start (not (hand))) (at end (mended ?f)) (at end (hand)))))
            """;

    private static final String TWO_MATCHES = """
            (define (problem two) (:domain matches)
              (:objects f g m n)
              (:init (unused m) (unused n) (hand))
              (:goal (mended f)))
            """;

    /** One action for each way to touch a fact or a value. */
    private static final String TOUCHES = """
            (define (domain touches)
              (:requirements :adl :numeric-fluents :derived-predicates)
              (:predicates (p) (q) (r) (near ?x) (far ?x) (d))
              (:functions (f) (g))
              (:derived (d) (p))
              (:action needs :parameters () :precondition (p) :effect (and))
              (:action needs-not :parameters () :precondition (not (q)) :effect (and))
              (:action needs-or :parameters () :precondition (or (r) (p)) :effect (and))
              (:action needs-all :parameters () :precondition (forall (?x) (not (near ?x))) :effect (and))
              (:action needs-derived :parameters () :precondition (d) :effect (and))
              (:action watches :parameters () :precondition (and) :effect (when (q) (r)))
              (:action adds-p :parameters () :precondition (and) :effect (p))
              (:action adds-q :parameters () :precondition (and) :effect (q))
              (:action deletes-p :parameters () :precondition (and) :effect (not (p)))
              (:action deletes-q :parameters () :precondition (and) :effect (not (q)))
              (:action adds-near :parameters () :precondition (and) :effect (forall (?x) (near ?x)))
              (:action adds-far :parameters () :precondition (and) :effect (forall (?x) (far ?x)))
              (:action may-delete-p :parameters () :precondition (and) :effect (when (r) (not (p))))
              (:action increases :parameters () :precondition (and) :effect (increase (f) 1))
              (:action decreases :parameters () :precondition (and) :effect (decrease (f) 2))
              (:action assigns :parameters () :precondition (and) :effect (assign (f) 5))
              (:action doubles :parameters () :precondition (and) :effect (scale-up (f) 2))
              (:action compares :parameters () :precondition (>= (f) 0) :effect (and))
              (:action adds-f-to-g :parameters () :precondition (and) :effect (increase (g) (f))))
            """;

    private TimedTasks() {}

    static Problem problem(String domain, String problem) {
        return Tasks.problem(domain, problem);
    }

    static Problem matches() {
        return problem(MATCHES, TWO_MATCHES);
    }

    /** With other things that hold or happen by themselves, and another goal. */
    static Problem matches(String init, String goal) {
        return problem(
                MATCHES,
                TWO_MATCHES
                        .replace("(unused m)", init + " (unused m)")
                        .replace("(:goal (mended f))", "(:goal " + goal + ")"));
    }

    /** With a metric to be minimized, too. */
    static Problem matches(String init, String goal, String metric) {
        return problem(
                MATCHES,
                TWO_MATCHES
                        .replace("(unused m)", init + " (unused m)")
                        .replace("(:goal (mended f))", "(:goal " + goal + ") (:metric minimize " + metric + ")"));
    }

    /** At first p holds, and f and g are 1. */
    static Problem touches() {
        return Tasks.problem(TOUCHES, """
                (define (problem x) (:domain touches) (:objects o) (:init (p) (= (f) 1) (= (g) 1)) (:goal (and)))
                """);
    }

    /**
     * A task with one action {@code work} that lasts.
     *
     * @param body duration, conditions and effects
     */
    static Problem work(String body, String init, String goal) {
        return problem(
                """
                (define (domain work)
                  (:requirements :adl :durative-actions :duration-inequalities :numeric-fluents :conditional-effects)
                  (:predicates (p) (q) (r) (s) (of ?x) (done ?x))
                  (:functions (limit) (used))
                  (:durative-action work :parameters () %s)
                  (:action set-limit :parameters () :precondition (and) :effect (assign (limit) 2))
                  (:action toggle :parameters () :precondition (and)
                    :effect (and (when (p) (not (p))) (when (not (p)) (p)))))
                """.formatted(body),
                "(define (problem x) (:domain work) (:objects a b) (:init %s (= (limit) 10) (= (used) 0)) (:goal %s))"
                        .formatted(init, goal));
    }
}
