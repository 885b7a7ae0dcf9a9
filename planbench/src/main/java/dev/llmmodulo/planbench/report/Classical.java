package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.Proportion;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a planner without a model does with the same problems: how many of those that are not known to have no plan it
 * solves. Its effort is bounded by steps of work rather than by time, so that it does not depend on the machine.
 */
final class Classical {

    private static final long MOST_GROUNDING = 2_000_000;

    /** About a second on one core; most problems of PlanBench take a few hundred. */
    private static final long MOST_SUCCESSORS = 300_000;

    /** Of a task and set; of more, so many are taken. */
    static final int MOST_PROBLEMS = 200;

    private static final Planner PLANNER =
            new ForwardSearch(new SearchLimits(MOST_GROUNDING, MOST_SUCCESSORS, Duration.ofMinutes(5), 512L << 20));

    private Classical() {}

    /** A task's instances of one domain or folder. */
    record Instances(String task, String set) implements Comparable<Instances> {

        private static final Comparator<Instances> ORDER =
                Comparator.comparing(Instances::task).thenComparing(Instances::set);

        static Instances of(Tried tried) {
            return new Instances(tried.key().task(), tried.key().set());
        }

        @Override
        public int compareTo(Instances other) {
            return ORDER.compare(this, other);
        }
    }

    static SortedMap<Instances, Proportion> solved(Findings findings) throws IOException {
        SortedMap<Instances, SortedMap<String, Tried>> problems = new TreeMap<>();
        findings.tries().stream()
                .filter(tried -> !tried.isUnsolvable())
                .forEach(tried -> problems.computeIfAbsent(Instances.of(tried), none -> new TreeMap<>())
                        .putIfAbsent(
                                tried.problem().domainText() + tried.problem().problemText(), tried));
        SortedMap<Instances, Proportion> solved = new TreeMap<>();
        for (Map.Entry<Instances, SortedMap<String, Tried>> some : problems.entrySet()) {
            Proportion proportion = Proportion.NONE;
            // The names are hashes, so that the first ones are no different from the others.
            for (Tried tried :
                    some.getValue().values().stream().limit(MOST_PROBLEMS).toList()) {
                proportion = proportion.plus(isSolved(tried, findings.texts()));
            }
            solved.put(some.getKey(), proportion);
        }
        return solved;
    }

    private static boolean isSolved(Tried tried, Texts texts) throws IOException {
        return texts.problem(tried.problem())
                .map(problem -> PLANNER.plan(problem) instanceof SearchResult.Solved)
                .orElse(false);
    }
}
