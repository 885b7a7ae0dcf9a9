package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Optional;

/** Says what came of a solve as records say it. */
final class SolveResult {

    private SolveResult() {}

    static OneShot.Result of(Protocol protocol, Outcome<PlanReading> outcome, Rounds rounds) {
        boolean overlong = Overlong.ended(protocol, outcome);
        return new OneShot.Result(
                overlong ? "budget-exhausted" : outcome.id(),
                overlong ? Overlong.LIMIT : detail(outcome),
                text(outcome),
                outcome.transcript().turns().stream().map(rounds::record).toList(),
                outcome instanceof Outcome.Aborted<?> aborted && !overlong
                        ? Optional.of(new InstanceRecord.Failure(Words.of(aborted.boundary()), aborted.reason()))
                        : Optional.empty(),
                outcome.transcript().decisions(),
                FoundCertificate.of(outcome));
    }

    private static String detail(Outcome<?> outcome) {
        if (outcome instanceof Outcome.ProvenUnsolvable<?> unsolvable) {
            return unsolvable.certificate().certificate().kind();
        }
        return outcome instanceof Outcome.BudgetExhausted<?> exhausted ? Words.of(exhausted.limit()) : "";
    }

    private static String text(Outcome<PlanReading> outcome) {
        if (outcome instanceof Outcome.Solved<PlanReading> solved) {
            return solved.text();
        }
        List<Turn<PlanReading>> turns = outcome.transcript().turns();
        return turns.isEmpty() ? "" : Rounds.plan(turns.get(turns.size() - 1).candidate());
    }
}
