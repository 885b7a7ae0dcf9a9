package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transcripts that a page has room for, those of failures first. One that is too large keeps no other from the page.
 *
 * @param texts what they refer to by index
 * @param leftOut how many tries there was no room for, by what they came to
 */
record Transcripts(List<Entry> entries, List<String> texts, Map<Mark, Integer> leftOut) {

    /** @param json its {@link TranscriptData} */
    record Entry(Tried tried, String json) {}

    static final Transcripts NONE = new Transcripts(List.of(), List.of(), Map.of());

    /** What a transcript takes up beside its texts, about. */
    private static final int BYTES_OF_AN_ENTRY = 1_500;

    /** Problems tend to come again soon, since tries are sorted. */
    private static final int PROBLEMS_KEPT = 64;

    private static final Comparator<Tried> FAILURES_FIRST = Comparator.comparing(tried -> tried.mark() == Mark.RIGHT);

    Transcripts {
        entries = List.copyOf(entries);
        texts = List.copyOf(texts);
    }

    static Transcripts of(Findings findings, long mostBytes) throws IOException {
        List<Tried> sorted = findings.tries().stream().sorted(FAILURES_FIRST).toList();
        Map<String, Tried> chosen = new LinkedHashMap<>();
        long estimate = 0;
        for (Tried tried : sorted) {
            long size = tried.bulk() + BYTES_OF_AN_ENTRY;
            if (estimate + size <= mostBytes) {
                estimate += size;
                chosen.put(tried.key().id(), tried);
            }
        }
        Map<String, InstanceRecord> records = records(findings, chosen);
        Interned interned = new Interned();
        TranscriptData data = new TranscriptData(findings.texts(), interned);
        Map<String, Optional<StateData>> problems = new RecentlyUsed<>(PROBLEMS_KEPT);
        List<Entry> entries = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        long bytes = 0;
        for (Tried tried : chosen.values()) {
            InstanceRecord instance = records.get(tried.key().id());
            String problem = tried.problem().texts();
            Optional<StateData> states = problems.get(problem);
            if (states == null) {
                states = findings.texts().problem(tried.problem()).map(StateData::of);
                problems.put(problem, states);
            }
            int texts = interned.size();
            String json = PageJson.of(data.of(instance, states));
            long size = json.getBytes(StandardCharsets.UTF_8).length + BYTES_OF_AN_ENTRY;
            if (bytes + size + interned.bytes() > mostBytes) {
                interned.shrink(texts);
            } else {
                bytes += size;
                entries.add(new Entry(tried, json));
                shown.add(tried.key().id());
            }
        }
        Map<Mark, Integer> leftOut = new HashMap<>();
        sorted.stream()
                .filter(tried -> !shown.contains(tried.key().id()))
                .forEach(tried -> leftOut.merge(tried.mark(), 1, Integer::sum));
        return new Transcripts(entries, interned.all(), leftOut);
    }

    private static Map<String, InstanceRecord> records(Findings findings, Map<String, Tried> chosen)
            throws IOException {
        Map<String, InstanceRecord> records = new HashMap<>();
        for (RunLog run : findings.runs()) {
            run.instances(instance -> {
                if (chosen.containsKey(instance.key().id())) {
                    records.put(instance.key().id(), instance);
                }
            });
        }
        return records;
    }

    private static final class RecentlyUsed<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        RecentlyUsed(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
