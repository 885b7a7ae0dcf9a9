package dev.llmmodulo.planbench.run;

import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The calls of a recorded run, by instance. */
final class EarlierCalls {

    static final EarlierCalls NONE = new EarlierCalls(Map.of());

    private final Map<String, List<CallRecord>> calls;

    private EarlierCalls(Map<String, List<CallRecord>> calls) {
        this.calls = calls;
    }

    /** @param wanted which instances' calls are kept, by the ids of their keys */
    static EarlierCalls of(RunLog log, Predicate<String> wanted) throws IOException {
        Map<String, List<CallRecord>> calls = new HashMap<>();
        log.calls(call -> {
            if (wanted.test(call.instance())) {
                calls.computeIfAbsent(call.instance(), id -> new ArrayList<>(1)).add(call);
            }
        });
        return new EarlierCalls(calls);
    }

    /** By their rounds, since a round that failed is asked again when others have been answered. */
    Deque<CallRecord> of(String instance) {
        return calls.getOrDefault(instance, List.of()).stream()
                .sorted(Comparator.comparingInt(call -> call.call().round()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
