package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model under a protocol. */
record Contestant(String model, Protocol protocol) {

    private static final String NOT_SET = "not set";

    static Contestant of(Tried tried) {
        return new Contestant(tried.key().model(), tried.key().protocol());
    }

    /** Whether a group is of this model under this protocol, in a report of one run. */
    boolean isOf(Group group) {
        return group.model().equals(model) && group.protocol().equals(protocol);
    }

    /** All of it in one line. */
    String name() {
        return model + ", " + protocol.id();
    }

    boolean isCalled(List<String> words) {
        return words.stream().allMatch(name()::contains);
    }

    /** In what this differs from another, the model last. */
    List<Difference> differencesTo(Contestant other) {
        Map<String, Object> ours = data();
        Map<String, Object> theirs = other.data();
        List<Difference> differences = new ArrayList<>();
        ours.forEach((name, value) -> {
            if (!value.equals(theirs.get(name))) {
                differences.add(
                        new Difference(name, value.toString(), theirs.get(name).toString()));
            }
        });
        return differences;
    }

    /** In what facts about this differ from those about another. What the names of both say already is none. */
    List<Difference> differencesOfFacts(Contestant other, Map<String, String> ours, Map<String, String> theirs) {
        Set<String> names = new LinkedHashSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        return names.stream()
                .map(name -> new Difference(name, ours.getOrDefault(name, NOT_SET), theirs.getOrDefault(name, NOT_SET)))
                .filter(one -> !one.first().equals(one.second())
                        && !(one.first().equals(model) && one.second().equals(other.model)))
                .toList();
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>(new Group("", "", model, protocol).data());
        data.remove("task");
        data.remove("set");
        data.remove("model");
        data.put("model", model);
        return data;
    }

    record Difference(String what, String first, String second) {}
}
