package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.Worlds;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of the size of benchmarks are within the usual limits. */
class ForwardSearchWorldsTest {

    private final ForwardSearch search = new ForwardSearch(SearchLimits.USUAL);

    @ParameterizedTest(name = "{0} blocks, seed {1}")
    @CsvSource({"3, 1", "5, 2", "8, 3", "12, 4", "12, 5", "12, 6", "15, 7"})
    void should_solve_blocksworld(int blocks, long seed) {
        assertSolved(Worlds.blocks(blocks, seed));
    }

    @ParameterizedTest(name = "{0} cities of {1} places, {2} packages")
    @CsvSource({"2, 2, 2", "3, 3, 6", "5, 3, 10", "6, 3, 8"})
    void should_solve_logistics(int cities, int places, int packages) {
        assertSolved(Worlds.logistics(cities, places, packages, 1));
    }

    private void assertSolved(Problem problem) {
        assertThat(search.plan(problem)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(new NaiveSemantics(problem).solvedBy(found.plan().steps()))
                    .isTrue();
            assertThat(search.plan(problem)).isEqualTo(found);
        });
    }
}
