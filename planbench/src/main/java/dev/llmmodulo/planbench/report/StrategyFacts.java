package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.run.StrategyModels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the words of a strategy stand for in a run, by what tells it apart from the same words in other runs: what it reads from files,
 * and the models that it asks beside the one that proposes.
 */
final class StrategyFacts {

    private StrategyFacts() {}

    static Map<String, String> of(RunLog run, String strategy) {
        Map<String, String> facts = new LinkedHashMap<>(ReadFiles.of(run, strategy));
        StrategyModels.of(run.spec(), strategy).stream()
                .map(ModelSettings::of)
                .forEach(settings -> facts.put(settings.name() + " standing for", settings.standsFor()));
        return facts;
    }
}
