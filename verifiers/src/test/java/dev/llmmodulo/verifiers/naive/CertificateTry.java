package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.judgement.Certificate;
import java.util.Optional;

/**
 * A certificate that is put to a checker.
 *
 * @param task what it is put to the checker with; the truth about it is known
 * @param of how it came about
 */
record CertificateTry(PlanningCase task, Certificate certificate, Origin of) {

    enum Origin {
        /** Made for the task. */
        OWN,
        /** A proof for a task that differs in one place from this one, which is solvable. */
        NEIGHBOUR,
        /** A proof for the task, changed in one or two places. */
        CORRUPTED,
        /** What could be read of a proof whose text was changed in a few places. */
        MISREAD
    }

    private static final int UNREACHED = 60;

    /** What is wrong with accepting it; empty if nothing is. */
    Optional<String> complaint() {
        if (task.isSolvable()) {
            return Optional.of("accepted for a solvable task");
        }
        return new CertificateReferee(task, new NaiveSemantics(task.task()), UNREACHED).flaw(certificate);
    }

    @Override
    public String toString() {
        return of + " " + certificate + "\n" + task;
    }
}
