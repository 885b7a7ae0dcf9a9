package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes certificates; {@link CertificateReader} reads them back to equal ones. */
public final class CertificateWriter {

    /** The line for a state of no facts. */
    static final String NO_FACTS = "-";

    /**
     * Writes a file, compressed by gzip if its name ends in {@code .gz}.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Problem problem, Certificate certificate, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
                write(problem, certificate, compressed);
                compressed.finish();
            } else {
                write(problem, certificate, out);
            }
        }
    }

    /**
     * Writes the plain text; the stream stays open.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the certificate is of no kind that has a text form
     */
    public void write(Problem problem, Certificate certificate, OutputStream out) throws IOException {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(problem, certificate, new SectionWriter(text));
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Problem problem, Certificate certificate, SectionWriter sections) {
        sections.line(CertificateReader.FIRST_LINE + " " + CertificateReader.VERSION);
        sections.line("kind " + certificate.kind());
        sections.line("domain " + Fingerprint.of(problem.domain()));
        sections.line("problem " + Fingerprint.of(problem));
        if (certificate instanceof Combined combined) {
            sections.line("invariants " + combined.chain().size());
        }
        invariants(certificate).forEach(sections::invariant);
        sections.line("end");
    }

    private static List<Invariant> invariants(Certificate certificate) {
        if (certificate instanceof Combined combined) {
            return combined.chain();
        } else if (certificate instanceof Invariant invariant) {
            return List.of(invariant);
        }
        throw new IllegalArgumentException("certificates of kind " + certificate.kind() + " have no text form");
    }
}
