package dev.llmmodulo.generator.planning.treesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.planning.PlanHandover;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that says how near states are to the goal, and what a search makes of it, call by call. */
class ModelRewardTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final PromptStyle STYLE = PddlPrompt.style();
    private static final ProblemTexts A_ON_B = Problems.threeBlocks("(on a b)");

    private final List<ProposalRequest> askedForReward = new ArrayList<>();
    private TreeSearchOptions options = TreeSearchOptions.DEFAULT
            .withMethod(SearchMethod.BEST_FIRST)
            .withWidth(1)
            .withSamples(2)
            .withChunk(1);

    /** @param reward who is asked about states */
    private Outcome<PlanReading> solve(Budget budget, Proposer reward, String... answers) {
        Problem problem = A_ON_B.read().orThrow();
        TolerantPlanReader reader =
                TolerantPlanReader.of(problem, STYLE.format().lexicon());
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                STYLE.initial(),
                new ScriptedProposer(Script.ofRounds(answers), CLOCK),
                answer -> reader.read(answer.text()),
                CriticBank.of(new PlanValidator()),
                (same, turns) -> {
                    throw new AssertionError("tree search sends no back-prompts");
                },
                new PlanHandover(A_ON_B),
                CLOCK);
        Proposer remembered = request -> {
            askedForReward.add(request);
            return reward.propose(request);
        };
        return new TreeSearchStrategy(
                        parts, options.withReward(new ModelReward(remembered, STYLE)), SolveListener.SILENT)
                .solve("i1", problem, new BudgetMeter(budget, new CostLedger(), CLOCK));
    }

    /** Knows no more than the state that it is shown. */
    private static Proposer sayingOfBlockInHand(String ofA, String ofB) {
        return new PromptReadingModel((problem, round) -> isHeld(problem, "a") ? ofA : ofB);
    }

    private static Proposer saying(String answer) {
        return new PromptReadingModel((problem, round) -> answer);
    }

    private static boolean isHeld(Problem problem, String block) {
        return problem.init().stream().anyMatch(fact -> fact.toString().equals("(holding " + block + ")"));
    }

    private static boolean isAskedAboutHolding(Outcome<PlanReading> outcome, int round, String block) {
        Prompt prompt = outcome.transcript().turns().get(round - 1).prompt();
        return isHeld(PromptReadingModel.problem(prompt.messages().get(0).text()), block);
    }

    private static List<String> reasons(Outcome<PlanReading> outcome, String choice) {
        return outcome.transcript().decisions().stream()
                .filter(decision -> decision.choice().equals(choice))
                .map(Decision::reason)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SearchMethod.class)
    void should_go_on_from_the_state_that_the_model_takes_for_nearer(SearchMethod method) {
        options = options.withMethod(method);

        Outcome<PlanReading> forA =
                solve(Budget.ofRounds(3), sayingOfBlockInHand("90", "20"), "(pick-up b)", "(pick-up a)", "(stack a b)");
        Outcome<PlanReading> forB =
                solve(Budget.ofRounds(3), sayingOfBlockInHand("20", "90"), "(pick-up b)", "(pick-up a)", "(stack b a)");

        assertThat(isAskedAboutHolding(forA, 3, "a")).isTrue();
        assertThat(reasons(forA, "expand").get(1)).contains("after step 1, reward 0.900");
        assertThat(forA)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("(pick-up a)\n(stack a b)\n"));
        assertThat(isAskedAboutHolding(forB, 3, "b")).isTrue();
    }

    @Test
    void should_keep_its_calls_in_the_ledger_and_out_of_the_rounds() {
        Outcome<PlanReading> outcome =
                solve(Budget.ofRounds(3), sayingOfBlockInHand("90", "20"), "(pick-up b)", "(pick-up a)", "(stack a b)");

        assertThat(outcome.transcript().turns()).hasSize(3);
        assertThat(outcome.transcript().calls())
                .extracting(PhysicalCall::model, PhysicalCall::round)
                .containsExactly(
                        tuple(ScriptedProposer.MODEL, 1),
                        tuple(ScriptedProposer.MODEL, 2),
                        tuple("test:reading", 2),
                        tuple("test:reading", 2),
                        tuple(ScriptedProposer.MODEL, 3));
        assertThat(askedForReward).extracting(ProposalRequest::sample).containsExactly(0, 1);
        assertThat(askedForReward)
                .extracting(request -> request.prompt().version())
                .containsOnly("reward/1 pddl-zero-shot/1");
    }

    @Test
    void should_ask_about_equal_states_once_and_never_about_the_initial_one() {
        options = options.withSamples(1);

        Outcome<PlanReading> outcome =
                solve(Budget.ofRounds(4), saying("70"), "(pick-up a)", "(put-down a)", "(pick-up a)", "(put-down a)");

        assertThat(reasons(outcome, "restart")).isNotEmpty();
        assertThat(reasons(outcome, "expand"))
                .extracting(reason -> reason.replaceAll(".*reward ([0-9.]*),.*", "$1"))
                .containsExactly("0.500", "0.700", "0.500", "0.700");
        assertThat(askedForReward).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"About 90, I think.", "", "(pick-up a)\n(stack a b)", "110"})
    void should_take_a_state_for_neither_good_nor_bad_where_no_number_is_given_and_record_it(String answer) {
        Outcome<PlanReading> outcome = solve(
                Budget.ofRounds(3), sayingOfBlockInHand(answer, "40"), "(pick-up b)", "(pick-up a)", "(stack a b)");

        assertThat(reasons(outcome, "neutral"))
                .containsExactly("the model has no opinion of the state after step 1, which counts as 0.5: "
                        + "the answer does not end with a number from 0 to 100");
        assertThat(isAskedAboutHolding(outcome, 3, "a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, 1", "NOT_AUTHORISED, 1", "TIMED_OUT, 2", "SERVER_ERROR, 2"})
    void should_leave_a_model_alone_that_fails(ServiceException.Kind kind, int calls) {
        options = options.withSamples(1);
        Proposer failing = request -> {
            throw new ServiceException(kind, "down");
        };

        Outcome<PlanReading> outcome = solve(
                Budget.ofRounds(5),
                failing,
                "(pick-up b)",
                "(stack b c)",
                "(unstack b c)",
                "(pick-up a)",
                "(pick-up a)\n(stack a b)");

        assertThat(askedForReward).hasSize(calls);
        assertThat(reasons(outcome, "neutral"))
                .hasSize(calls)
                .last()
                .asString()
                .endsWith(kind + ", and it is not asked again");
        assertThat(outcome.transcript().turns()).hasSize(5);
    }

    @Test
    void should_prove_nothing_by_the_lowest_number_and_accept_nothing_by_the_highest() {
        options = options.withSamples(1);

        assertThat(solve(Budget.ofRounds(2), saying("0"), "(pick-up a)", "(stack a b)"))
                .isInstanceOf(Solved.class);
        assertThat(solve(Budget.ofRounds(2), saying("100"), "(pick-up a)", "(stack a c)"))
                .isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void should_count_for_the_budget() {
        Outcome<PlanReading> outcome =
                solve(Budget.UNBOUNDED.withCalls(3), saying("70"), "(pick-up b)", "(pick-up a)", "(stack a b)");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BudgetExhausted.class,
                        exhausted -> assertThat(exhausted.limit()).isEqualTo(Limit.CALLS));
        assertThat(outcome.transcript().calls()).hasSize(3);
        assertThat(askedForReward).hasSize(1);
    }

    /** Neither when the last round is over nor when a plan is found. */
    @Test
    void should_not_be_asked_where_nothing_follows() {
        solve(Budget.ofRounds(2), saying("70"), "(pick-up b)", "(pick-up a)");
        assertThat(solve(Budget.ofRounds(9), saying("70"), "(pick-up b)", "(pick-up a)\n(stack a b)"))
                .isInstanceOf(Solved.class);

        assertThat(askedForReward).isEmpty();
    }

    @Test
    void should_ask_in_these_words() {
        StateQuestion question =
                new StateQuestion(problem -> new Prompt("v/1", List.of(Message.user("What now?\n")), List.of()));

        Prompt prompt = question.about(A_ON_B.read().orThrow());

        assertThat(prompt.version()).isEqualTo("reward/1 v/1");
        assertThat(prompt.messages()).containsExactly(Message.user("""
                Somebody is asked this:

                [QUESTION]
                What now?
                [QUESTION END]

                Do not answer it, and do not write a plan. Look at the initial state of the problem that it ends with: \
                how near is the goal, and how likely does somebody who makes mistakes now and then reach it from there? \
                Answer with one whole number and nothing else, from 0 if the goal cannot be reached from there to 100 \
                if it holds there.
                """));
    }
}
