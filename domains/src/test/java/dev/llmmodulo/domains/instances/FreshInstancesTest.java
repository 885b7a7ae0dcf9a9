package dev.llmmodulo.domains.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FreshInstancesTest {

    private static final Domain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow().domain();
    private static final InstanceGenerator THREE = generator(3);

    @Test
    void should_draw_each_problem_once_up_to_renaming() {
        FreshInstances instances = new FreshInstances(Demand.UNSOLVED, 2_000);
        Draw draw = Draw.seeded(1);
        Set<CanonicalForm> forms = new HashSet<>();
        // Of the 29 problems of three blocks the goal holds from the start in the three whose states are the same.
        for (int i = 0; i < 29 - 3; i++) {
            forms.add(instances.next(THREE, draw).form());
        }

        assertThat(forms).hasSize(29 - 3);
        assertThatThrownBy(() -> instances.next(THREE, draw))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageMatching("of 2000 problems in a row none was a new instance, up to renaming: "
                        + "(19\\d\\d|2000) came up before(, \\d+ hold their goal from the start)?");
    }

    @Test
    void should_keep_to_a_band_of_optimal_lengths() {
        FreshInstances instances = new FreshInstances(new OptimalLength(8, 10, 100_000), 1_000);
        Draw draw = Draw.seeded(2);
        for (int i = 0; i < 10; i++) {
            GeneratedInstance instance = instances.next(generator(5), draw);
            SearchResult again = new OptimalSearch(SearchHeuristic.BLIND, SearchLimits.USUAL).plan(instance.problem());
            assertThat(instance.optimalLength().orElseThrow()).isBetween(8, 10);
            assertThat(again)
                    .isInstanceOfSatisfying(
                            SearchResult.Optimal.class,
                            optimal -> assertThat(optimal.plan().length())
                                    .isEqualTo(instance.optimalLength().orElseThrow()));
        }
    }

    @Test
    void should_say_why_no_problem_is_as_it_was_asked_for() {
        FreshInstances tooLong = new FreshInstances(new OptimalLength(20, 30, 100_000), 10);
        FreshInstances tooShort = new FreshInstances(new OptimalLength(1, 1, 100_000), 5);
        FreshInstances tooHard = new FreshInstances(new OptimalLength(1, 100, 3), 50);

        assertThatThrownBy(() -> tooLong.next(generator(4), Draw.seeded(3)))
                .hasMessageContaining(" have shorter plans");
        assertThatThrownBy(() -> tooShort.next(generator(6), Draw.seeded(3)))
                .hasMessageContaining(" need longer plans");
        assertThatThrownBy(() -> tooHard.next(generator(8), Draw.seeded(3)))
                .hasMessageContaining(" were not settled in 3 steps of search");
        assertThatThrownBy(() -> new OptimalLength(9, 8, 1)).hasMessageContaining("no plan has 9 to 8 steps");
    }

    /** A machine that is slower or busier must not draw other instances. */
    @Test
    void should_stop_rather_than_pass_over_what_it_was_disturbed_at() {
        FreshInstances instances = new FreshInstances(new OptimalLength(1, 100, 100_000), 50);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> instances.next(generator(8), Draw.seeded(3)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void should_mix_generators() {
        InstanceGenerator mixed = new OneOf(List.of(generator(3), generator(4), generator(5)));
        Draw draw = Draw.seeded(4);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            names.add(mixed.generate(draw).name());
        }

        assertThat(names).containsExactlyInAnyOrder("bw-rand-3", "bw-rand-4", "bw-rand-5");
    }

    private static InstanceGenerator generator(int blocks) {
        return new BlocksworldGenerator(BLOCKSWORLD, blocks, BlocksworldGoal.FULL);
    }
}
