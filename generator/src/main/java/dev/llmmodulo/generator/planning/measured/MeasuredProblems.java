package dev.llmmodulo.generator.planning.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Problems of one domain and about one size, and what one model came to on them, strategy by strategy.
 *
 * @param model as records call it
 * @param domain as the PDDL calls it
 * @param leastObjects of a problem
 * @param mostObjects of a problem
 */
public record MeasuredProblems(
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) String domain,
        @JsonProperty(required = true) int leastObjects,
        @JsonProperty(required = true) int mostObjects,
        @JsonProperty(required = true) List<MeasuredStrategy> strategies) {

    public MeasuredProblems {
        strategies = List.copyOf(strategies);
    }

    boolean areOf(String otherModel, String otherDomain) {
        return model.equals(otherModel) && domain.equals(otherDomain);
    }

    boolean include(int objects) {
        return leastObjects <= objects && objects <= mostObjects;
    }

    int range() {
        return mostObjects - leastObjects;
    }

    /** In words, for a reason. */
    String words() {
        String objects = leastObjects == mostObjects ? "" + leastObjects : leastObjects + " to " + mostObjects;
        return "with " + model + " on " + domain + " of " + objects + " objects";
    }
}
