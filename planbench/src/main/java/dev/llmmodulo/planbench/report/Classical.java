package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.Proportion;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<String, Tried> each = new TreeMap<>();
        findings.tries().stream()
                .filter(tried -> !tried.isUnsolvable())
                .forEach(tried -> each.put(
                        String.join(
                                "\n",
                                tried.key().task(),
                                tried.key().set(),
                                tried.key().instance()),
                        tried));
        Map<String, Boolean> known = new HashMap<>();
        SortedMap<Instances, Proportion> solved = new TreeMap<>();
        for (Tried tried : each.values()) {
            String name = tried.problem().domainText() + tried.problem().problemText();
            if (!known.containsKey(name)) {
                known.put(name, isSolved(tried, findings.texts()));
            }
            solved.merge(Instances.of(tried), Proportion.NONE.plus(known.get(name)), Proportion::plus);
        }
        return solved;
    }

    private static boolean isSolved(Tried tried, Texts texts) throws IOException {
        return texts.problem(tried.problem())
                .map(problem -> PLANNER.plan(problem) instanceof SearchResult.Solved)
                .orElse(false);
    }
}
