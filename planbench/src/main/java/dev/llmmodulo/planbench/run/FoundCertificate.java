package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificate that there is no plan, where a solve found one: also for one of several proposals, whatever became of the others. */
final class FoundCertificate {

    private FoundCertificate() {}

    static <C> Optional<Certificate> of(Outcome<C> outcome) {
        Stream<CheckedCertificate> ofRounds = outcome.transcript().turns().stream()
                .map(Turn::verdict)
                .filter(Verdict.Unsolvable.class::isInstance)
                .map(verdict -> ((Verdict.Unsolvable<C>) verdict).certificate());
        Stream<CheckedCertificate> found =
                outcome instanceof Outcome.ProvenUnsolvable<C> proven ? Stream.of(proven.certificate()) : ofRounds;
        return found.findFirst().map(CheckedCertificate::certificate);
    }
}
