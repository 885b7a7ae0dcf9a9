package dev.llmmodulo.verifiers.grounding;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.cost;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.fact;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.when;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Tiny random problems whose steps mostly take one fact away for another, so that many mutex groups almost hold. */
final class RandomMovers {

    private static final List<String> OBJECTS = List.of("a", "b", "c");

    private final SplittableRandom random;

    private RandomMovers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Problem problem(long seed) {
        return new RandomMovers(seed).problem();
    }

    private Problem problem() {
        int count = 1 + random.nextInt(3);
        Action[] actions = new Action[count];
        for (int i = 0; i < count; i++) {
            actions[i] = mover("act" + i);
        }
        return Words.problem(String.join(" ", OBJECTS), init(), atom(text(OBJECTS)), actions);
    }

    private Set<Fact> init() {
        Set<Fact> init = new LinkedHashSet<>();
        for (String object : OBJECTS) {
            if (chance(0.7)) {
                init.add(fact("at " + object + " " + pick(OBJECTS)));
            }
            if (chance(0.3)) {
                init.add(fact("free " + object));
            }
        }
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            init.add(fact(text(OBJECTS)));
        }
        return init;
    }

    private Action mover(String name) {
        List<String> scope = List.of("?x", "?y", "?z").subList(0, 1 + random.nextInt(3));
        List<Formula> conditions = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        int takes = 1 + random.nextInt(2);
        for (int i = 0; i < takes; i++) {
            String taken = text(scope);
            if (chance(0.15)) {
                effects.add(when(or(atom(taken), atom(text(scope))), delete(taken), add(text(scope))));
            } else if (chance(0.15)) {
                effects.add(when(atom(taken), delete(taken), add(text(scope))));
            } else if (chance(0.1)) {
                effects.add(each("?w", when(atom("at ?x ?w"), delete("at ?x ?w"))));
                effects.add(add("at ?x " + pick(scope)));
            } else {
                conditions.add(atom(taken));
                if (chance(0.9)) {
                    effects.add(delete(taken));
                }
                effects.add(add(chance(0.85) ? instead(taken, scope) : text(scope)));
            }
        }
        if (chance(0.3)) {
            conditions.add(not(atom(text(scope))));
        }
        if (chance(0.2)) {
            effects.add(when(not(atom(text(scope))), cost("0.5")));
        }
        return action(
                name, String.join(" ", scope), and(conditions.toArray(new Formula[0])), effects.toArray(new Effect[0]));
    }

    /** Another fact about the same object. */
    private String instead(String taken, List<String> scope) {
        String[] words = taken.split(" ");
        if (words.length == 1) {
            return "held " + pick(scope);
        }
        return chance(0.6)
                ? "at " + words[1] + " " + pick(scope)
                : words[0].equals("held") ? "hand" : "held " + words[1];
    }

    private String text(List<String> names) {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> "at " + pick(names) + " " + pick(names);
            case 3 -> "held " + pick(names);
            case 4 -> "free " + pick(names);
            default -> "hand";
        };
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
