package dev.llmmodulo.verifiers.batch;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.util.Optional;
import java.util.stream.Collectors;

/** A problem that was read, and compiled if it can be; or why it was not read. */
sealed interface ReadyProblem {

    record Ready(Problem problem, Optional<CompiledProblem> compiled) implements ReadyProblem {}

    record NotReady(String reason) implements ReadyProblem {}

    static ReadyProblem of(Reading<Problem> reading) {
        if (reading instanceof Reading.Read<Problem> read) {
            return new Ready(read.value(), CompiledProblem.of(read.value()));
        } else if (reading instanceof Reading.Inconsistent<Problem> inconsistent) {
            return new NotReady("internal error: " + inconsistent.what());
        }
        return new NotReady(
                reading.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
    }
}
