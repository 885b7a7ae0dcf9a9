package dev.llmmodulo.benchmarks;

/** Numbers: a car burns fuel by the length of each road, fills up at every town, and its way is measured. */
record Drives(int towns) implements Workload {

    private static final String DOMAIN = """
            (define (domain drives) (:requirements :typing :fluents)
              (:types town car)
              (:predicates (at ?c - car ?t - town))
              (:functions (length ?a ?b - town) (fuel ?c - car) (capacity ?c - car) (driven))
              (:action drive :parameters (?c - car ?a ?b - town)
                :precondition (and (at ?c ?a) (>= (fuel ?c) (* 0.5 (length ?a ?b))))
                :effect (and (not (at ?c ?a)) (at ?c ?b)
                             (decrease (fuel ?c) (* 0.5 (length ?a ?b))) (increase (driven) (length ?a ?b))))
              (:action fill :parameters (?c - car ?t - town)
                :precondition (and (at ?c ?t) (< (fuel ?c) (capacity ?c)))
                :effect (and (assign (fuel ?c) (capacity ?c)))))
            """;

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public String problem() {
        StringBuilder objects = new StringBuilder();
        StringBuilder init = new StringBuilder("(at c t0) (= (fuel c) 9) (= (capacity c) 9) (= (driven) 0)");
        for (int i = 0; i < towns; i++) {
            objects.append(" t").append(i);
            int next = (i + 1) % towns;
            init.append(" (= (length t")
                    .append(i)
                    .append(" t")
                    .append(next)
                    .append(") ")
                    .append(i % 7 + 0.75)
                    .append(')');
        }
        return "(define (problem p) (:domain drives) (:objects" + objects + " - town c - car) (:init " + init
                + ") (:goal (and (at c t0) (>= (driven) 10))) (:metric minimize (driven)))";
    }

    @Override
    public String plan(int rounds) {
        StringBuilder plan = new StringBuilder();
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < towns; i++) {
                int next = (i + 1) % towns;
                plan.append("(drive c t").append(i).append(" t").append(next).append(")\n");
                plan.append("(fill c t").append(next).append(")\n");
            }
        }
        return plan.toString();
    }
}
