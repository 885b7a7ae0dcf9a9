package dev.llmmodulo.planbench;

import dev.llmmodulo.generator.spend.Price;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run's numbers depend on beside its spec. No key, no user and no path of the machine is in it.
 *
 * @param program version of this program
 * @param revision the git revision that it was built from, if it runs from a working tree; ends with {@code -dirty} if
 *     that had changes
 * @param java version of the Java machine
 * @param system operating system and architecture
 * @param processors as many as the Java machine saw
 * @param prices what was reckoned with, for each model with a known price
 */
public record Environment(
        String program,
        Optional<String> revision,
        String java,
        String system,
        int processors,
        Map<String, Price> prices) {

    public Environment {
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }
}
