package dev.llmmodulo.planbench.score;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Protocol;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts scores by task, set, model and protocol, in the order in which they come. */
public final class ScoreTable {

    /** What one line of the table is of. */
    public record Place(String task, String set, String model, Protocol protocol) {}

    /**
     * How many there are of each kind.
     *
     * @param explained of plan verification, how many say rightly what is wrong with the plan; empty of other tasks
     */
    public record Line(Place place, Map<InstanceScore.Kind, Integer> counts, Optional<Explained> explained) {

        public Line {
            counts = new EnumMap<>(counts);
        }

        public int right() {
            return counts.entrySet().stream()
                    .filter(count -> count.getKey().isRight())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int scored() {
            return counts.entrySet().stream()
                    .filter(count -> count.getKey().isScored())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Answers that are right in more than whether the plan is valid.
     *
     * @param faults how many also say rightly if a step fails or the goal is not reached
     * @param reasons how many also say rightly why
     */
    public record Explained(int faults, int reasons) {

        private Explained plus(InstanceScore.Explained one) {
            return new Explained(faults + (one.fault() ? 1 : 0), reasons + (one.reason() ? 1 : 0));
        }
    }

    private final Map<Place, Map<InstanceScore.Kind, Integer>> counts = new LinkedHashMap<>();
    private final Map<Place, Explained> explained = new HashMap<>();

    public void add(InstanceKey key, InstanceScore score) {
        Place place = new Place(key.task(), key.set(), key.model(), key.protocol());
        counts.computeIfAbsent(place, none -> new EnumMap<>(InstanceScore.Kind.class))
                .merge(score.kind(), 1, Integer::sum);
        if (PlanBenchTask.ofCode(key.task())
                .filter(PlanBenchTask::isVerification)
                .isPresent()) {
            Explained before = explained.getOrDefault(place, new Explained(0, 0));
            explained.put(place, score.explained().map(before::plus).orElse(before));
        }
    }

    public List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry ->
                        new Line(entry.getKey(), entry.getValue(), Optional.ofNullable(explained.get(entry.getKey()))))
                .toList();
    }
}
