package dev.llmmodulo.planbench.log;

import java.util.List;

/**
 * What a run's strategies read from a file, as it was when the run began.
 *
 * @param name as the strategies have it
 * @param strategies those of the run that read it, themselves or by what they choose among
 * @param sha256 of the text
 */
public record StrategyFile(String name, List<String> strategies, String sha256, String text) {

    public StrategyFile {
        strategies = List.copyOf(strategies);
    }

    public static StrategyFile of(String name, List<String> strategies, String text) {
        return new StrategyFile(name, strategies, Sha256.of(text), text);
    }
}
