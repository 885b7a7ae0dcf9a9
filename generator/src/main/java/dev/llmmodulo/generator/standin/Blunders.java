package dev.llmmodulo.generator.standin;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Commits blunders in plans, which are lists of steps in PDDL. */
final class Blunders {

    private final Problem problem;

    Blunders(Problem problem) {
        this.problem = problem;
    }

    /** The steps with one blunder in them; no steps stay no steps. */
    List<String> commitOne(List<String> steps, SplittableRandom random) {
        if (steps.isEmpty()) {
            return steps;
        }
        List<String> spoilt = new ArrayList<>(steps);
        int at = random.nextInt(steps.size());
        switch (Blunder.random(random)) {
            case DROPPED_STEP -> spoilt.remove(at);
            case SWAPPED_STEPS -> Collections.swap(spoilt, at, at == 0 ? steps.size() - 1 : at - 1);
            case REPEATED_STEP -> spoilt.add(at, spoilt.get(at));
            case MISSING_END -> spoilt.subList(Math.max(1, at), spoilt.size()).clear();
            case WRONG_OBJECT -> spoilt.set(at, withWrongObject(spoilt.get(at), random));
            case MISSPELT_OBJECT -> spoilt.set(at, withMisspeltWord(spoilt.get(at), true, random));
            case MISSPELT_ACTION -> spoilt.set(at, withMisspeltWord(spoilt.get(at), false, random));
            case MISSING_PARENTHESIS -> spoilt.set(at, spoilt.get(at).replace(")", ""));
        }
        return List.copyOf(spoilt);
    }

    private String withWrongObject(String step, SplittableRandom random) {
        List<String> words = words(step);
        if (words.size() > 1) {
            int place = 1 + random.nextInt(words.size() - 1);
            List<String> others = likeIt(words.get(place));
            if (!others.isEmpty()) {
                words.set(place, others.get(random.nextInt(others.size())));
            }
        }
        return step(words);
    }

    /** The other objects that are declared with the same type. */
    private List<String> likeIt(String name) {
        return problem.allObjects().stream()
                .filter(object -> object.name().equals(name))
                .flatMap(known -> problem.allObjects().stream()
                        .filter(other -> other.type().equals(known.type())))
                .map(TypedName::name)
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }

    private static String withMisspeltWord(String step, boolean object, SplittableRandom random) {
        List<String> words = words(step);
        int place = object && words.size() > 1 ? 1 + random.nextInt(words.size() - 1) : 0;
        String word = words.get(place);
        int at = random.nextInt(word.length());
        words.set(place, word.substring(0, at) + word.charAt(at) + word.substring(at));
        return step(words);
    }

    private static List<String> words(String step) {
        return new ArrayList<>(List.of(step.replaceAll("[()]", "").trim().split(" ")));
    }

    private static String step(List<String> words) {
        return "(" + String.join(" ", words) + ")";
    }
}
