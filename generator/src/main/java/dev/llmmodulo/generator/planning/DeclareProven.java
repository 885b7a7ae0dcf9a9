package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.function.Function;

/**
 * Declares a problem unsolvable when the budget ended first, but a proof had been found by then; where a proof ends a solve,
 * also when the model's service failed first. Tells of the end once nothing goes on alongside any more and the outcome has
 * passed the last check.
 */
final class DeclareProven implements Strategy<Problem, PlanReading> {

    private final Settling settling;
    private final OnProof onProof;
    private final LastCheck lastCheck;
    private final SolveListener listener;
    private final Function<SolveListener, Strategy<Problem, PlanReading>> loop;

    /**
     * @param settling closed when the loop has ended
     * @param loop made with whom it is to tell what happens
     */
    DeclareProven(
            Settling settling,
            OnProof onProof,
            LastCheck lastCheck,
            SolveListener listener,
            Function<SolveListener, Strategy<Problem, PlanReading>> loop) {
        this.settling = settling;
        this.onProof = onProof;
        this.lastCheck = lastCheck;
        this.listener = listener;
        this.loop = loop;
    }

    @Override
    public Outcome<PlanReading> solve(String instance, Problem problem, BudgetMeter meter) {
        SolveListener untilTheEnd = event -> {
            if (!(event instanceof SolveEvent.Ended)) {
                listener.on(event);
            }
        };
        Outcome<PlanReading> ended;
        try (settling) {
            ended = loop.apply(untilTheEnd).solve(instance, problem, meter);
        }
        Outcome<PlanReading> outcome = lastCheck.passed(declared(ended));
        listener.on(new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
        return outcome;
    }

    private Outcome<PlanReading> declared(Outcome<PlanReading> outcome) {
        return isDecidedByAProof(outcome)
                ? settling.known()
                        .filter(Settlement.Unsolvable.class::isInstance)
                        .map(Settlement.Unsolvable.class::cast)
                        .<Outcome<PlanReading>>map(unsolvable ->
                                new Outcome.ProvenUnsolvable<>(unsolvable.certificate(), outcome.transcript()))
                        .orElse(outcome)
                : outcome;
    }

    private boolean isDecidedByAProof(Outcome<PlanReading> outcome) {
        return outcome instanceof Outcome.BudgetExhausted
                || onProof == OnProof.END
                        && outcome instanceof Outcome.Aborted<PlanReading> aborted
                        && aborted.boundary() == Outcome.Boundary.MODEL;
    }
}
