package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What models are called in a report of several runs: by their names, and where a name stands for other models or settings in
 * some of the runs, or a try of it was allowed to use up more, or the words of its strategy stand for something else, with what tells them
 * apart.
 */
record ModelNames(List<RunLog> runs) {

    private static final String STANDS_FOR = "stands for";
    private static final String LIMITS = "limits of a try";
    private static final String NOT_SET = "not set";

    ModelNames {
        runs = List.copyOf(runs);
    }

    /** What the model of this try in this run is called. */
    String in(RunLog run, InstanceKey key) {
        String name = key.model();
        Map<String, String> ours = facts(run, key);
        Set<String> differing = differing(key);
        return differing.isEmpty()
                ? name
                : differing.stream()
                        .map(fact -> fact + " " + ours.getOrDefault(fact, NOT_SET))
                        .collect(Collectors.joining(", ", name + " (", ")"));
    }

    /** Whether it is not the same model, asked with the same settings by the same strategy, in all of the runs. */
    boolean standsForSeveral(InstanceKey key) {
        return differing(key).stream().anyMatch(fact -> !fact.equals(LIMITS));
    }

    private Set<String> differing(InstanceKey key) {
        List<RunLog> asking = runs.stream()
                .filter(run -> entry(run.spec(), key.model()).isPresent())
                .toList();
        Set<String> facts =
                differing(asking.stream().map(run -> settings(run, key.model())).toList());
        facts.addAll(differing(asking.stream()
                .filter(run -> run.spec().strategies().contains(strategy(key)))
                .map(run -> StrategyFacts.of(run, strategy(key)))
                .toList()));
        return facts;
    }

    private static Set<String> differing(List<Map<String, String>> each) {
        Set<String> facts = new LinkedHashSet<>();
        each.forEach(one -> facts.addAll(one.keySet()));
        facts.removeIf(fact -> each.stream()
                        .map(one -> one.getOrDefault(fact, NOT_SET))
                        .distinct()
                        .count()
                == 1);
        return facts;
    }

    private static Map<String, String> facts(RunLog run, InstanceKey key) {
        Map<String, String> facts = new LinkedHashMap<>(settings(run, key.model()));
        facts.putAll(StrategyFacts.of(run, strategy(key)));
        return facts;
    }

    private static Map<String, String> settings(RunLog run, String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        entry(run.spec(), name).map(ModelSettings::of).ifPresent(settings -> {
            facts.put(STANDS_FOR, settings.model());
            facts.putAll(settings.set());
        });
        facts.put(LIMITS, Provenance.limits(run.spec().instanceLimits()).orElse(Provenance.UNBOUNDED));
        return facts;
    }

    private static String strategy(InstanceKey key) {
        return key.protocol().strategy().orElse(RunSpec.LOOP);
    }

    private static Optional<ModelEntry> entry(RunSpec run, String name) {
        return run.models().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
