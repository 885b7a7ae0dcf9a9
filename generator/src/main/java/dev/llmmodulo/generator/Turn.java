package dev.llmmodulo.generator;

import dev.llmmodulo.verifiers.judgement.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * One round: what was asked, answered, read and judged.
 *
 * @param round from 1
 * @param modelTime from asking to the answer, retries and waits included
 * @param verifierTime reading and judging
 */
public record Turn<C>(
        int round,
        Instant started,
        Prompt prompt,
        Answer answer,
        C candidate,
        Verdict<C> verdict,
        Duration modelTime,
        Duration verifierTime) {}
