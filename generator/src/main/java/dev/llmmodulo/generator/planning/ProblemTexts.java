package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;

/** A domain and a problem as texts. */
public record ProblemTexts(Source domain, Source problem) implements ProblemSource {

    @Override
    public Reading<Problem> read() {
        return new PddlReader().problem(domain, problem);
    }
}
