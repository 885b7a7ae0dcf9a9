package dev.llmmodulo.benchmarks;

/** Logistics in one city: each package is loaded, driven and unloaded, one after the other. */
record Deliveries(int packages) implements Workload {

    private static final String DOMAIN = """
            (define (domain deliveries)
              (:requirements :strips :typing)
              (:types truck package - thing place)
              (:predicates (at ?t - thing ?p - place) (in ?p - package ?t - truck))
              (:action load :parameters (?p - package ?t - truck ?l - place)
                :precondition (and (at ?p ?l) (at ?t ?l))
                :effect (and (in ?p ?t) (not (at ?p ?l))))
              (:action unload :parameters (?p - package ?t - truck ?l - place)
                :precondition (and (in ?p ?t) (at ?t ?l))
                :effect (and (at ?p ?l) (not (in ?p ?t))))
              (:action drive :parameters (?t - truck ?from ?to - place)
                :precondition (at ?t ?from)
                :effect (and (at ?t ?to) (not (at ?t ?from)))))
            """;

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public String problem() {
        StringBuilder text =
                new StringBuilder("(define (problem p) (:domain deliveries) (:objects truck1 - truck depot - place");
        StringBuilder init = new StringBuilder("(at truck1 depot)");
        StringBuilder goal = new StringBuilder();
        for (int i = 0; i < packages; i++) {
            text.append(" package")
                    .append(i)
                    .append(" - package house")
                    .append(i)
                    .append(" - place");
            init.append(" (at package").append(i).append(" depot)");
            goal.append(" (at package").append(i).append(" house").append(i).append(')');
        }
        return text + ") (:init " + init + ") (:goal (and" + goal + ")))";
    }

    @Override
    public String plan(int rounds) {
        StringBuilder plan = new StringBuilder();
        for (int round = 0; round < rounds; round++) {
            plan.append("(drive truck1 depot house0)\n(drive truck1 house0 depot)\n");
        }
        for (int i = 0; i < packages; i++) {
            plan.append("(load package").append(i).append(" truck1 depot)\n");
            plan.append("(drive truck1 depot house").append(i).append(")\n");
            plan.append("(unload package")
                    .append(i)
                    .append(" truck1 house")
                    .append(i)
                    .append(")\n");
            plan.append("(drive truck1 house").append(i).append(" depot)\n");
        }
        return plan.toString();
    }
}
