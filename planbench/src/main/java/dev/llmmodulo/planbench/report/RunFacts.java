package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a run asked its models beside what its protocols say, and what it was made with.
 *
 * @param strategies what the words of its strategies stand for, by strategy
 */
record RunFacts(
        Map<String, ModelSettings> models,
        Map<String, Map<String, String>> strategies,
        String limits,
        String program,
        boolean isAtWork) {

    static RunFacts of(RunLog run) throws IOException {
        Map<String, ModelSettings> models = new LinkedHashMap<>();
        run.spec().models().stream().map(ModelSettings::of).forEach(settings -> models.put(settings.name(), settings));
        Map<String, Map<String, String>> strategies = new LinkedHashMap<>();
        run.spec().strategies().forEach(strategy -> strategies.put(strategy, StrategyFacts.of(run, strategy)));
        String limits = Provenance.limits(run.spec().instanceLimits()).orElse(Provenance.UNBOUNDED);
        return new RunFacts(models, strategies, limits, Provenance.program(run), run.isAtWork());
    }

    /** By name, where one of its models is asked. */
    Map<String, String> about(Contestant contestant) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional.ofNullable(models.get(contestant.model())).ifPresent(settings -> {
            facts.put("what the model's name stands for", settings.model());
            facts.putAll(settings.set());
        });
        facts.putAll(strategies.getOrDefault(contestant.protocol().strategy().orElse(RunSpec.LOOP), Map.of()));
        facts.put("limits of a try", limits);
        facts.put("program", program);
        return facts;
    }
}
