package dev.llmmodulo.planbench.making;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what is dear to make. Who asks for what another thread is making waits for it, and for nothing else. What failed is made again
 * when it is asked for again. Thread-safe.
 */
public final class MadeOnce<K, V> {

    private final Map<K, Place<V>> places;

    /** @param room how many are kept, those that were asked for last */
    public MadeOnce(int room) {
        this.places = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Place<V>> eldest) {
                return size() > room;
            }
        };
    }

    /** What is kept under the key, made by the maker if nothing is. */
    public V get(K key, Supplier<V> maker) {
        Place<V> place;
        synchronized (places) {
            place = places.computeIfAbsent(key, empty -> new Place<>());
        }
        return place.get(maker);
    }

    private static final class Place<V> {

        private Optional<V> made = Optional.empty();

        synchronized V get(Supplier<V> maker) {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.get();
        }
    }
}
