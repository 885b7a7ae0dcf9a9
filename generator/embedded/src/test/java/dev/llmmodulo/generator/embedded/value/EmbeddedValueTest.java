package dev.llmmodulo.generator.embedded.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.network.Forecast;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.opinion.OpinionRequest;
import dev.llmmodulo.generator.planning.treesearch.PlanNode;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a head that learned nothing: what it expects is nonsense, how it is asked is not. */
class EmbeddedValueTest {

    private static final String INIT = "(handempty) (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c)";
    private static final Problem PROBLEM = problem("(on a b)");
    private static final World WORLD = WorldReader.of(PROBLEM.domain()).read(PROBLEM);
    private static final List<String> STEPS = Stream.of("a", "b", "c")
            .flatMap(block -> Stream.concat(
                    Stream.of("(pick-up " + block + ")", "(put-down " + block + ")"),
                    Stream.of("a", "b", "c").map(other -> "(stack " + block + " " + other + ")")))
            .toList();
    private static final EmbeddedValue VALUE = model("tiny.value").value().orElseThrow();

    private static Problem problem(String goal) {
        return problem(INIT, goal);
    }

    private static Problem problem(String init, String goal) {
        return new PddlReader()
                .problem(
                        Source.of(
                                "domain",
                                DomainLibrary.bundled()
                                        .domain("blocksworld")
                                        .orElseThrow()
                                        .pddl()),
                        Source.of(
                                "problem",
                                "(define (problem two) (:domain blocksworld-4ops) (:objects a b c) (:init " + init + ")"
                                        + " (:goal (and " + goal + ")))"))
                .orThrow();
    }

