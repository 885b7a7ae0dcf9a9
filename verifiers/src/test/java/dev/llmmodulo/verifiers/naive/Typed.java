package dev.llmmodulo.verifiers.naive;

import java.util.List;

/**
 * A variable, object or type, and the types it is declared with.
 *
 * @param types none for one without a type, several for an {@code either}
 */
record Typed(String name, List<String> types) {

    Typed {
        types = List.copyOf(types);
    }

    static Typed of(String name, String... types) {
        return new Typed(name, List.of(types));
    }
}
