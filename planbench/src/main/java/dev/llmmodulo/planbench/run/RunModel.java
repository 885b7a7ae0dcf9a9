package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.planbench.InstanceKey;

/** A model of a run. Thread-safe. */
@FunctionalInterface
public interface RunModel {

    /** Who proposes plans for this instance. */
    Proposer proposer(InstanceKey key, Exercise exercise);
}
