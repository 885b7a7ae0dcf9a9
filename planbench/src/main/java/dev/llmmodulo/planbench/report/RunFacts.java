package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a run asked its models beside what its protocols say, and what it was made with. */
record RunFacts(Map<String, ModelSettings> models, String limits, String program) {

    static RunFacts of(RunLog run) throws IOException {
        Map<String, ModelSettings> models = new LinkedHashMap<>();
        run.spec().models().stream().map(ModelSettings::of).forEach(settings -> models.put(settings.name(), settings));
        String limits = Provenance.limits(run.spec().instanceLimits()).orElse(Provenance.UNBOUNDED);
        return new RunFacts(models, limits, Provenance.program(run));
    }

    /** By name, where one of its models is asked. */
    Map<String, String> about(String model) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional.ofNullable(models.get(model)).ifPresent(settings -> {
            facts.put("what the model's name stands for", settings.model());
            facts.putAll(settings.set());
        });
        facts.put("limits of a try", limits);
        facts.put("program", program);
        return facts;
    }
}
