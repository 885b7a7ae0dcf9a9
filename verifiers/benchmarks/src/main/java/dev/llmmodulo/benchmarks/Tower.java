package dev.llmmodulo.benchmarks;

/** Blocksworld: a tower that is to stand upside down, with plans that do it, or nearly. */
record Tower(int blocks) implements Workload {

    private static final String DOMAIN = """
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

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public String problem() {
        StringBuilder text = new StringBuilder("(define (problem tower) (:domain blocks) (:objects");
        for (int i = 0; i < blocks; i++) {
            text.append(" b").append(i);
        }
        text.append(") (:init (handempty) (clear b0) (ontable b")
                .append(blocks - 1)
                .append(')');
        for (int i = 0; i + 1 < blocks; i++) {
            text.append(" (on b").append(i).append(" b").append(i + 1).append(')');
        }
        text.append(") (:goal (and");
        for (int i = 0; i + 1 < blocks; i++) {
            text.append(" (on b").append(i + 1).append(" b").append(i).append(')');
        }
        return text.append(")))").toString();
    }

    /** Takes {@code 2 * (blocks + rounds)} steps: before it builds, it lifts the top block and puts it back in each round. */
    @Override
    public String plan(int rounds) {
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < rounds; i++) {
            plan.append("(unstack b0 b1)\n(stack b0 b1)\n");
        }
        plan.append("(unstack b0 b1)\n(put-down b0)\n");
        for (int i = 1; i + 1 < blocks; i++) {
            plan.append("(unstack b").append(i).append(" b").append(i + 1).append(")\n");
            plan.append("(stack b").append(i).append(" b").append(i - 1).append(")\n");
        }
        plan.append("(pick-up b").append(blocks - 1).append(")\n");
        return plan.append("(stack b")
                .append(blocks - 1)
                .append(" b")
                .append(blocks - 2)
                .append(")\n")
                .toString();
    }
}
