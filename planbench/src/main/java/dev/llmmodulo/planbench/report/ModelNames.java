package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What models are called in a report of several runs: by their names, and where a name stands for other models or settings in
 * some of the runs, or a try of it was allowed to use up more, with what tells them apart.
 */
record ModelNames(List<RunSpec> runs) {

    private static final String STANDS_FOR = "stands for";
    private static final String LIMITS = "limits of a try";
    private static final String NOT_SET = "not set";

    ModelNames {
        runs = List.copyOf(runs);
    }

    static ModelNames of(List<RunSpec> runs) {
        return new ModelNames(runs);
    }

    /** What the model of this name in this run is called. */
    String in(RunSpec run, String name) {
        Map<String, String> ours = facts(run, name);
        Set<String> differing = differing(name);
        return differing.isEmpty()
                ? name
                : differing.stream()
                        .map(fact -> fact + " " + ours.getOrDefault(fact, NOT_SET))
                        .collect(Collectors.joining(", ", name + " (", ")"));
    }

    /** Whether it is not the same model, asked with the same settings, in all of the runs. */
    boolean standsForSeveral(String name) {
        return differing(name).stream().anyMatch(fact -> !fact.equals(LIMITS));
    }

    private Set<String> differing(String name) {
        List<Map<String, String>> each = runs.stream()
                .filter(run -> entry(run, name).isPresent())
                .map(run -> facts(run, name))
                .distinct()
                .toList();
        Set<String> facts = new LinkedHashSet<>();
        each.forEach(one -> facts.addAll(one.keySet()));
        facts.removeIf(fact -> each.stream()
                        .map(one -> one.getOrDefault(fact, NOT_SET))
                        .distinct()
                        .count()
                == 1);
        return facts;
    }

    private static Map<String, String> facts(RunSpec run, String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        entry(run, name).map(ModelSettings::of).ifPresent(settings -> {
            facts.put(STANDS_FOR, settings.model());
            facts.putAll(settings.set());
        });
        facts.put(LIMITS, Provenance.limits(run.instanceLimits()).orElse(Provenance.UNBOUNDED));
        return facts;
    }

    private static Optional<ModelEntry> entry(RunSpec run, String name) {
        return run.models().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
