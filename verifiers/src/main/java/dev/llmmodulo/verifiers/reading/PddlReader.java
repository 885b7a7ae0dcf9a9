package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl4j.Parsed;
import dev.llmmodulo.verifiers.pddl4j.ParsedProblem;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.pddl4j.Pddl4jParser;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads PDDL: STRIPS, types, ADL, action costs, numeric fluents, derived predicates, durative actions, timed initial
 * literals, constraints and preferences. Immutable, for any number of threads.
 *
 * <p>All errors of a text are reported, not only the first. Names become lower case. What is legal but often left out
 * or written in another order is accepted; a missing requirement key is a warning.
 */
public final class PddlReader {

    private final Function<ParserInput, Parsed<Domain>> domainParser;
    private final Function<ParserInput, Parsed<ParsedProblem>> problemParser;

    public PddlReader() {
        this(Pddl4jParser::domain, Pddl4jParser::problem);
    }

    /** For tests: with parsers that lose something. */
    PddlReader(
            Function<ParserInput, Parsed<Domain>> domainParser,
            Function<ParserInput, Parsed<ParsedProblem>> problemParser) {
        this.domainParser = domainParser;
        this.problemParser = problemParser;
    }

    /**
     * Reads a domain.
     *
     * @return what was read, with warnings; else all errors of the text, or the features in it that are not supported
     */
    public Reading<Domain> domain(Source source) {
        Findings findings = new Findings(source);
        Optional<DomainText> read = DomainText.read(findings);
        if (read.isEmpty() || isStopped(findings)) {
            return stopped(findings);
        }
        DomainText text = read.get().withOuterConditions();
        return accept(
                domainParser.apply(DomainInput.of(text)),
                findings,
                parsed -> Comparison.difference(text, parsed)
                        .<Reading<Domain>>map(Reading.Inconsistent::new)
                        .orElseGet(() -> stratified(text, parsed, findings)));
    }

    private static Reading<Domain> stratified(DomainText text, Domain parsed, Findings findings) {
        Stratification.check(text, parsed.axioms(), findings);
        return isStopped(findings)
                ? stopped(findings)
                : new Reading.Read<>(domain(text, parsed), findings.of(Severity.WARNING));
    }

    /** The same of a file; one that is missing, or is no UTF-8 text, is {@link Reading.Refused}, and nothing is thrown. */
    public Reading<Domain> domain(Path file) {
        return reading(file, this::domain);
    }

    /** Reads both; if the domain cannot be read, the answer is about the domain alone. */
    public Reading<Problem> problem(Source domain, Source problem) {
        Reading<Domain> reading = domain(domain);
        if (reading instanceof Reading.Read<Domain> read) {
            Reading<Problem> answer = problem(read.value(), problem);
            return answer instanceof Reading.Read<Problem> both
                    ? new Reading.Read<>(both.value(), joined(read.warnings(), both.warnings()))
                    : answer;
        }
        return failed(reading);
    }

    /**
     * The same of two files. One that is missing, or is no UTF-8 text, is {@link Reading.Refused} with a diagnostic that names
     * the file, and nothing is thrown.
     */
    public Reading<Problem> problem(Path domain, Path problem) {
        return reading(domain, first -> reading(problem, second -> problem(first, second)));
    }

    /** For many problems of one domain. */
    public Reading<Problem> problem(Domain domain, Source source) {
        Findings findings = new Findings(source);
        Optional<ProblemText> text = ProblemText.read(domain, findings);
        if (text.isEmpty() || isStopped(findings)) {
            return stopped(findings);
        }
        return accept(
                problemParser.apply(ProblemInput.of(text.get())),
                findings,
                parsed -> Comparison.difference(text.get(), parsed)
                        .<Reading<Problem>>map(Reading.Inconsistent::new)
                        .orElseGet(() -> new Reading.Read<>(
                                problem(domain, text.get(), parsed), findings.of(Severity.WARNING))));
    }

    /** The same of a file; one that is missing, or is no UTF-8 text, is {@link Reading.Refused}, and nothing is thrown. */
    public Reading<Problem> problem(Domain domain, Path problem) {
        return reading(problem, source -> problem(domain, source));
    }

    /** Declarations are the same in both, or too long for PDDL4J; actions are as PDDL4J understood them. */
    private static Domain domain(DomainText text, Domain parsed) {
        return new Domain(
                parsed.name(),
                text.requirements(),
                text.types(),
                text.constants(),
                parsed.predicates(),
                parsed.functions(),
                parsed.actions(),
                parsed.durativeActions(),
                parsed.axioms(),
                parsed.constraints());
    }

    private static Problem problem(Domain domain, ProblemText text, ParsedProblem parsed) {
        return new Problem(
                parsed.name(),
                domain,
                text.objects(),
                text.init().facts(),
                text.init().values(),
                parsed.goal(),
                parsed.metric(),
                text.init().timedInitials(),
                parsed.constraints());
    }

    private static boolean isStopped(Findings findings) {
        return findings.has(Severity.ERROR) || findings.has(Severity.UNSUPPORTED);
    }

    private static <T> Reading<T> stopped(Findings findings) {
        List<Diagnostic> all = findings.from(Severity.ERROR);
        return findings.has(Severity.ERROR) ? new Reading.Refused<>(all) : new Reading.Unsupported<>(all);
    }

    private static <P, T> Reading<T> accept(Parsed<P> parsed, Findings findings, Function<P, Reading<T>> next) {
        if (parsed instanceof Parsed.Accepted<P> accepted) {
            return next.apply(accepted.value());
        }
        if (parsed instanceof Parsed.Lost<P> lost) {
            return new Reading.Inconsistent<>(lost.what());
        }
        ((Parsed.Rejected<P>) parsed)
                .complaints()
                .forEach(complaint -> findings.add(Diagnostic.error(
                        "pddl.pddl4j", findings.place(complaint.offset(), 1), "PDDL4J: " + complaint.message())));
        return stopped(findings);
    }

    private static <T> Reading<T> reading(Path file, Function<Source, Reading<T>> next) {
        Source source;
        try {
            source = Source.read(file);
        } catch (UnreadableSourceException e) {
            return new Reading.Refused<>(List.of(e.diagnostic()));
        }
        return next.apply(source);
    }

    private static Reading<Problem> failed(Reading<Domain> domain) {
        if (domain instanceof Reading.Refused<Domain> refused) {
            return new Reading.Refused<>(refused.diagnostics());
        }
        if (domain instanceof Reading.Unsupported<Domain> unsupported) {
            return new Reading.Unsupported<>(unsupported.diagnostics());
        }
        return new Reading.Inconsistent<>(((Reading.Inconsistent<Domain>) domain).what());
    }

    private static List<Diagnostic> joined(List<Diagnostic> first, List<Diagnostic> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
