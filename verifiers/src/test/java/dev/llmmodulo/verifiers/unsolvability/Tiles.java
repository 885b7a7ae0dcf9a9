package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Problem;

/** A sliding puzzle of two rows and three columns. */
final class Tiles {

    private static final String DOMAIN = """
            (define (domain tiles) (:requirements :typing) (:types tile place)
              (:predicates (at ?t - tile ?p - place) (empty ?p - place) (beside ?p ?q - place))
              (:action slide :parameters (?t - tile ?p ?q - place)
                :precondition (and (at ?t ?p) (empty ?q) (beside ?p ?q))
                :effect (and (at ?t ?q) (empty ?p) (not (at ?t ?p)) (not (empty ?q)))))
            """;

    private Tiles() {}

    /** All tiles are in place but two that are in each other's, which no number of moves can mend. */
    static Problem swapped() {
        String[][] beside = {{"a", "b"}, {"b", "c"}, {"d", "e"}, {"e", "f"}, {"a", "d"}, {"b", "e"}, {"c", "f"}};
        StringBuilder init = new StringBuilder("(empty f)");
        for (String[] pair : beside) {
            init.append(" (beside " + pair[0] + " " + pair[1] + ") (beside " + pair[1] + " " + pair[0] + ")");
        }
        return Blocks.read(
                DOMAIN,
                "(define (problem p) (:domain tiles) (:objects t1 t2 t3 t4 t5 - tile a b c d e f - place) (:init "
                        + init
                        + " (at t1 b) (at t2 a) (at t3 c) (at t4 d) (at t5 e))"
                        + " (:goal (and (at t1 a) (at t2 b) (at t3 c) (at t4 d) (at t5 e))))");
    }
}
