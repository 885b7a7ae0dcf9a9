package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Small problems. */
final class Problems {

    private static final String BLOCKS = """
            (define (domain blocks)
              (:requirements :strips)
              (:predicates (on ?x ?y) (ontable ?x) (clear ?x) (handempty) (holding ?x))
              (:action pick-up :parameters (?x)
                :precondition (and (clear ?x) (ontable ?x) (handempty))
                :effect (and (holding ?x) (not (ontable ?x)) (not (clear ?x)) (not (handempty))))
              (:action put-down :parameters (?x)
                :precondition (holding ?x)
                :effect (and (ontable ?x) (clear ?x) (handempty) (not (holding ?x))))
              (:action stack :parameters (?x ?y)
                :precondition (and (holding ?x) (clear ?y))
                :effect (and (on ?x ?y) (clear ?x) (handempty) (not (holding ?x)) (not (clear ?y))))
              (:action unstack :parameters (?x ?y)
                :precondition (and (on ?x ?y) (clear ?x) (handempty))
                :effect (and (holding ?x) (clear ?y) (not (on ?x ?y)) (not (clear ?x)) (not (handempty)))))
            """;

    private static final String CHEST = """
            (define (domain chest)
              (:requirements :strips)
              (:predicates (key) (open) (gold))
              (:action throw-away-key :parameters () :precondition (key) :effect (not (key)))
              (:action unlock :parameters () :precondition (key) :effect (open))
              (:action take :parameters () :precondition (open) :effect (gold)))
            """;

    private static final String LAMPS = """
            (define (domain lamps)
              (:requirements :adl :derived-predicates)
              (:types lamp)
              (:predicates (on ?l - lamp) (next ?l ?m - lamp) (bright))
              (:derived (bright) (forall (?l - lamp) (on ?l)))
              (:action press :parameters (?l - lamp)
                :precondition (not (bright))
                :effect (and (when (on ?l) (not (on ?l))) (when (not (on ?l)) (on ?l))
                  (forall (?m - lamp) (and
                    (when (and (next ?l ?m) (on ?m)) (not (on ?m)))
                    (when (and (next ?l ?m) (not (on ?m))) (on ?m)))))))
            """;

    private static final String TANK = """
            (define (domain tank)
              (:requirements :numeric-fluents)
              (:predicates (sealed))
              (:functions (level) (total-cost))
              (:action pour :parameters () :precondition (not (sealed))
                :effect (and (increase (level) 1.5) (increase (total-cost) 2)))
              (:action halve :parameters () :precondition (> (level) 0) :effect (scale-down (level) 2))
              (:action seventh :parameters () :precondition (> (level) 0) :effect (scale-down (level) 7)))
            """;

    private static final String OVEN = """
            (define (domain oven)
              (:requirements :durative-actions)
              (:predicates (baked))
              (:durative-action bake :parameters () :duration (= ?duration 5) :condition () :effect (at end (baked))))
            """;

    private Problems() {}

    static ProblemTexts texts(String domain, String problem) {
        return new ProblemTexts(Source.of("domain", domain), Source.of("problem", problem));
    }

    /** Three blocks on the table. */
    static ProblemTexts threeBlocks(String goal) {
        return blocks(List.of(List.of("a"), List.of("b"), List.of("c")), goal);
    }

    /** @param towers each from the bottom up */
    static ProblemTexts blocks(List<List<String>> towers, String goal) {
        String objects = towers.stream().flatMap(List::stream).sorted().collect(Collectors.joining(" "));
        return texts(
                BLOCKS,
                "(define (problem some) (:domain blocks) (:objects " + objects + ")\n(:init (handempty) "
                        + towers.stream().map(Problems::facts).collect(Collectors.joining(" ")) + ")\n(:goal " + goal
                        + "))");
    }

    private static String facts(List<String> tower) {
        StringBuilder facts = new StringBuilder("(ontable " + tower.get(0) + ")");
        for (int i = 1; i < tower.size(); i++) {
            facts.append(" (on ")
                    .append(tower.get(i))
                    .append(' ')
                    .append(tower.get(i - 1))
                    .append(')');
        }
        return facts.append(" (clear ")
                .append(tower.get(tower.size() - 1))
                .append(')')
                .toString();
    }

    /** Three or four blocks in random towers, one of which is to be built anew. */
    static ProblemTexts randomBlocks(Random random) {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d").subList(0, 3 + random.nextInt(2)));
        Collections.shuffle(names, random);
        List<List<String>> towers = new ArrayList<>();
        for (String name : names) {
            if (towers.isEmpty() || random.nextBoolean()) {
                towers.add(new ArrayList<>());
            }
            towers.get(towers.size() - 1).add(name);
        }
        Collections.shuffle(names, random);
        return blocks(towers, "(and (on " + names.get(0) + " " + names.get(1) + ") (ontable " + names.get(2) + "))");
    }

    /** Lamps in a row, some of them on; to press one switches it and the next one. */
    static ProblemTexts randomLamps(Random random) {
        int lamps = 3 + random.nextInt(2);
        StringBuilder objects = new StringBuilder();
        StringBuilder init = new StringBuilder();
        for (int i = 1; i <= lamps; i++) {
            objects.append(" l").append(i);
            init.append(random.nextBoolean() ? " (on l" + i + ")" : "");
            init.append(i < lamps ? " (next l" + i + " l" + (i + 1) + ")" : "");
        }
        return texts(
                LAMPS,
                "(define (problem some) (:domain lamps) (:objects" + objects + " - lamp) (:init" + init
                        + ") (:goal (bright)))");
    }

    /** Gold is in a chest that nothing but the key opens. */
    static ProblemTexts chest() {
        return texts(CHEST, "(define (problem one) (:domain chest) (:init (key)) (:goal (and (open) (gold))))");
    }

    /** @param goal of the level */
    static ProblemTexts tank(String goal) {
        return texts(
                TANK,
                "(define (problem one) (:domain tank) (:init (= (level) 0) (= (total-cost) 0)) (:goal " + goal
                        + ") (:metric minimize (total-cost)))");
    }

    static ProblemTexts oven() {
        return texts(OVEN, "(define (problem one) (:domain oven) (:init) (:goal (baked)))");
    }
}
