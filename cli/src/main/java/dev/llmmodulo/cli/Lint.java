package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        customSynopsis = "llm-modulo lint [OPTIONS] [DOMAIN] [PROBLEM...]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo lint cli/examples/blocksworld/domain.pddl",
            "  llm-modulo lint --json cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/no-hand.pddl"
        })
final class Lint implements Callable<Integer> {

    private static final PddlReader READER = new PddlReader();

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
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("problems", Json.of(diagnostics));
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        } else {
            diagnostics.forEach(diagnostic -> terminal.out().println(Terminal.printable(diagnostic.render())));
            terminal.out().println(summary(diagnostics));
        }
        return exit.code();
    }

    private List<Diagnostic> diagnostics(PddlFiles given) throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        if (given.domain().isPresent()) {
            Reading<Domain> domain = noted(READER.domain(given.domain().get()), found);
            for (Path problem : given.others()) {
                lint(problem, domain, found);
            }
        } else {
            Map<Path, Reading<Domain>> domains = new HashMap<>();
            for (Path problem : given.others()) {
                Path file = given.domainOf(problem);
                if (!domains.containsKey(file)) {
                    domains.put(file, noted(READER.domain(file), found));
                }
                lint(problem, domains.get(file), found);
            }
        }
        return found;
    }

    private void lint(Path problem, Reading<Domain> domain, List<Diagnostic> found) {
        if (domain instanceof Reading.Read<Domain> read) {
            noted(READER.problem(read.value(), problem), found);
        } else {
            terminal.err().println(Terminal.printable(problem + ": not checked, since its domain cannot be read"));
        }
    }

    private static <T> Reading<T> noted(Reading<T> reading, List<Diagnostic> found) {
        if (reading instanceof Reading.Inconsistent) {
            reading.orThrow();
        }
        found.addAll(reading.diagnostics());
        return reading;
    }

    private static ExitCode exit(List<Diagnostic> diagnostics) {
        if (count(diagnostics, Severity.ERROR) > 0) {
            return ExitCode.INPUT_ERROR;
        }
        return count(diagnostics, Severity.UNSUPPORTED) > 0 ? ExitCode.UNDECIDED : ExitCode.OK;
    }

    private static String summary(List<Diagnostic> diagnostics) {
        return Words.count(count(diagnostics, Severity.ERROR), "error") + ", "
                + count(diagnostics, Severity.UNSUPPORTED) + " unsupported, "
                + Words.count(count(diagnostics, Severity.WARNING), "warning");
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
