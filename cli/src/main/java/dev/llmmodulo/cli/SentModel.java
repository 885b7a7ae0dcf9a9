package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.langchain4j.CallBounds;
import dev.llmmodulo.generator.langchain4j.CircuitBreaking;
import dev.llmmodulo.generator.langchain4j.Continuing;
import dev.llmmodulo.generator.langchain4j.Shortening;
import dev.llmmodulo.planbench.Sending;
import java.util.Optional;

/** Models whose services are called as it is wished. */
record SentModel(Optional<Sending> sending) {

    CallBounds bounds(CallBounds usual) {
        CallBounds bounds = usual;
        if (sending.isPresent()) {
            Sending wished = sending.get();
            if (wished.breakAfter().isPresent()) {
                bounds = bounds.withCircuitBreaking(new CircuitBreaking(
                        wished.breakAfter().getAsInt(), wished.breakFor().orElse(CircuitBreaking.PATIENT.rest())));
            }
            bounds = wished.hedgeAfter().map(bounds::withHedgeAfter).orElse(bounds);
            bounds = wished.longestSilence().map(bounds::withLongestSilence).orElse(bounds);
        }
        return bounds;
    }

    /** A prompt to go on is shortened too. */
    Proposer around(Proposer model) {
        Proposer sent = model;
        if (sending.isPresent()) {
            Sending wished = sending.get();
            if (wished.shorten().orElse(false) || wished.window().isPresent()) {
                sent = new Shortening(sent, wished.window());
            }
            if (wished.continuations().isPresent()) {
                sent = new Continuing(sent, wished.continuations().getAsInt());
            }
        }
        return sent;
    }
}
