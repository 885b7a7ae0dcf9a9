package dev.llmmodulo.generator.choice;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Transcript;
import java.util.List;
import java.util.stream.Stream;

/** Puts a decision in front of all that a transcript tells. */
final class DecidedFirst {

    private DecidedFirst() {}

    static <C> Outcome<C> of(Decision decision, Outcome<C> outcome) {
        Transcript<C> transcript = outcome.transcript();
        List<Decision> decisions = Stream.concat(Stream.of(decision), transcript.decisions().stream())
                .toList();
        Transcript<C> whole =
                new Transcript<>(transcript.instance(), transcript.turns(), decisions, transcript.calls());
        if (outcome instanceof Solved<C> solved) {
            return new Solved<>(solved.text(), solved.candidate(), solved.advice(), whole);
        } else if (outcome instanceof ProvenUnsolvable<C> unsolvable) {
            return new ProvenUnsolvable<>(unsolvable.certificate(), whole);
        } else if (outcome instanceof BudgetExhausted<C> exhausted) {
            return new BudgetExhausted<>(exhausted.limit(), whole);
        }
        Aborted<C> aborted = (Aborted<C>) outcome;
        return new Aborted<>(aborted.boundary(), aborted.reason(), whole);
    }
}
