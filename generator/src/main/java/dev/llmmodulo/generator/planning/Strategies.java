package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.LlmModulo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The strategies by their names. */
public final class Strategies {

    private static final Map<String, Function<StrategySpec, StrategyMaker>> KINDS = kinds();

    private Strategies() {}

    private static Map<String, Function<StrategySpec, StrategyMaker>> kinds() {
        Map<String, Function<StrategySpec, StrategyMaker>> kinds = new LinkedHashMap<>();
        kinds.put("loop", Strategies::loop);
        return kinds;
    }

    /**
     * The strategy of that name.
     *
     * @throws IllegalArgumentException there is none, or it is told something that means nothing to it
     */
    public static StrategyMaker of(StrategySpec spec) {
        Function<StrategySpec, StrategyMaker> kind = KINDS.get(spec.name());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "there is no strategy " + spec.name() + "; there are " + String.join(", ", KINDS.keySet()));
        }
        return kind.apply(spec);
    }

    private static StrategyMaker loop(StrategySpec spec) {
        spec.requireOnly(Set.of());
        return (parts, listener) -> new LlmModulo<>(parts.loop(), listener);
    }
}
