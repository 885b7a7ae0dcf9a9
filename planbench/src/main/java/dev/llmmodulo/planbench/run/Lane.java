package dev.llmmodulo.planbench.run;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one model is still to do. Its workers take the next instance when they are free, so that no more than are in
 * flight are made at a time. Thread-safe.
 */
final class Lane {

    private final Iterator<Work> works;

    Lane(Stream<Work> works) {
        this.works = works.iterator();
    }

    synchronized Optional<Work> next() {
        return works.hasNext() ? Optional.of(works.next()) : Optional.empty();
    }
}
