package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which problems are one: those of the same texts, and those of which two texts are read as equal problems. */
final class KnownProblems {

    private final Texts texts;
    private final Map<String, String> firstTexts = new HashMap<>();

    KnownProblems(Texts texts) {
        this.texts = texts;
    }

    /** Reads them only if their texts differ. */
    boolean areOne(ProblemFacts first, ProblemFacts second) throws IOException {
        String one = name(first);
        String other = name(second);
        if (one.equals(other)) {
            return true;
        }
        Optional<Problem> problem = texts.problem(first);
        if (problem.isEmpty() || !problem.equals(texts.problem(second))) {
            return false;
        }
        firstTexts.put(other, one);
        return true;
    }

    /** The same for all texts that were found to be of one problem. */
    String name(ProblemFacts problem) {
        String name = problem.texts();
        while (firstTexts.containsKey(name)) {
            name = firstTexts.get(name);
        }
        return name;
    }
}
