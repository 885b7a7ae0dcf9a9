package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** Problems with blocks. */
final class Blocks {

    private static final String DOMAIN = """
            (define (domain blocks) (:requirements :strips)
              (:predicates (clear ?x) (on-table ?x) (free) (holding ?x) (on ?x ?y))
              (:action pick-up :parameters (?x) :precondition (and (clear ?x) (on-table ?x) (free))
                :effect (and (holding ?x) (not (clear ?x)) (not (on-table ?x)) (not (free))))
              (:action put-down :parameters (?x) :precondition (holding ?x)
                :effect (and (clear ?x) (free) (on-table ?x) (not (holding ?x))))
              (:action stack :parameters (?x ?y) :precondition (and (clear ?y) (holding ?x))
                :effect (and (free) (clear ?x) (on ?x ?y) (not (clear ?y)) (not (holding ?x))))
              (:action unstack :parameters (?x ?y) :precondition (and (on ?x ?y) (clear ?x) (free))
                :effect (and (holding ?x) (clear ?y) (not (on ?x ?y)) (not (clear ?x)) (not (free)))))
            """;

    private Blocks() {}

    /** All blocks are on the table; they are called b1, b2 and so on. */
    static Problem onTable(int blocks, String goal) {
        StringBuilder objects = new StringBuilder();
        StringBuilder init = new StringBuilder("(free)");
        for (int block = 1; block <= blocks; block++) {
            objects.append(" b").append(block);
            init.append(" (on-table b" + block + ") (clear b" + block + ")");
        }
        return read("(define (problem p) (:domain blocks) (:objects" + objects + ") (:init " + init + ") (:goal (and "
                + goal + ")))");
    }

    private static Problem read(String problem) {
        return read(DOMAIN, problem);
    }

    static Problem read(String domain, String problem) {
        return new PddlReader()
                .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                .orThrow();
    }
}
