package dev.llmmodulo.generator.planning.treesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateRewardTest {

    private static PlanNode after(ProblemTexts texts, String... steps) {
        Problem problem = texts.read().orThrow();
        Simulation simulation = new Simulation(problem);
        List<PlanStep> executed = Stream.of(steps)
                .filter(step -> !step.isEmpty())
                .map(StateRewardTest::step)
                .toList();
        executed.forEach(step -> assertThat(simulation.execute(step)).isTrue());
        return PlanNode.root(problem).after(executed, simulation).orElseThrow();
    }

    private static PlanStep step(String text) {
        List<String> words = List.of(text.split(" "));
        return new PlanStep(words.get(0), words.subList(1, words.size()));
    }

    private static Estimate estimate(PlanReward reward, ProblemTexts texts, String... steps) {
        return reward.forProblem(texts.read().orThrow()).of(after(texts, steps));
    }

    /** The plan has four steps; h_max sees two of them. */
    @ParameterizedTest
    @CsvSource({
        "h-ff, '', 0.5",
        "h-ff, pick-up b;stack b c, 0.666666",
        "h-ff, pick-up b;stack b c;pick-up a;stack a b, 1",
        "h-max, '', 0.5",
        "h-max, pick-up b;stack b c;pick-up a;stack a b, 1",
        "goals, '', 0",
        "goals, pick-up b;stack b c, 0.5",
        "goals, pick-up b;stack b c;pick-up a;stack a b, 1",
        "constant, '', 0.5",
        "constant, pick-up b;stack b c;pick-up a;stack a b, 0.5",
    })
    void should_rise_towards_the_goal(String label, String steps, double reward) {
        ProblemTexts texts = Problems.threeBlocks("(and (on a b) (on b c))");

        Estimate estimate = estimate(StateReward.of(label).orElseThrow(), texts, steps.split(";"));

        assertThat(estimate.reward()).isCloseTo(reward, within(1e-6));
        assertThat(estimate.deadEnd()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"h-ff, true", "h-max, true", "goals, false", "constant, false"})
    void should_call_a_dead_end_only_what_the_relaxation_proves(String label, boolean proven) {
        assertThat(estimate(StateReward.of(label).orElseThrow(), Problems.chest(), "throw-away-key")
                        .deadEnd())
                .isEqualTo(proven);
    }

    @Test
    void should_take_a_learned_value_as_it_is_and_ask_it_about_the_state() {
        PlanReward learned = PlanReward.learned(problem -> problem.init().isEmpty() ? 0.25 : 0.75);
        Reward<PlanNode> reward = learned.forProblem(Problems.chest().read().orThrow());

        assertThat(reward.of(after(Problems.chest()))).isEqualTo(Estimate.of(0.75));
        assertThat(reward.of(after(Problems.chest(), "throw-away-key"))).isEqualTo(Estimate.of(0.25));
    }

    @Test
    void should_know_a_state_again_however_it_was_reached() {
        ProblemTexts texts = Problems.threeBlocks("(on a b)");

        assertThat(after(texts, "pick-up a", "put-down a").key())
                .isEqualTo(after(texts).key());
        assertThat(after(texts, "pick-up a").key()).isNotEqualTo(after(texts).key());
        assertThat(after(Problems.tank("(> (level) 9)"), "pour", "halve", "pour")
                        .key())
                .isNotEqualTo(after(Problems.tank("(> (level) 9)"), "pour", "pour", "halve")
                        .key());
    }
}
