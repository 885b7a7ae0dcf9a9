package dev.llmmodulo.planbench.score;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Protocol;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts scores by task, set, model and protocol, in the order in which they come. */
public final class ScoreTable {

    /** What one line of the table is of. */
    public record Place(String task, String set, String model, Protocol protocol) {}

    /** How many there are of each kind. */
    public record Line(Place place, Map<InstanceScore.Kind, Integer> counts) {

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

    private final Map<Place, Map<InstanceScore.Kind, Integer>> counts = new LinkedHashMap<>();

    public void add(InstanceKey key, InstanceScore score) {
        counts.computeIfAbsent(
                        new Place(key.task(), key.set(), key.model(), key.protocol()),
                        place -> new EnumMap<>(InstanceScore.Kind.class))
                .merge(score.kind(), 1, Integer::sum);
    }

    public List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }
}
