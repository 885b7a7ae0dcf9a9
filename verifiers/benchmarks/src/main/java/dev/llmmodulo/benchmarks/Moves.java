package dev.llmmodulo.benchmarks;

/** ADL: a robot with things in its hands goes from room to room, and whatever it holds goes with it. */
record Moves(int rooms, int things) implements Workload {

    private static final String DOMAIN = """
            (define (domain moves) (:requirements :adl)
              (:types room thing)
              (:predicates (in ?t - thing ?r - room) (here ?r - room) (held ?t - thing) (door ?a ?b - room) (lit ?r - room))
              (:action go :parameters (?a ?b - room)
                :precondition (and (here ?a) (or (door ?a ?b) (door ?b ?a)) (imply (not (lit ?b)) (lit ?a)))
                :effect (and (not (here ?a)) (here ?b)
                             (forall (?t - thing) (when (held ?t) (and (not (in ?t ?a)) (in ?t ?b))))))
              (:action take :parameters (?t - thing ?r - room)
                :precondition (and (here ?r) (in ?t ?r) (forall (?o - thing) (not (held ?o))))
                :effect (held ?t))
              (:action drop :parameters (?t - thing)
                :precondition (held ?t)
                :effect (when (exists (?r - room) (here ?r)) (not (held ?t)))))
            """;

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public String problem() {
        StringBuilder objects = new StringBuilder();
        StringBuilder init = new StringBuilder("(here r0)");
        StringBuilder goal = new StringBuilder();
        for (int i = 0; i < rooms; i++) {
            objects.append(" r").append(i).append(" - room");
            init.append(" (lit r").append(i).append(')');
            if (i > 0) {
                init.append(" (door r").append(i - 1).append(" r").append(i).append(')');
            }
        }
        for (int i = 0; i < things; i++) {
            objects.append(" t").append(i).append(" - thing");
            init.append(" (in t").append(i).append(" r0)");
            goal.append(" (in t").append(i).append(" r").append(rooms - 1).append(')');
        }
        return "(define (problem p) (:domain moves) (:objects" + objects + ") (:init " + init + ") (:goal (and" + goal
                + ")))";
    }

    @Override
    public String plan(int rounds) {
        StringBuilder plan = new StringBuilder();
        for (int round = 0; round < rounds; round++) {
            plan.append("(go r0 r1)\n(go r1 r0)\n");
        }
        for (int thing = 0; thing < things; thing++) {
            plan.append("(take t").append(thing).append(" r0)\n");
            walk(plan, 0, rooms - 1);
            plan.append("(drop t").append(thing).append(")\n");
            walk(plan, rooms - 1, 0);
        }
        return plan.toString();
    }

    private static void walk(StringBuilder plan, int from, int to) {
        int step = Integer.signum(to - from);
        for (int at = from; at != to; at += step) {
            plan.append("(go r").append(at).append(" r").append(at + step).append(")\n");
        }
    }
}
