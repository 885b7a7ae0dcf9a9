package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import java.util.List;
import java.util.Optional;

/** A try that ended while a service failed, for its budget or for a proof that came meanwhile, tells nothing of the model. */
final class Outage {

    private Outage() {}

    /**
     * @param calls in the order in which they returned
     * @return empty if it did not end like this; nor is it known where a call timed out, which may be the budget's
     *     own doing
     */
    static Optional<Failure> of(OneShot.Result result, List<PhysicalCall> calls) {
        boolean isProven = result.outcome().equals("proven-unsolvable");
        boolean isUsedUp =
                result.outcome().equals("budget-exhausted") && !result.detail().equals(Overlong.LIMIT);
        if (!isProven && !isUsedUp) {
            return Optional.empty();
        }
        String what = isProven ? "a proof that there is no plan came" : "the budget of " + result.detail() + " ended";
        return calls.stream()
                .filter(call -> !call.result().equals(PhysicalCall.SUPERSEDED))
                .reduce((before, last) -> last)
                .filter(last -> result.rounds().stream().noneMatch(round -> round.round() == last.round()))
                .flatMap(last -> Kind.named(last.result()))
                .filter(kind -> kind != Kind.TIMED_OUT)
                .map(kind -> new Failure("model", kind + ": " + what + " before an answer"));
    }
}
