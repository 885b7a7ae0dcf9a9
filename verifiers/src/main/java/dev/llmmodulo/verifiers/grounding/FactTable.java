package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers facts in the order in which they are first asked for. */
final class FactTable {

    private final Map<Fact, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    int number(Fact fact) {
        return numbers.computeIfAbsent(fact, unseen -> {
            facts.add(unseen);
            return facts.size() - 1;
        });
    }

    Fact fact(int number) {
        return facts.get(number);
    }

    int size() {
        return facts.size();
    }
}
