package dev.llmmodulo.planbench.score;

import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.certificate.text.CertificateWriter;
import dev.llmmodulo.verifiers.certificate.text.ReadLimits;
import dev.llmmodulo.verifiers.certificate.text.ReadingGivenUpException;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Certificates as they are kept in the record of a run. What is read there is believed only once it is checked again, which
 * takes much less than to find it, and no more on a machine that is busy.
 */
public final class CertificateTexts {

    /** Most take a few hundred bytes; tables of states may take any number, and are sought again rather than kept. */
    static final int MOST_BYTES = 1 << 18;

    private static final ReadLimits LIMITS =
            new ReadLimits(MOST_BYTES, MOST_BYTES, MOST_BYTES, MOST_BYTES, 16L * MOST_BYTES, ReadLimits.USUAL.time());

    private CertificateTexts() {}

    /** The text to keep; empty if it is too large, or the certificate has none. */
    public static Optional<String> of(Problem problem, Certificate certificate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CertificateWriter().write(problem, certificate, new Bounded(bytes));
        } catch (IOException | IllegalArgumentException tooLargeOrOfNoKind) {
            return Optional.empty();
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    /** Checks a text that was kept; empty if it is no certificate for this problem or was not accepted. */
    static Optional<CheckedCertificate> check(Problem problem, String text) {
        try {
            Certificate read = new CertificateReader(LIMITS)
                    .read(problem, "certificate", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return CheckedCertificate.check(new CertificateCheck(), problem, read);
        } catch (UnreadableSourceException | ReadingGivenUpException unusable) {
            return Optional.empty();
        }
    }

    /** Ends the writing of what is too large. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes;

        Bounded(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            require(1);
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            require(length);
            bytes.write(some, from, length);
        }

        private void require(int more) throws IOException {
            if (bytes.size() + more > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
        }
    }
}
