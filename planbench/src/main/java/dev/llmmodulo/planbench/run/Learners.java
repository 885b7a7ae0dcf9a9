package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.choice.ArmRecords;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the strategies of a run have learned that go by what came of earlier instances. It is made of the run's own records
 * alone, and apart for each model, protocol, seed and sample, which are tries independent of each other. Thread-safe.
 */
final class Learners {

    private record Learner(String model, Protocol protocol, OptionalLong seed, int sample) {}

    private final Map<Learner, ArmRecords> learned = new ConcurrentHashMap<>();

    /**
     * What was learned in earlier sessions.
     *
     * @param done the instances that are not done again, by the ids of their keys
     */
    static Learners of(RunLog before, Set<String> done) throws IOException {
        Map<String, InstanceRecord> records = new LinkedHashMap<>();
        before.instances(record -> {
            if (learns(record.key()) && done.contains(record.key().id())) {
                records.put(record.key().id(), record);
            }
        });
        EarlierCalls calls = records.isEmpty() ? EarlierCalls.NONE : EarlierCalls.of(before, records::containsKey);
        Learners learners = new Learners();
        records.forEach((id, record) -> learners.learn(
                record, calls.of(id).stream().map(CallRecord::call).toList()));
        return learners;
    }

    /** What is known before an instance is begun. */
    ArmRecords before(InstanceKey key) {
        return of(key).copy();
    }

    /** Learns from an instance that was recorded, if there is anything to learn. */
    void learn(InstanceRecord record, List<PhysicalCall> calls) {
        if (learns(record.key())
                && record.error().isEmpty()
                && !record.decisions().isEmpty()) {
            of(record.key())
                    .learn(
                            record.problem().domain(),
                            record.key().model(),
                            record.decisions().get(0),
                            record.outcome(),
                            calls);
        }
    }

    static boolean learns(InstanceKey key) {
        return key.protocol()
                .strategy()
                .map(StrategySpec::parse)
                .filter(StrategySpec::learns)
                .isPresent();
    }

    private ArmRecords of(InstanceKey key) {
        Learner learner = new Learner(key.model(), key.protocol(), key.seed(), key.sample());
        return learned.computeIfAbsent(learner, none -> ArmRecords.unkept());
    }
}
