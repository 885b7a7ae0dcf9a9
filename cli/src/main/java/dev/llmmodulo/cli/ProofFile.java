package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.certificate.text.CertificateWriter;
import dev.llmmodulo.verifiers.certificate.text.ReadLimits;
import dev.llmmodulo.verifiers.certificate.text.ReadingGivenUpException;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a proof is kept: it is written there, read back and checked again.
 *
 * @param time for reading and checking
 * @param memory in bytes, for the states
 */
record ProofFile(Path file, Duration time, long memory) {

    /** A state takes two digits for each of its bytes, and ends its line. */
    private static final long TEXT_OF_A_BYTE = 4;

    /** What came of it. */
    sealed interface Kept {

        /** What was read back was accepted. */
        record Accepted(CheckedCertificate certificate) implements Kept {}

        /** It was written, but not all of it was read and checked. */
        record GivenUp(Reason reason) implements Kept {}
    }

    /** Within what a search may take, and no less than usual. */
    static ProofFile of(Path file, SearchOptions search) {
        Duration usual = CheckLimits.USUAL.time();
        return new ProofFile(
                file,
                search.time().compareTo(usual) > 0 ? search.time() : usual,
                search.memory().orElse(0L));
    }

    /** @throws InputException the file cannot be written */
    Kept keep(Problem problem, Certificate certificate) throws InputException {
        try {
            new CertificateWriter().write(problem, certificate, file);
        } catch (IOException failure) {
            throw InputException.unwritable(file, failure);
        }
        long begun = System.nanoTime();
        CheckOutcome outcome = checkedAgain(problem, begun);
        if (outcome instanceof CheckOutcome.Accepted accepted) {
            return new Kept.Accepted(accepted.certificate());
        } else if (outcome instanceof CheckOutcome.GivenUp givenUp) {
            boolean ended = left(begun).isNegative() || Thread.currentThread().isInterrupted();
            return new Kept.GivenUp(new Reason(
                    ended ? Reason.Kind.TIME : Reason.Kind.LIMIT,
                    "a certificate was accepted and written, but what is in " + file
                            + " was not checked to the end again: " + givenUp.limit()));
        }
        throw new IllegalStateException("the certificate was accepted, but not as it was written: " + outcome);
    }

    private CheckOutcome checkedAgain(Problem problem, long begun) {
        try {
            Certificate read = new CertificateReader(readLimits()).read(problem, file);
            CheckLimits usual = CheckLimits.USUAL;
            CheckLimits limits = new CheckLimits(usual.visits(), left(begun), Math.max(usual.bytes(), memory));
            return CertificateCheck.of(problem, read, limits);
        } catch (ReadingGivenUpException limit) {
            return new CheckOutcome.GivenUp(limit.getMessage());
        }
    }

    /** For a file of this program's own, which need not be small to be harmless. */
    private ReadLimits readLimits() {
        ReadLimits usual = ReadLimits.USUAL;
        long text = Math.max(usual.textBytes(), TEXT_OF_A_BYTE * memory);
        return new ReadLimits(
                text, text, usual.lineBytes(), usual.entries(), Math.max(usual.tableBytes(), memory), time);
    }

    private Duration left(long begun) {
        return time.minusNanos(System.nanoTime() - begun);
    }
}
