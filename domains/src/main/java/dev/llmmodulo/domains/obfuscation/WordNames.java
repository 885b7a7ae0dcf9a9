package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.random.Draw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Words from lists; when a list is used up, two of its words with a hyphen. */
final class WordNames implements NameSource {

    private final Draw draw;
    private final OriginalWords originals;
    private final Function<Role, List<String>> lists;
    private final Map<Role, Deque<String>> left = new EnumMap<>(Role.class);
    private final Set<String> used = new HashSet<>();

    WordNames(Draw draw, OriginalWords originals, Function<Role, List<String>> lists) {
        this.draw = draw;
        this.originals = originals;
        this.lists = lists;
    }

    @Override
    public String next(Role role) {
        while (true) {
            String name = any(role);
            if (!originals.isIn(name) && used.add(name)) {
                return name;
            }
        }
    }

    private String any(Role role) {
        List<String> list = lists.apply(role);
        Deque<String> single = left.computeIfAbsent(role, unused -> new ArrayDeque<>(draw.shuffled(list)));
        return single.isEmpty() ? draw.of(list) + "-" + draw.of(list) : single.pop();
    }
}
