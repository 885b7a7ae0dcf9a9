package dev.llmmodulo.verifiers.reference;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.fact;
import static dev.llmmodulo.verifiers.reference.Words.problem;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Random problems of the sizes that benchmarks have, in well-known domains. The same seed gives the same problem. */
public final class Worlds {

    private static final Action[] BLOCKS = {
        action(
                "pick-up",
                "?x",
                and(atom("clear ?x"), atom("ontable ?x"), atom("handempty")),
                delete("ontable ?x"),
                delete("clear ?x"),
                delete("handempty"),
                add("holding ?x")),
        action(
                "put-down",
                "?x",
                atom("holding ?x"),
                delete("holding ?x"),
                add("clear ?x"),
                add("handempty"),
                add("ontable ?x")),
        action(
                "stack",
                "?x ?y",
                and(atom("holding ?x"), atom("clear ?y")),
                delete("holding ?x"),
                delete("clear ?y"),
                add("clear ?x"),
                add("handempty"),
                add("on ?x ?y")),
        action(
                "unstack",
                "?x ?y",
                and(atom("on ?x ?y"), atom("clear ?x"), atom("handempty")),
                add("holding ?x"),
                add("clear ?y"),
                delete("clear ?x"),
                delete("handempty"),
                delete("on ?x ?y"))
    };

    private static final Action[] LOGISTICS = {
        move("truck"),
        new Action(
                "fly",
                Words.untyped("?a ?x ?y"),
                and(atom("airplane ?a"), atom("airport ?x"), atom("airport ?y"), atom("at ?a ?x")),
                Words.effects(delete("at ?a ?x"), add("at ?a ?y"))),
        action(
                "load",
                "?p ?v ?x",
                and(atom("package ?p"), atom("vehicle ?v"), atom("at ?v ?x"), atom("at ?p ?x")),
                delete("at ?p ?x"),
                add("in ?p ?v")),
        action(
                "unload",
                "?p ?v ?x",
                and(atom("package ?p"), atom("vehicle ?v"), atom("at ?v ?x"), atom("in ?p ?v")),
                delete("in ?p ?v"),
                add("at ?p ?x"))
    };

    private Worlds() {}

    private static Action move(String vehicle) {
        return action(
                "drive",
                "?v ?x ?y ?c",
                and(atom(vehicle + " ?v"), atom("at ?v ?x"), atom("in-city ?x ?c"), atom("in-city ?y ?c")),
                delete("at ?v ?x"),
                add("at ?v ?y"));
    }

    /** Blocksworld: random towers to random towers. */
    public static Problem blocks(int count, long seed) {
        Random random = new Random(seed);
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            blocks.add("b" + i);
        }
        Set<Fact> init = towers(blocks, random);
        init.add(fact("handempty"));
        List<Formula> goal = new ArrayList<>();
        towers(blocks, random).stream()
                .filter(one -> one.predicate().equals("on"))
                .forEach(one -> goal.add(atom("on " + String.join(" ", one.arguments()))));
        return problem(String.join(" ", blocks), init, new Formula.And(goal), BLOCKS);
    }

    private static Set<Fact> towers(List<String> blocks, Random random) {
        List<String> order = new ArrayList<>(blocks);
        Collections.shuffle(order, random);
        Set<Fact> facts = new LinkedHashSet<>();
        for (int i = 0; i < order.size(); i++) {
            boolean bottom = i == 0 || random.nextInt(4) == 0;
            facts.add(bottom ? Fact.of("ontable", order.get(i)) : Fact.of("on", order.get(i), order.get(i - 1)));
            if (!bottom) {
                facts.remove(Fact.of("clear", order.get(i - 1)));
            }
            facts.add(Fact.of("clear", order.get(i)));
        }
        return facts;
    }

    /** Logistics: a truck in each city, two airplanes, an airport in each city, packages anywhere. */
    public static Problem logistics(int cities, int places, int packages, long seed) {
        Random random = new Random(seed);
        List<String> objects = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        Set<Fact> init = new LinkedHashSet<>();
        Consumer<String> truth = text -> init.add(fact(text));
        for (int c = 0; c < cities; c++) {
            objects.add("c" + c);
            objects.add("t" + c);
            for (int l = 0; l < places; l++) {
                String location = "l" + c + "-" + l;
                locations.add(location);
                truth.accept("in-city " + location + " c" + c);
            }
            truth.accept("airport l" + c + "-0");
            truth.accept("truck t" + c);
            truth.accept("vehicle t" + c);
            truth.accept("at t" + c + " l" + c + "-" + random.nextInt(places));
        }
        for (String airplane : List.of("a0", "a1")) {
            objects.add(airplane);
            truth.accept("airplane " + airplane);
            truth.accept("vehicle " + airplane);
            truth.accept("at " + airplane + " l" + random.nextInt(cities) + "-0");
        }
        List<Formula> goal = new ArrayList<>();
        for (int p = 0; p < packages; p++) {
            objects.add("p" + p);
            truth.accept("package p" + p);
            truth.accept("at p" + p + " " + locations.get(random.nextInt(locations.size())));
            goal.add(atom("at p" + p + " " + locations.get(random.nextInt(locations.size()))));
        }
        objects.addAll(locations);
        return problem(String.join(" ", objects), init, new Formula.And(goal), LOGISTICS);
    }
}
