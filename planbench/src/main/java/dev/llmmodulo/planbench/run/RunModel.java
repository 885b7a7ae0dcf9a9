package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.planbench.InstanceKey;
import java.util.Optional;

/** A model of a run. Thread-safe. */
@FunctionalInterface
public interface RunModel {

    /** Who proposes plans for this instance. */
    Proposer proposer(InstanceKey key, Exercise exercise);

    /** What it has learned of states and plans, for strategies that go by that. */
    default Optional<Learned> learned() {
        return Optional.empty();
    }

    /**
     * What its refusals depend on beside what it is asked: asked the same again, a model of the same revision refuses again. Empty
     * for one that may answer another time, such as any service.
     */
    default Optional<String> revision(InstanceKey key) {
        return Optional.empty();
    }

    /** What was chosen first in this instance, for strategies that choose, if that is given already. */
    default Optional<Decision> chosen(InstanceKey key) {
        return Optional.empty();
    }
}
