package dev.llmmodulo.generator.treesearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses among finished leaves by vote (Wang et al., "Self-Consistency Improves Chain of Thought Reasoning in Language
 * Models", 2023): what was found most often. Of what was found equally often the first by an order is chosen, and of what
 * is equal there too, what was found first.
 *
 * @param <F> what is finished
 */
public final class SelfConsistency<F> {

    private final Function<F, ?> ballot;
    private final Comparator<F> order;

    /**
     * @param ballot equal for what counts as the same, and fit to be the key of a map
     * @param order which of equally many votes goes first
     */
    public SelfConsistency(Function<F, ?> ballot, Comparator<F> order) {
        this.ballot = ballot;
        this.order = order;
    }

    /**
     * What was chosen.
     *
     * @param votes how often it was found
     */
    public record Elected<F>(F chosen, int votes) {}

    /** Empty if nothing is finished. */
    public Optional<Elected<F>> elect(List<F> finished) {
        Map<Object, List<F>> votes = new LinkedHashMap<>();
        for (F one : finished) {
            votes.computeIfAbsent(ballot.apply(one), key -> new ArrayList<>()).add(one);
        }
        return votes.values().stream()
                .map(same -> new Elected<>(same.get(0), same.size()))
                .min(Comparator.<Elected<F>>comparingInt(Elected::votes)
                        .reversed()
                        .thenComparing(Elected::chosen, order));
    }
}
