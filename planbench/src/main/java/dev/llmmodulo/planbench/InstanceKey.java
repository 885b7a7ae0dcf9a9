package dev.llmmodulo.planbench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.OptionalLong;

/**
 * What one recorded instance of a run is of. A run has at most one result for a key.
 *
 * @param task PlanBench's name of the task, such as {@code t1}
 * @param set the domain or folder that the instance is of, as the spec names it
 * @param instance the instance's id within the set
 * @param model the model's name in the spec
 * @param seed of the model's choices; empty if it was left to the service
 * @param sample from 0
 */
public record InstanceKey(
        String task, String set, String instance, String model, Protocol protocol, OptionalLong seed, int sample) {

    public InstanceKey withModel(String other) {
        return new InstanceKey(task, set, instance, other, protocol, seed, sample);
    }

    /** All of it in one line, by which calls refer to their instance. */
    @JsonIgnore
    public String id() {
        String seeded = seed.isPresent() ? "seed " + seed.getAsLong() : "no seed";
        return String.join(" | ", task, set, instance, model, protocol.id(), seeded, "sample " + sample);
    }
}
