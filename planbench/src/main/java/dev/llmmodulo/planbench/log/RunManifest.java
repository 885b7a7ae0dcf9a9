package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.llmmodulo.planbench.RunSpec;
import java.util.List;

/**
 * What a run's folder says of itself; written once, before the first call.
 *
 * @param format {@link #FORMAT}
 * @param plannedSets how much is to be run; none of imported answers, and in records of before that was kept
 * @param strategyFiles what the strategies of the spec read from files; not told in records of before that was kept
 */
public record RunManifest(
        String format,
        RunSpec spec,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<PlannedSet> plannedSets,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<StrategyFile> strategyFiles) {

    /** Name and version of the format of the folder. */
    public static final String FORMAT = "llm-modulo-run/1";

    public RunManifest {
        plannedSets = List.copyOf(plannedSets);
        strategyFiles = List.copyOf(strategyFiles);
    }

    public static RunManifest of(RunSpec spec, List<PlannedSet> plannedSets, List<StrategyFile> strategyFiles) {
        return new RunManifest(FORMAT, spec, plannedSets, strategyFiles);
    }
}
