package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForwardSearchSweepTest {

    private static final int STATES = 2_000;

    @Test
    void should_find_plans_that_work_and_be_exhausted_only_where_there_is_none() {
        Map<NaiveSearch.Answer, Integer> answers = new EnumMap<>(NaiveSearch.Answer.class);
        ForwardSearch search = new ForwardSearch(SearchLimits.USUAL);
        for (long seed = 0; seed < Sweep.cases(10_000, 100_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            SearchResult result = search.plan(problem);
            NaiveSearch.Answer truth = NaiveSearch.search(problem, STATES).answer();
            if (result instanceof Found found) {
                assertThat(new NaiveSemantics(problem).solvedBy(found.plan().steps()))
                        .as("seed %d: %s", seed, found.plan())
                        .isTrue();
                assertThat(truth).as("seed %d", seed).isNotEqualTo(NaiveSearch.Answer.UNSOLVABLE);
            } else {
                assertThat(result).as("seed %d", seed).isInstanceOf(Exhausted.class);
                assertThat(truth).as("seed %d", seed).isNotEqualTo(NaiveSearch.Answer.SOLVABLE);
            }
            answers.merge(truth, 1, Integer::sum);
        }
        assertThat(answers.get(NaiveSearch.Answer.SOLVABLE)).isGreaterThan(Sweep.cases(1_000, 10_000));
        assertThat(answers.get(NaiveSearch.Answer.UNSOLVABLE)).isGreaterThan(Sweep.cases(1_000, 10_000));
    }
}