    private static EmbeddedModel model(String name) {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream("network/" + name + ".safetensors")) {
            return EmbeddedModel.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Opinion opinion(Problem problem, String answer) {
        PlanReading candidate = TolerantPlanReader.of(problem).read(answer);
        Turn<PlanReading> turn = new Turn<>(
                1,
                Instant.EPOCH,
                new Prompt("none", List.of(), List.of()),
                new Answer(answer, "", Finish.COMPLETE, Optional.empty(), ""),
                candidate,
                new Verdict.Unknown<>(new Reason(Reason.Kind.LIMIT, "not judged")),
                Duration.ZERO,
                Duration.ZERO);
        BudgetMeter meter = new BudgetMeter(Budget.ofRounds(1), new CostLedger(), InstantSource.system());
        return new LearnedVerifier(VALUE).opinion(new OpinionRequest<>("two", problem, turn, meter));
    }

    private static List<Forecast> along(String plan) {
        PlanReading.Read read =
                (PlanReading.Read) TolerantPlanReader.of(PROBLEM).read(plan);
        List<Move> moves = read.plan().steps().stream()
                .map(step -> WORLD.move(step).orElseThrow())
                .toList();
        return VALUE.along(WORLD, moves);
    }

    @Test
    void should_say_by_type_that_weights_have_no_value_head() {
        assertThat(model("tiny").value()).isEmpty();
    }

    @Test
    void should_forecast_before_the_first_step_after_each_and_at_the_end() {
        List<Forecast> along = along("(pick-up a)\n(stack a b)");

        assertThat(along).hasSize(4).doesNotHaveDuplicates();
        assertThat(along.get(0)).isEqualTo(VALUE.forecast(WORLD));
        assertThat(along.subList(0, 2)).isEqualTo(along("(pick-up a)").subList(0, 2));
        assertThat(VALUE.along(WORLD, List.of())).hasSize(2).startsWith(along.get(0));
    }

    @Test
    void should_give_the_same_problem_the_same_value_and_others_others() {
        assertThat(VALUE.of(problem("(on a b)"))).isEqualTo(VALUE.of(PROBLEM)).isBetween(0.0, 1.0);
        assertThat(VALUE.of(problem("(on a b) (on b c)"))).isNotEqualTo(VALUE.of(PROBLEM));
        assertThat(VALUE.of(problem("(ontable a)"))).isEqualTo(1);
    }

    @Test
    void should_be_the_reward_of_a_tree_search() {
        Estimate estimate = VALUE.reward().forProblem(PROBLEM).of(PlanNode.root(PROBLEM));

        assertThat(estimate).isEqualTo(Estimate.of(VALUE.of(PROBLEM)));
    }

    @Test
    void should_refuse_a_search_from_a_state_that_no_tokens_say() {
        Problem open = problem(INIT.replace("(clear c)", ""), "(on a b)");

        assertThatThrownBy(() -> VALUE.reward().forProblem(open))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("what \"clear\" says is left open");
    }

    @Test
    void should_promise_nothing_of_a_later_state_that_no_tokens_say() {
        Problem before =
                problem("(holding a) (ontable a) (clear a) (ontable b) (clear b) (ontable c) (clear c)", "(on b c)");
        Problem after =
                problem("(handempty) (on a b) (ontable a) (clear a) (ontable b) (ontable c) (clear c)", "(on b c)");

        Estimate estimate = VALUE.reward().forProblem(before).of(PlanNode.root(after));

        assertThat(estimate).isEqualTo(Estimate.of(0));
    }

    @Test
    void should_refuse_a_domain_that_the_model_was_not_trained_on() {
        Problem lamp = new PddlReader()
                .problem(
                        Source.of(
                                "domain",
                                "(define (domain lamp) (:predicates (lit))"
                                        + " (:action light :parameters () :precondition (and) :effect (lit)))"),
                        Source.of("problem", "(define (problem one) (:domain lamp) (:init) (:goal (lit)))"))
                .orThrow();

        assertThatThrownBy(() -> VALUE.of(lamp))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessageContaining("lamp");
        assertThatThrownBy(() -> VALUE.reward().forProblem(lamp))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("lamp");
        assertThat(opinion(lamp, "(light)")).isEqualTo(Opinion.NONE);
    }

    /** All plans of two steps. */
    @Test
    void should_believe_plans_as_far_as_the_head_does_and_say_where_it_doubts() {
        Set<String> met = new TreeSet<>();
        for (String first : STEPS) {
            for (String second : STEPS) {
                List<Forecast> along = along(first + "\n" + second);
                double score = along.get(3).solved();
                double firstFall = along.get(0).solved() - along.get(1).solved();
                double secondFall = along.get(1).solved() - along.get(2).solved();
                double lastFall = along.get(2).solved() - score;
                double largest = Math.max(firstFall, Math.max(secondFall, lastFall));
                String doubt = score > 0.5 || largest <= 0
                        ? "valid seems to be "
                        : largest == firstFall
                                ? "step 1, " + first
                                : largest == secondFall ? "step 2, " + second : "that it ends there";

                Opinion opinion = opinion(PROBLEM, first + "\n" + second);

                assertThat(opinion.score()).isEqualTo(score);
                assertThat(opinion.along())
                        .containsExactly(
                                along.get(0).solved(),
                                along.get(1).solved(),
                                along.get(2).solved());
                assertThat(opinion.belief()).isEqualTo(score > 0.5 ? Belief.VALID : Belief.INVALID);
                assertThat(opinion.words()).contains(doubt);
                met.add(opinion.belief() + " " + doubt.replaceAll("\\(.*", ""));
            }
        }
        assertThat(met).contains("VALID valid seems to be ").hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"(pick-up z)", "(lift a)", "no plan possible", "I would rather not."})
    void should_be_undecided_where_it_knows_no_words(String answer) {
        assertThat(opinion(PROBLEM, answer)).isEqualTo(Opinion.NONE);
    }

    @Test
    void should_be_undecided_of_a_plan_that_is_longer_than_a_text_may_be() {
        assertThat(opinion(PROBLEM, "(pick-up a)\n(put-down a)\n".repeat(600))).isEqualTo(Opinion.NONE);
    }
}
