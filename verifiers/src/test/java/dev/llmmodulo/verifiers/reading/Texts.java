package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;

/** A small typed domain and problem for tests, and what readings say in one line each. */
final class Texts {

    static final String DOMAIN = """
            (define (domain toy)
              (:requirements :adl :action-costs)
              (:types block table - surface surface)
              (:constants floor - table)
              (:predicates (on ?x - block ?y - surface) (clear ?x - block) (calm))
              (:functions (total-cost) (weight ?x - block) - number)
              (:action move
                :parameters (?x - block ?y - block)
                :precondition (and (clear ?x) (on ?x floor) (not (= ?x ?y)))
                :effect (and (not (on ?x floor)) (on ?x ?y) (increase (total-cost) (weight ?x)))))
            """;

    static final String PROBLEM = """
            (define (problem toy-1)
              (:domain toy)
              (:objects a b - block)
              (:init (clear a) (on a floor) (on b floor) (= (weight a) 2) (= (weight b) 3) (= (total-cost) 0))
              (:goal (on a b))
              (:metric minimize (total-cost)))
            """;

    private Texts() {}

    /** The toy domain with the action's parts replaced. */
    static String domainWith(String parameters, String precondition, String effect) {
        int action = DOMAIN.indexOf("(:action");
        return DOMAIN.substring(0, action) + "(:action act\n:parameters " + parameters + "\n:precondition "
                + precondition + "\n:effect " + effect + "))";
    }

    static String domainWithCondition(String precondition) {
        return domainWith("(?x ?y - block)", precondition, "(calm)");
    }

    static String domainWithEffect(String effect) {
        return domainWith("(?x ?y - block)", "()", effect);
    }

    static String problemWith(String old, String fresh) {
        return replaced(PROBLEM, old, fresh);
    }

    static String domainWith(String old, String fresh) {
        return replaced(DOMAIN, old, fresh);
    }

    private static String replaced(String text, String old, String fresh) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return text.replace(old, fresh);
    }

    static Source domain(String text) {
        return Source.of("d", text);
    }

    static Source problem(String text) {
        return Source.of("p", text);
    }

    /** {@code line:column code "marked text"} of each diagnostic. */
    static List<String> shown(Reading<?> reading) {
        return reading.diagnostics().stream().map(Texts::shown).toList();
    }

    static String shown(Diagnostic each) {
        int from = each.place().column() - 1;
        String line = each.place().lineText();
        String marked = line.substring(
                Math.min(from, line.length()), Math.min(from + each.place().length(), line.length()));
        return each.place().line() + ":" + each.place().column() + " " + each.code() + " " + marked;
    }
}
