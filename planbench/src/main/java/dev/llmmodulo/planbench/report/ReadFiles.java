package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.StrategyFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What strategies read from files, as reports tell it: the names of files stand for nothing, since files change. */
final class ReadFiles {

    /** Enough of a hash to tell a few files apart by. */
    private static final int DIGITS = 12;

    private static final String NOT_KEPT = "not kept";

    private ReadFiles() {}

    /** What a strategy of a run reads, by what tells it apart from what the same strategy reads in other runs. */
    static Map<String, String> of(RunLog run, String strategy) {
        Map<String, String> facts = new LinkedHashMap<>();
        StrategySpec.parse(strategy).files().forEach(name -> facts.put(fact(name), NOT_KEPT));
        run.strategyFiles().stream()
                .filter(file -> file.strategies().contains(strategy))
                .forEach(file ->
                        facts.put(fact(file.name()), "SHA-256 " + file.sha256().substring(0, DIGITS) + "…"));
        return facts;
    }

    private static String fact(String name) {
        return "file " + name;
    }

    /** All that the strategies of a run read. */
    static Stream<String> of(RunLog run) {
        Map<String, String> words = new LinkedHashMap<>();
        run.spec().strategies().stream()
                .flatMap(strategy -> StrategySpec.parse(strategy).files().stream())
                .forEach(name -> words.put(name, NOT_KEPT));
        for (StrategyFile file : run.strategyFiles()) {
            words.put(file.name(), "SHA-256 " + file.sha256() + ", read by " + String.join(" and ", file.strategies()));
        }
        return words.entrySet().stream().map(file -> file.getKey() + ", " + file.getValue());
    }
}
