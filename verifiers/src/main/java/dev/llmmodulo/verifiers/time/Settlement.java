package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.time.Course.Performed;
import dev.llmmodulo.verifiers.time.Interference.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sets events apart that are to blame for interfering with others at the same time, until those that are left get on. */
final class Settlement {

    private final Function<Performed, Footprint> footprint;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Performed> peaceful = new ArrayList<>();
    private final List<Performed> blamed = new ArrayList<>();
    private Interference interference = new Interference();

    private Settlement(Function<Performed, Footprint> footprint) {
        this.footprint = footprint;
    }

    static Settlement of(List<Performed> atOnce, Function<Performed, Footprint> footprint) {
        Settlement settlement = new Settlement(footprint);
        atOnce.forEach(settlement::add);
        return settlement;
    }

    /** Those that interfere, each with another one to blame. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Those that are left, in order. */
    List<Performed> peaceful() {
        return peaceful;
    }

    /** Those that were set apart. */
    List<Performed> blamed() {
        return blamed;
    }

    private void add(Performed one) {
        for (Optional<Pair> pair = clash(one); pair.isPresent(); pair = clash(one)) {
            pairs.add(pair.get());
            if (pair.get().blamed() == one.event()) {
                blamed.add(one);
                return;
            }
            setApart(pair.get().blamed());
        }
        peaceful.add(one);
        interference.note(one.event(), footprint.apply(one));
    }

    private Optional<Pair> clash(Performed one) {
        return interference.clash(one.event(), footprint.apply(one));
    }

    private void setApart(Event event) {
        Performed before = peaceful.stream()
                .filter(one -> one.event() == event)
                .findFirst()
                .orElseThrow();
        peaceful.remove(before);
        blamed.add(before);
        interference = new Interference();
        peaceful.forEach(one -> interference.note(one.event(), footprint.apply(one)));
    }
}
