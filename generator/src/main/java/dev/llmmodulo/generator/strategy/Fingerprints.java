package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.verifiers.judgement.Verdict;
import java.util.Optional;

/** What of candidates and verdicts tells whether a solve gets anywhere. */
public interface Fingerprints<C> {

    /** The same text for candidates that say the same; empty if nothing was said that could be judged. */
    Optional<String> of(C candidate);

    /** The same text for verdicts that rest on the same facts. */
    String of(Verdict<C> verdict);
}
