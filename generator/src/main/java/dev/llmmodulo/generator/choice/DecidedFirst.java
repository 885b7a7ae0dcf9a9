package dev.llmmodulo.generator.choice;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.Transcript;
import dev.llmmodulo.generator.spend.BudgetMeter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Follows a strategy that was decided for beforehand; the decision is told and recorded in front of all that it does.
 *
 * @param then made with whom it is to tell what happens
 * @param <P> the problem
 * @param <C> the candidate
 */
public record DecidedFirst<P, C>(
        Decision decision, Function<SolveListener, Strategy<P, C>> then, SolveListener listener)
        implements Strategy<P, C> {

    @Override
    public Outcome<C> solve(String instance, P problem, BudgetMeter meter) {
        listener.on(new SolveEvent.Decided(instance, decision));
        SolveListener untilTheEnd = event -> {
            if (!(event instanceof SolveEvent.Ended)) {
                listener.on(event);
            }
        };
        Outcome<C> outcome = recorded(then.apply(untilTheEnd).solve(instance, problem, meter));
        listener.on(new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
        return outcome;
    }

    private Outcome<C> recorded(Outcome<C> outcome) {
        return withDecisions(
                outcome,
                Stream.concat(Stream.of(decision), outcome.transcript().decisions().stream())
                        .toList());
    }

    /** The same outcome with these as all that was decided. */
    static <C> Outcome<C> withDecisions(Outcome<C> outcome, List<Decision> decisions) {
        Transcript<C> transcript = outcome.transcript();
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
