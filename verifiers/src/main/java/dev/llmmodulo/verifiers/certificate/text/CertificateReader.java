package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a certificate for a problem, compressed by gzip or not. What is read is not checked: that is for
 * {@code certificate.checking}.
 */
public final class CertificateReader {

    static final String FIRST_LINE = "llm-modulo-certificate";
    static final int VERSION = 1;
    static final int MOST_INVARIANTS = 10_000;

    private final ReadLimits limits;

    public CertificateReader() {
        this(ReadLimits.USUAL);
    }

    public CertificateReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException if it cannot be read, is no certificate or is one for another problem
     * @throws ReadingGivenUpException the time is over, or the thread was interrupted
     */
    public Certificate read(Problem problem, Path file) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw refusal(name, "certificate.missing", "there is no such file", "check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(problem, name, in);
        } catch (IOException e) {
            throw refusal(name, "certificate.unreadable", "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private static UnreadableSourceException refusal(String name, String code, String message, String hint) {
        return new UnreadableSourceException(
                Diagnostic.error(code, new Place(name, 1, 1, 1, ""), message).withHint(hint));
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what errors call it
     * @throws UnreadableSourceException if it cannot be read, is no certificate or is one for another problem
     * @throws ReadingGivenUpException the time is over, or the thread was interrupted
     */
    public Certificate read(Problem problem, String name, InputStream in) {
        Lines lines = new Lines(name, in, limits);
        SectionReader sections = new SectionReader(name, lines, new Names(problem), limits);
        String kind = header(problem, sections);
        Certificate certificate = kind.equals(Combined.KIND) ? combined(sections) : single(sections, kind);
        sections.keyed("end").expectEnd();
        lines.next().ifPresent(more -> {
            throw new LineWords(name, more).refusal("certificate.trailing", "something stands after the end");
        });
        return certificate;
    }

    private static String header(Problem problem, SectionReader sections) {
        LineWords first = sections.line("\"" + FIRST_LINE + " " + VERSION + "\"");
        if (!first.text().startsWith(FIRST_LINE + " ")) {
            throw first.refusal(
                    "certificate.no-certificate",
                    "this is no certificate: it does not begin with \"" + FIRST_LINE + "\"",
                    Optional.of("give a file that prove wrote"));
        }
        first.expect(FIRST_LINE);
        if (first.number("a version") != VERSION) {
            throw first.refusal("certificate.version", "only version " + VERSION + " can be read");
        }
        first.expectEnd();
        LineWords kind = sections.keyed("kind");
        String word = kind.word("a kind of certificate");
        if (!word.equals(Combined.KIND) && !SectionReader.KINDS.contains(word)) {
            throw kind.mismatch(
                    "no certificate is of kind \"" + word + "\"",
                    Combined.KIND + ", " + String.join(", ", SectionReader.KINDS));
        }
        kind.expectEnd();
        fingerprint(sections, "domain", problem.domain().name(), Fingerprint.of(problem.domain()));
        fingerprint(sections, "problem", problem.name(), Fingerprint.of(problem));
        return word;
    }

    private static void fingerprint(SectionReader sections, String what, String name, String expected) {
        LineWords words = sections.keyed(what);
        if (!words.word("a fingerprint").equals(expected)) {
            throw words.refusal(
                    "certificate.other-" + what,
                    "the certificate is for another " + what + " than \"" + name + "\", which has " + expected,
                    Optional.of("give the files for which it was made, unchanged"));
        }
        words.expectEnd();
    }

    private static Certificate combined(SectionReader sections) {
        LineWords words = sections.keyed("invariants");
        int count = words.count("how many", MOST_INVARIANTS);
        words.expectEnd();
        List<Invariant> chain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chain.add(sections.invariant());
        }
        return new Combined(chain);
    }

    private static Certificate single(SectionReader sections, String kind) {
        Invariant invariant = sections.invariant();
        if (!invariant.kind().equals(kind)) {
            throw sections.line("a section of kind " + kind)
                    .mismatch("the section before is of kind " + invariant.kind(), kind);
        }
        return invariant;
    }
}
