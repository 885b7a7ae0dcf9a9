package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.SessionRecord;
import dev.llmmodulo.planbench.log.StrategyFile;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded run as the model of another: it answers as was recorded, at the times that were recorded. Instances that
 * were not done there are not done.
 */
public final class Recording implements RunModel {

    private final List<ModelEntry> models;
    private final EarlierCalls calls;
    private final Map<String, InstanceRecord> instances;
    private final Optional<Instant> started;
    private final List<StrategyFile> strategyFiles;
    private final Optional<Learned> learned;

    private Recording(
            List<ModelEntry> models,
            EarlierCalls calls,
            Map<String, InstanceRecord> instances,
            Optional<Instant> started,
            List<StrategyFile> strategyFiles,
            Optional<Learned> learned) {
        this.models = models;
        this.calls = calls;
        this.instances = instances;
        this.started = started;
        this.strategyFiles = List.copyOf(strategyFiles);
        this.learned = learned;
    }

    /** @throws IOException there is no run in the folder, or it is damaged */
    public static Recording of(RunLog log) throws IOException {
        Map<String, InstanceRecord> instances = new HashMap<>();
        log.instances(instance -> instances.put(instance.key().id(), instance));
        List<SessionRecord> sessions = log.sessions();
        return new Recording(
                log.spec().models(),
                EarlierCalls.of(log, instances::containsKey),
                instances,
                sessions.stream().findFirst().map(SessionRecord::started),
                log.strategyFiles(),
                Optional.empty());
    }

    /** The same, with what the model had learned of states and plans, which is not recorded. */
    public Recording withLearned(Optional<Learned> other) {
        return new Recording(models, calls, instances, started, strategyFiles, other);
    }

    @Override
    public Optional<Learned> learned() {
        return learned;
    }

    /** When the recorded run was begun. */
    public Optional<Instant> started() {
        return started;
    }

    /** What the strategies of the recorded run read from files. */
    List<StrategyFile> strategyFiles() {
        return strategyFiles;
    }

    /** What the instance came to; empty if it was not done. */
    public Optional<InstanceRecord> instance(InstanceKey key) {
        return Optional.ofNullable(instances.get(id(key)));
    }

    /** How many of its recorded calls failed in sessions before the one in which the instance was done. */
    long failedBefore(InstanceKey key) {
        return instance(key)
                .map(InstanceRecord::started)
                .map(started -> calls.of(id(key)).stream()
                        .filter(call ->
                                call.call().isFailed() && call.call().started().isBefore(started))
                        .count())
                .orElse(0L);
    }

    @Override
    public Optional<String> revision(InstanceKey key) {
        return instance(key).flatMap(InstanceRecord::error).flatMap(InstanceRecord.Failure::refusedBy);
    }

    @Override
    public Optional<Decision> chosen(InstanceKey key) {
        return instance(key).flatMap(record -> record.decisions().stream().findFirst());
    }

    @Override
    public Proposer proposer(InstanceKey key, Exercise exercise) {
        return new RecordedModel(calls.of(id(key)), instance(key));
    }

    /** A recording of one model answers for a model of any name. */
    private String id(InstanceKey key) {
        return (models.size() == 1 ? key.withModel(models.get(0).name()) : key).id();
    }
}
