package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.ProblemFacts;
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
import java.util.stream.Collectors;

/**
 * What a planner without a model does where any plan is asked for: how many problems of those that are not known to have no plan
 * it solves. Its effort is bounded by steps of work rather than by time, so that it does not depend on the machine.
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

    /** By instance: one success or none of one trial. */
    static SortedMap<Instances, SortedMap<String, Proportion>> solved(Findings findings) throws IOException {
        SortedMap<Instances, SortedMap<String, Proportion>> solved = new TreeMap<>();
        for (Map.Entry<Instances, Map<String, ProblemFacts>> some :
                problems(findings).entrySet()) {
            SortedMap<String, Proportion> each = new TreeMap<>();
            for (Map.Entry<String, ProblemFacts> problem : some.getValue().entrySet()) {
                each.put(problem.getKey(), Proportion.NONE.plus(isSolved(problem.getValue(), findings.texts())));
            }
            solved.put(some.getKey(), each);
        }
        return solved;
    }

    /** One for each instance: its texts are other ones in other prompts. */
    private static SortedMap<Instances, Map<String, ProblemFacts>> problems(Findings findings) {
        SortedMap<Instances, SortedMap<String, ProblemFacts>> instances = new TreeMap<>();
        findings.tries().stream()
                .filter(tried -> isForPlanner(tried.key().task()) && tried.isAsked() && !tried.isUnsolvable())
                .forEach(tried -> instances
                        .computeIfAbsent(Instances.of(tried), none -> new TreeMap<>())
                        .putIfAbsent(tried.key().instance(), tried.problem()));
        SortedMap<Instances, Map<String, ProblemFacts>> problems = new TreeMap<>();
        // In the order of their hashes the first ones are no different from the others.
        instances.forEach((of, each) -> problems.put(
                of,
                each.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.comparing(ProblemFacts::texts)))
                        .limit(MOST_PROBLEMS)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return problems;
    }

    /** It does not assess plans, and its own are not the cheapest. */
    private static boolean isForPlanner(String task) {
        return PlanBenchTask.ofCode(task).filter(PlanBenchTask::asksForAnyPlan).isPresent();
    }

    private static boolean isSolved(ProblemFacts facts, Texts texts) throws IOException {
        return texts.problem(facts)
                .map(problem -> PLANNER.plan(problem) instanceof SearchResult.Solved)
                .orElse(false);
    }
}
