package dev.llmmodulo.generator;

import dev.llmmodulo.verifiers.judgement.Judge;
import java.time.InstantSource;

/** What the loop is made of. */
public record LoopParts<P, C>(
        InitialPrompt<P> initialPrompt,
        Proposer proposer,
        CandidateReader<C> reader,
        Judge<P, C> judge,
        BackPrompt<P, C> backPrompt,
        Handover<C> handover,
        InstantSource clock) {}
