package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;

/** What stands in the files that strategies name, such as {@code rules.yaml} in {@code controller,rules=rules.yaml}. */
@FunctionalInterface
public interface StrategyFiles {

    /** As the files are now, found from the working directory. */
    StrategyFiles ON_DISK = name -> Source.read(Path.of(name));

    /**
     * @param name as the strategy has it
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException it cannot be read
     */
    Source read(String name);
}
