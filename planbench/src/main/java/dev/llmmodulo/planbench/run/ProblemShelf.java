package dev.llmmodulo.planbench.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the problems that were read last. Thread-safe. */
final class ProblemShelf {

    /** More than there are problems in flight at once, which come in about the same order from all models. */
    static final int ROOM = 128;

    private record Place(String set, String instance) {}

    private final Map<Place, ReadyProblem> kept = new LinkedHashMap<>(ROOM, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, ReadyProblem> eldest) {
            return size() > ROOM;
        }
    };

    /** As {@link ReadyProblem} throws. */
    ReadyProblem get(InstanceSource source) {
        Place place = new Place(source.set(), source.id());
        Optional<ReadyProblem> known;
        synchronized (kept) {
            known = Optional.ofNullable(kept.get(place));
        }
        if (known.isPresent()) {
            return known.get();
        }
        ReadyProblem read = new ReadyProblem(source);
        synchronized (kept) {
            kept.putIfAbsent(place, read);
            return kept.get(place);
        }
    }
}
