package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * A problem as PlanBench states it: facts in the order of their names, the last one after "and".
 *
 * @param facts the initial state, less the facts that PlanBench leaves out
 * @param goals the goal
 */
public record PlanBenchStatement(String facts, String goals) {

    /** @throws IllegalArgumentException the goal is not a conjunction of facts; PlanBench says no others */
    public static PlanBenchStatement of(Problem problem, DataLexicon lexicon) {
        Enumeration enumeration = new Enumeration(lexicon, Comparator.naturalOrder());
        List<Literal> goals = GoalList.of(problem.goal())
                .filter(list -> !list.isEmpty() && list.stream().allMatch(Literal::positive))
                .orElseThrow(() -> new IllegalArgumentException(
                        "PlanBench has no words for a goal other than facts: " + problem.goal()));
        List<Literal> stated = problem.init().stream()
                .filter(lexicon::states)
                .map(fact -> new Literal(fact, true))
                .toList();
        return new PlanBenchStatement(enumeration.sorted(stated), enumeration.sorted(goals));
    }
}
