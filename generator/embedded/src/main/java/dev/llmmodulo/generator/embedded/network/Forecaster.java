package dev.llmmodulo.generator.embedded.network;

import java.util.Arrays;
import java.util.List;

/** Says how much a text promises at each of its places. Immutable and thread-safe. */
public final class Forecaster {

    private final Transformer transformer;
    private final ValueHead head;

    Forecaster(Transformer transformer, ValueHead head) {
        this.transformer = transformer;
        this.head = head;
    }

    /**
     * What is to be expected behind some tokens of a text. What comes later in it plays no part.
     *
     * @param places numbers of tokens, from 0
     * @throws IllegalArgumentException the text is empty, or longer than {@link Transformer#PLACES}
     */
    public List<Forecast> forecasts(int[] text, int... places) {
        float[][] states = transformer.states(text);
        return Arrays.stream(places)
                .mapToObj(place -> head.forecast(states, place))
                .toList();
    }
}
