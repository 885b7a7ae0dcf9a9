package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by predicate, and by predicate, place and object. */
final class FactIndex {

    private final FactTable facts;
    private final List<IntList> byPredicate = new ArrayList<>();
    private final Map<Long, IntList> byPlace = new HashMap<>();

    FactIndex(FactTable facts) {
        this.facts = facts;
    }

    void add(int fact) {
        int predicate = facts.predicateOf(fact);
        while (byPredicate.size() <= predicate) {
            byPredicate.add(new IntList());
        }
        byPredicate.get(predicate).add(fact);
        for (int place = 0; place < facts.arguments(fact); place++) {
            byPlace.computeIfAbsent(key(predicate, place, facts.argument(fact, place)), unseen -> new IntList())
                    .add(fact);
        }
    }

    IntList of(int predicate) {
        return predicate < byPredicate.size() ? byPredicate.get(predicate) : IntList.EMPTY;
    }

    IntList of(int predicate, int place, int object) {
        return byPlace.getOrDefault(key(predicate, place, object), IntList.EMPTY);
    }

    private static long key(int predicate, int place, int object) {
        return ((long) predicate << 16 | place) << 32 | object;
    }
}
