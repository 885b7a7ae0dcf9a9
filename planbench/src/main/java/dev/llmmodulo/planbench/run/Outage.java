package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import java.util.List;
import java.util.Optional;

/** A budget that ended while a service failed and was asked again tells nothing of the model. */
final class Outage {

    private Outage() {}

    /**
     * @param calls in the order in which they returned
     * @return empty if the budget did not end like this; nor is it known where a call timed out, which may be the budget's
     *     own doing
     */
    static Optional<Failure> of(OneShot.Result result, List<PhysicalCall> calls) {
        if (!result.outcome().equals("budget-exhausted") || result.detail().equals(Overlong.LIMIT)) {
            return Optional.empty();
        }
        return calls.stream()
                .filter(call -> !call.result().equals(PhysicalCall.SUPERSEDED))
                .reduce((before, last) -> last)
                .filter(last -> result.rounds().stream().noneMatch(round -> round.round() == last.round()))
                .flatMap(last -> Kind.named(last.result()))
                .filter(kind -> kind != Kind.TIMED_OUT)
                .map(kind ->
                        new Failure("model", kind + ": the budget of " + result.detail() + " ended before an answer"));
    }
}
