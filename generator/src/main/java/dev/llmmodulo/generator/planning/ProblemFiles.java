package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;

/** A domain and a problem in files. */
public record ProblemFiles(Path domain, Path problem) implements ProblemSource {

    @Override
    public Reading<Problem> read() {
        return new PddlReader().problem(Source.read(domain), Source.read(problem));
    }
}
