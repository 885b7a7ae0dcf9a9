package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;

/** A problem as text, of a domain that was read already, for callers with many problems of few domains. */
public record ProblemOfDomain(Domain domain, Source problem) implements ProblemSource {

    @Override
    public Reading<Problem> read() {
        return new PddlReader().problem(domain, problem);
    }
}
