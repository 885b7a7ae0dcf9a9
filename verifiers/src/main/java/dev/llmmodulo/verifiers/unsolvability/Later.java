package dev.llmmodulo.verifiers.unsolvability;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is worked out when it is first asked for. Not thread-safe. */
final class Later<T> {

    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Later(Supplier<T> source) {
        this.source = source;
    }

    boolean isThere() {
        return value.isPresent();
    }

    T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
