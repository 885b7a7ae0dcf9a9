package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProvenUnsolvability;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles whether there is a plan. */
@Command(
        name = "prove",
        description = {
            "Settles whether a problem has a plan: by a plan, or by a proof that there is none, which is checked.",
            "Exit code 0 with a plan, 11 with a proof, 12 if neither was found, 22 or 23 if the memory or the time is up."
        },
        customSynopsis = "llm-modulo prove [OPTIONS] [DOMAIN] PROBLEM",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo prove cli/examples/blocksworld/cycle.pddl",
            "  llm-modulo prove --words english --certificate /tmp/cycle.certificate cli/examples/blocksworld/cycle.pddl"
        })
final class Prove implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description = "A problem, perhaps with its domain before it; else the domain beside it.")
    private List<Path> files = List.of();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write the proof here, read it back and check it; by gzip if the name ends in .gz.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--words",
            paramLabel = "pddl|english",
            defaultValue = "pddl",
            description = "How the reason is said: in PDDL, or in English where there are words for the domain. "
                    + "Default: ${DEFAULT-VALUE}.")
    private ReasonWords words = ReasonWords.PDDL;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    Prove(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How a reason is said. */
    enum ReasonWords {
        PDDL,
        ENGLISH;

        Lexicon lexicon(Domain domain) throws InputException {
            if (this == PDDL) {
                return new PddlLexicon();
            }
            return DomainLibrary.bundled().domains().stream()
                    .map(NamedDomain::lexicon)
                    .filter(lexicon -> lexicon.isFor(domain))
                    .findFirst()
                    .orElseThrow(() -> new InputException("there are no English words for the domain " + domain.name()
                            + "; --words pddl is for any domain"));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws InputException {
        if (file.isPresent()) {
            OutputFile.requireWritable(file.get(), PddlFiles.of(files).read());
        }
        GivenProblem given = GivenProblem.read(files, terminal);
        Lexicon lexicon = words.lexicon(given.problem().domain());
        Settlement settlement = new ProblemSettler(search.proofLimits()).settle(given.problem());
        Efforts.print(settlement.efforts(), terminal);
        if (settlement instanceof Settlement.Solved solved) {
            FoundPlan plan =
                    new FoundPlan(given.confirmed(solved.plan()), PlanCost.value(given.problem(), solved.plan()));
            return tell(ExitCode.OK, settlement, "solvable", plan.facts(), plan.text());
        } else if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return unsolvable(given.problem(), unsolvable, lexicon);
        }
        return undecided(((Settlement.Undecided) settlement).reason(), settlement);
    }

    /** With a file: by what was read back from it and checked, and nothing else. */
    private int unsolvable(Problem problem, Settlement.Unsolvable settlement, Lexicon lexicon) throws InputException {
        CheckedCertificate certificate = settlement.certificate();
        if (file.isPresent()) {
            ProofFile.Kept kept = ProofFile.of(file.get(), search).keep(problem, certificate.certificate());
            if (kept instanceof ProofFile.Kept.GivenUp givenUp) {
                return undecided(givenUp.reason(), settlement);
            }
            certificate = ((ProofFile.Kept.Accepted) kept).certificate();
        }
        String reason = ProvenUnsolvability.of(problem, certificate).describe(lexicon);
        String kind = certificate.certificate().kind();
        return tell(
                ExitCode.PROVEN_UNSOLVABLE,
                settlement,
                "unsolvable",
                Map.of("certificate", kind, "reason", reason),
                "unsolvable, by a checked certificate of kind " + kind + ": " + reason + "\n");
    }

    private int undecided(Reason reason, Settlement settlement) {
        return tell(
                exit(reason),
                settlement,
                "undecided",
                Map.of("reason", Words.why(reason)),
                "undecided: " + Words.why(reason) + "\n");
    }

    static ExitCode exit(Reason reason) {
        if (Thread.currentThread().isInterrupted()) {
            return ExitCode.INTERRUPTED;
        }
        return switch (reason.kind()) {
            case UNSUPPORTED -> ExitCode.UNDECIDED;
            case TIME -> ExitCode.OUT_OF_TIME;
            case MEMORY -> ExitCode.OUT_OF_MEMORY;
            case LIMIT, FAULT, NO_DECIDING_CRITIC -> ExitCode.UNSOLVED;
        };
    }

    private int tell(ExitCode exit, Settlement settlement, String outcome, Map<String, ?> found, String text) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("outcome", outcome);
            facts.putAll(new TreeMap<>(found));
            facts.put("efforts", Efforts.facts(settlement.efforts()));
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        } else {
            terminal.out().print(Terminal.printable(text));
        }
        return exit.code();
    }
}
