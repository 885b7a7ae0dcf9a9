package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.certificate.text.ReadLimits;
import dev.llmmodulo.verifiers.certificate.text.ReadingGivenUpException;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a certificate of unsolvability; uses the readers, the model and the checker, and nothing that searches. */
@Command(
        name = "check",
        description = {
            "Checks a certificate that a problem has no plan, by the domain and the problem alone.",
            "Exit code 11 if it is accepted: there is no plan. 12 if it is rejected or the check was given up, which says "
                    + "nothing about the problem. 31 if the file is no certificate for this problem."
        },
        customSynopsis = "llm-modulo check [OPTIONS] DOMAIN PROBLEM CERTIFICATE",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo check cli/examples/blocksworld/domain.pddl cli/examples/blocksworld/cycle.pddl \\",
            "      cli/examples/blocksworld/cycle.certificate"
        })
final class Check implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DOMAIN")
    private Path domain = Path.of("");

    @Parameters(index = "1", paramLabel = "PROBLEM")
    private Path problem = Path.of("");

    @Parameters(index = "2", paramLabel = "CERTIFICATE", description = "As prove writes it, compressed by gzip or not.")
    private Path certificate = Path.of("");

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "120s",
            description = "Give up reading and checking the certificate after this, such as 90s, 5m or 1h. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Duration time = Duration.ofSeconds(120);

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Reading<Problem> reading = new PddlReader().problem(domain, problem);
        Problem read = reading.orThrow();
        Warnings.tell(reading, terminal);
        long begun = System.nanoTime();
        Certificate given;
        try {
            given = new CertificateReader(ReadLimits.USUAL.withTime(time)).read(read, certificate);
        } catch (ReadingGivenUpException limit) {
            return tell(ExitCode.UNSOLVED, Optional.empty(), "given up", limit.getMessage());
        }
        Duration left = time.minusNanos(System.nanoTime() - begun);
        CheckOutcome outcome = CertificateCheck.of(read, given, CheckLimits.USUAL.withTime(left));
        if (outcome instanceof CheckOutcome.Accepted) {
            return tell(ExitCode.PROVEN_UNSOLVABLE, Optional.of(given), "accepted", "the problem has no plan");
        } else if (outcome instanceof CheckOutcome.Rejected rejected) {
            return tell(ExitCode.UNSOLVED, Optional.of(given), "rejected", rejected.why());
        }
        return tell(ExitCode.UNSOLVED, Optional.of(given), "given up", ((CheckOutcome.GivenUp) outcome).limit());
    }

    private int tell(ExitCode exit, Optional<Certificate> given, String outcome, String why) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("outcome", outcome.replace(' ', '-'));
            given.ifPresent(read -> facts.put("kind", read.kind()));
            facts.put("detail", why);
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        } else {
            String kind = given.map(read -> ", " + read.kind()).orElse("");
            terminal.out().println(Terminal.printable(certificate + ": " + outcome + kind + ": " + why));
        }
        return exit.code();
    }
}
