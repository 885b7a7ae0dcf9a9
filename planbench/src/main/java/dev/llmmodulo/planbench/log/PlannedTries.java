package dev.llmmodulo.planbench.log;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Protocol;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run was to try, made or not: each of so many instances of a set once.
 *
 * @param seed as keys have it
 * @param sample from 0
 */
public record PlannedTries(
        String task, String set, String model, Protocol protocol, OptionalLong seed, int sample, int instances) {

    /** All of a run, in the order of its spec; none if the run does not tell. */
    static List<PlannedTries> of(RunManifest run) {
        List<OptionalLong> seeds = run.spec().seeds().isEmpty()
                ? List.of(OptionalLong.empty())
                : run.spec().seeds().stream().map(OptionalLong::of).toList();
        return run.spec().tasks().stream()
                .flatMap(task -> run.plannedSets().stream()
                        .flatMap(set -> run.spec().models().stream()
                                .flatMap(model -> run.spec().protocols().stream()
                                        .flatMap(protocol -> seeds.stream()
                                                .flatMap(seed -> samples(
                                                        run,
                                                        new InstanceKey(
                                                                task, set.name(), "", model.name(), protocol, seed, 0),
                                                        set.instances()))))))
                .toList();
    }

    private static Stream<PlannedTries> samples(RunManifest run, InstanceKey of, int instances) {
        return IntStream.range(0, run.spec().samples())
                .mapToObj(sample ->
                        new PlannedTries(of.task(), of.set(), of.model(), of.protocol(), of.seed(), sample, instances));
    }

    /** The key of one of them. */
    public InstanceKey key(String instance) {
        return new InstanceKey(task, set, instance, model, protocol, seed, sample);
    }
}
