package dev.llmmodulo.planbench.report;

/** A small grid. */
final class Sokoban {

    static final String DOMAIN = """
            (define (domain sokoban) (:types loc dir box)
              (:predicates (at-robot ?l - loc) (at ?o - box ?l - loc) (adjacent ?a ?b - loc ?d - dir) (clear ?l - loc))
              (:action move :parameters (?from ?to - loc ?d - dir)
                :precondition (and (clear ?to) (at-robot ?from) (adjacent ?from ?to ?d))
                :effect (and (at-robot ?to) (not (at-robot ?from))))
              (:action push :parameters (?r ?b ?f - loc ?d - dir ?x - box)
                :precondition (and (at-robot ?r) (at ?x ?b) (clear ?f) (adjacent ?r ?b ?d) (adjacent ?b ?f ?d))
                :effect (and (at-robot ?b) (at ?x ?f) (clear ?b) (not (at-robot ?r)) (not (at ?x ?b)) (not (clear ?f)))))
            """;

    static final String PROBLEM = problem(4);

    private Sokoban() {}

    private static String problem(int size) {
        StringBuilder squares = new StringBuilder();
        StringBuilder facts = new StringBuilder();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                squares.append(square(row, column)).append(' ');
                if (row != 1 || column != 1) {
                    facts.append("(clear ").append(square(row, column)).append(") ");
                }
                if (column + 1 < size) {
                    facts.append("(adjacent %s %s right) ".formatted(square(row, column), square(row, column + 1)));
                    facts.append("(adjacent %s %s left) ".formatted(square(row, column + 1), square(row, column)));
                }
                if (row + 1 < size) {
                    facts.append("(adjacent %s %s down) ".formatted(square(row, column), square(row + 1, column)));
                    facts.append("(adjacent %s %s up) ".formatted(square(row + 1, column), square(row, column)));
                }
            }
        }
        return "(define (problem corner) (:domain sokoban) (:objects " + squares
                + "- loc up down left right - dir box0 - box) (:init (at-robot f0-0f) (at box0 f1-1f) " + facts
                + ") (:goal (at box0 f1-3f)))";
    }

    private static String square(int row, int column) {
        return "f" + row + "-" + column + "f";
    }
}
