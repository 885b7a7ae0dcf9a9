package dev.llmmodulo.planbench.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Names as those of folders and files, wherever they are taken: another one for each. Of those that would come to the
 * same, all but the first have a number behind them.
 */
record SafeNames(Map<String, String> names) implements UnaryOperator<String> {

    SafeNames {
        names = Map.copyOf(names);
    }

    static SafeNames of(Collection<String> all) {
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : new LinkedHashSet<>(all)) {
            String free = numbered(safe(name), taken::contains);
            taken.add(free);
            names.put(name, free);
        }
        return new SafeNames(names);
    }

    /** The name if it is not taken, else with the first number behind it with which it is not. */
    static String numbered(String name, Predicate<String> isTaken) {
        String free = name;
        for (int number = 2; isTaken.test(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** The name with nothing in it that the name of a folder or a file cannot have. */
    static String safe(String name) {
        String plain = name.replaceAll("[^\\w.-]+", "_");
        return plain.matches("\\.*") ? "_" + plain : plain;
    }

    /** @throws IllegalArgumentException it is none of those that the names were made of */
    @Override
    public String apply(String name) {
        if (!names.containsKey(name)) {
            throw new IllegalArgumentException("no name was made of \"" + name + "\"");
        }
        return names.get(name);
    }
}
