package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import java.util.Comparator;

/** What two contestants both try. */
record Place(String task, String set, String instance, String seed, int sample) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::task)
            .thenComparing(Place::set)
            .thenComparing(place -> Findings.padded(place.instance()))
            .thenComparing(Place::instance)
            .thenComparing(Place::seed)
            .thenComparing(Place::sample);

    static Place of(Tried tried) {
        InstanceKey key = tried.key();
        String seed = key.seed().isPresent() ? "seed " + key.seed().getAsLong() : "";
        return new Place(key.task(), key.set(), key.instance(), seed, key.sample());
    }

    String name() {
        return String.join(", ", task, set, instance) + (seed.isEmpty() ? "" : ", " + seed) + ", sample "
                + (sample + 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
