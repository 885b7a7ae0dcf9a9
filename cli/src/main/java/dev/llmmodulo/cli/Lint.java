package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that can be said about PDDL files. */
@Command(
        name = "lint",
        description = {
            "Checks PDDL files: what is wrong in them, what is not supported, what is worth a look.",
            "Exit code 31 if something is wrong, 34 if something is not supported, else 0."
        },
        customSynopsis = {"llm-modulo lint [--json] DOMAIN [PROBLEM...]", "llm-modulo lint [--json] PROBLEM..."})
final class Lint implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A domain and problems of it; without a domain, the one beside each problem.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    Lint(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        List<Diagnostic> diagnostics = diagnostics(PddlFiles.of(files));
        ExitCode exit = exit(diagnostics);
        if (json) {
            Json.print(
                    terminal.out(),
                    Map.of("problems", Json.of(diagnostics), "exitCode", exit.code()));
        } else {
            diagnostics.forEach(diagnostic -> terminal.out().println(diagnostic.render()));
            terminal.out().println(summary(diagnostics));
        }
        return exit.code();
    }

    private static List<Diagnostic> diagnostics(PddlFiles given) throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        if (given.domain().isPresent()) {
            Reading<Domain> domain = readDomain(given.domain().get(), found);
            for (Path problem : given.others()) {
                readProblem(problem, domain, found);
            }
        } else {
            for (Path problem : given.others()) {
                readProblem(problem, readDomain(given.domainOf(problem), found), found);
            }
        }
        return found;
    }

    private static Reading<Domain> readDomain(Path file, List<Diagnostic> found) {
        Reading<Domain> domain = PddlReader.readDomain(Source.read(file));
        found.addAll(domain.diagnostics());
        return domain;
    }

    private static void readProblem(Path file, Reading<Domain> domain, List<Diagnostic> found) {
        if (domain instanceof Reading.Read<Domain> read) {
            found.addAll(PddlReader.readProblem(Source.read(file), read.value()).diagnostics());
        }
    }

    private static ExitCode exit(List<Diagnostic> diagnostics) {
        if (count(diagnostics, Severity.ERROR) > 0) {
            return ExitCode.INPUT_ERROR;
        }
        return count(diagnostics, Severity.UNSUPPORTED) > 0 ? ExitCode.UNDECIDED : ExitCode.OK;
    }

    private static String summary(List<Diagnostic> diagnostics) {
        return count(diagnostics, Severity.ERROR) + " errors, "
                + count(diagnostics, Severity.UNSUPPORTED) + " unsupported, "
                + count(diagnostics, Severity.WARNING) + " warnings";
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
