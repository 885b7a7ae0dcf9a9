package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateDataTest {

    private static final String SUSSMAN = "(define (problem p) (:domain blocksworld-4ops) (:objects a b c)"
            + " (:init (ontable a) (ontable b) (on c a) (clear b) (clear c) (handempty)) (:goal (on a b)))";

    private static StateData states(String domain, String problem) {
        return StateData.of(new PddlReader()
                .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                .orThrow());
    }

    private static NamedDomain bundled(String name) {
        return DomainLibrary.bundled().domain(name).orElseThrow();
    }

    @Test
    void should_draw_each_state_up_to_the_failing_step_and_say_what_changed() {
        StateData data = states(bundled("blocksworld").pddl(), SUSSMAN);
        List<String> steps = List.of("(unstack c a)", "(put-down c)", "(stack a b)");
        List<State> passed = data.trace(String.join("\n", steps)).orElseThrow().states();

        List<Map<String, Object>> shown = data.data(passed, steps);

        assertThat(shown).hasSize(3);
        assertThat(shown.get(0)).containsEntry("stacks", List.of(List.of("a", "c"), List.of("b")));
        assertThat(shown.get(1))
                .containsEntry("step", "(unstack c a)")
                .containsEntry("held", List.of("c"))
                .containsEntry("added", List.of("(clear a)", "(holding c)"))
                .containsEntry("removed", List.of("(clear c)", "(handempty)", "(on c a)"));
        assertThat(shown.get(2)).containsEntry("stacks", List.of(List.of("a"), List.of("b"), List.of("c")));
    }

    @Test
    void should_show_all_facts_that_may_change_of_a_state_that_is_not_drawn() {
        NamedDomain logistics = bundled("logistics");
        StateData data = states(logistics.pddl(), logistics.instances().get(0).pddl());
        List<State> passed = data.trace("(nothing)").orElseThrow().states();

        assertThat(data.data(passed, List.of("(nothing)")))
                .singleElement()
                .satisfies(start -> assertThat(start.get("facts").toString())
                        .contains("(at ")
                        .doesNotContain("in-city"));
    }

    @Test
    void should_say_where_the_squares_of_a_grid_are_only_once() {
        StateData data = states(Sokoban.DOMAIN, Sokoban.PROBLEM);
        List<State> start = data.trace("(nothing)").orElseThrow().states();

        assertThat((List<?>) data.base().get("squares")).hasSize(16);
        assertThat(data.data(start, List.of()).get(0))
                .containsEntry("things", List.of(List.of(0, 0, List.of("robot")), List.of(1, 1, List.of("box0"))));
    }

    @Test
    void should_show_the_end_of_a_long_plan() {
        StateData data = states(bundled("blocksworld").pddl(), SUSSMAN);
        String plan = "(unstack c a)\n(put-down c)\n" + "(pick-up c)\n(put-down c)\n".repeat(40);
        List<State> passed = data.trace(plan).orElseThrow().states();

        List<Map<String, Object>> shown = data.data(passed, plan.lines().toList());

        assertThat(shown).hasSize(StateData.MOST_STATES);
        assertThat(shown.get(shown.size() - 1)).containsEntry("number", 82);
    }
}
