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
        InstantSource clock) {

    public LoopParts<P, C> withInitialPrompt(InitialPrompt<P> other) {
        return new LoopParts<>(other, proposer, reader, judge, backPrompt, handover, clock);
    }

    public LoopParts<P, C> withBackPrompt(BackPrompt<P, C> other) {
        return new LoopParts<>(initialPrompt, proposer, reader, judge, other, handover, clock);
    }
}
