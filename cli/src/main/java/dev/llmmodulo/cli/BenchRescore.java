package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a recorded run anew. */
@Command(
        name = "rescore",
        description = {
            "Scores recorded runs by reading and judging every last answer again; no model is asked.",
            "What could not be judged is not scored, which is not the same as wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench rescore cli/examples/bench/run",
            "  llm-modulo bench rescore --instances cli/examples/bench/run"
        })
final class BenchRescore implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "The folder of a run.")
    private List<Path> runs = List.of();

    @Option(names = "--instances", description = "Print the score of every instance too.")
    private boolean instances;

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchRescore(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        ExitCode exit = ExitCode.OK;
        List<Map<String, Object>> all = new ArrayList<>();
        for (Path run : runs) {
            List<Map<String, Object>> each = new ArrayList<>();
            RunLog log = open(run);
            BenchScores scores = BenchScores.of(log, proofTime.proofTime().limits(log.spec()), (record, score) -> {
                if (json && instances) {
                    each.add(new TreeMap<>(Map.of(
                            "key", record.key().id(), "score", score.kind().word(), "reason", score.reason())));
                } else if (instances) {
                    String reason = score.reason().isEmpty() ? "" : ": " + score.reason();
                    terminal.out()
                            .println(Terminal.printable(record.key().id() + ": "
                                    + score.kind().word().replace('-', ' ') + reason));
                }
            });
            scores.contradicted().forEach(line -> terminal.err().println(Terminal.printable(line)));
            if (scores.isAtWork()) {
                terminal.err().println(Terminal.printable(run + ": a run is at work here; what has ended is scored"));
            }
            if (json) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("run", run.toString());
                if (scores.isAtWork()) {
                    facts.put("atWork", true);
                }
                facts.put("scores", scores.facts());
                if (instances) {
                    facts.put("instances", each);
                }
                all.add(facts);
            } else {
                scores.lines().forEach(line -> terminal.out().println(Terminal.printable(line)));
            }
            exit = scores.exit().code() > exit.code() ? scores.exit() : exit;
        }
        if (json) {
            Interruption.requireNone();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("runs", all);
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        }
        return exit.code();
    }

    static RunLog open(Path folder) throws InputException {
        try {
            return RunLog.open(folder);
        } catch (IOException unreadable) {
            throw new InputException(unreadable.getMessage());
        }
    }
}
