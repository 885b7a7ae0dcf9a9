package dev.llmmodulo.generator.planning.treesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.planning.PlanHandover;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanBenchPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Judge;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tree search over plans, with models that answer as the test says. */
class TreeSearchStrategyTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final List<SolveEvent> events = new ArrayList<>();
    private Judge<Problem, PlanReading> judge = CriticBank.of(new PlanValidator());
    private TreeSearchOptions options = TreeSearchOptions.DEFAULT
            .withMethod(SearchMethod.BEST_FIRST)
            .withReward(StateReward.GOALS)
            .withSamples(1)
            .withChunk(2);

    private Outcome<PlanReading> solve(ProblemTexts texts, int rounds, PromptReadingModel.Mind mind) {
        return solve(texts, rounds, PddlPrompt.style(), new PromptReadingModel(mind));
    }

    private Outcome<PlanReading> solve(ProblemTexts texts, int rounds, PromptStyle style, Proposer model) {
        return solve(texts, Budget.ofRounds(rounds), style, model);
    }

    private Outcome<PlanReading> solve(ProblemTexts texts, Budget budget, PromptStyle style, Proposer model) {
        Problem problem = texts.read().orThrow();
        TolerantPlanReader reader =
                TolerantPlanReader.of(problem, style.format().lexicon());
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                style.initial(),
                model,
                answer -> reader.read(answer.text()),
                judge,
                (same, turns) -> {
                    throw new AssertionError("tree search sends no back-prompts");
                },
                new PlanHandover(texts),
                CLOCK);
        return new TreeSearchStrategy(parts, options, events::add)
                .solve("i1", problem, new BudgetMeter(budget, new CostLedger(), CLOCK));
    }

    /** A model that says one answer after the other, whatever it is asked. */
    private static PromptReadingModel.Mind says(String... answers) {
        return (problem, round) -> answers[Math.min(round, answers.length) - 1];
    }

    private static List<String> choices(Outcome<PlanReading> outcome) {
        return outcome.transcript().decisions().stream().map(Decision::choice).toList();
    }

    /** The state that the model was asked about in a round. */
    private static Set<Fact> asked(Outcome<PlanReading> outcome, int round) {
        Turn<PlanReading> turn = outcome.transcript().turns().get(round - 1);
        return PromptReadingModel.problem(turn.prompt().messages().get(0).text())
                .init();
    }

    private static List<String> steps(PlanReading candidate) {
        return ((PlanReading.Read) candidate)
                .plan().steps().stream().map(PlanStep::toString).toList();
    }

    private static Set<Fact> stateAfter(ProblemTexts texts, PlanStep... steps) {
        return PlanTrace.of(texts.read().orThrow(), Plan.of(steps))
                .states()
                .get(steps.length)
                .facts();
    }

    @Test
    void should_hand_out_the_steps_to_a_state_and_the_answer_from_there_as_one_plan() {
        Outcome<PlanReading> outcome = solve(
                Problems.threeBlocks("(and (on a b) (on b c))"),
                5,
                says(
                        "[PLAN]\n(pick-up b)\n(stack b c)\n(pick-up b)\n[PLAN END]",
                        "[PLAN]\n(pick-up a)\n(stack a b)\n[PLAN END]"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class,
                        solved -> assertThat(solved.text())
                                .isEqualTo("(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n"));
        assertThat(outcome.transcript().turns()).hasSize(2);
        assertThat(outcome.transcript().calls()).hasSize(2);
        assertThat(choices(outcome)).containsExactly("expand", "expand");
        assertThat(events.get(events.size() - 1)).isInstanceOf(SolveEvent.Ended.class);
    }

    @ParameterizedTest
    @EnumSource(SearchMethod.class)
    void should_record_the_same_when_the_answers_at_a_state_are_asked_for_at_once(SearchMethod method) {
        ProblemTexts texts = Problems.threeBlocks("(and (on a b) (on b c))");
        // Never a whole plan, so that no wave has answers to spare.
        PromptReadingModel.Mind mind = says("(pick-up a)", "(pick-up b)\n(stack b c)", "(pick-up c)", "(pick-up b)");
        options = options.withMethod(method).withSamples(4);
        Outcome<PlanReading> one = solve(texts, 8, mind);
        options = options.withParallelism(new Parallelism(3));
        Outcome<PlanReading> other = solve(texts, 8, mind);

        assertThat(other.transcript()).isEqualTo(one.transcript());
        assertThat(one.transcript().turns()).hasSize(8);
    }

    @Test
    void should_make_no_further_wave_when_enough_plans_came_in_one() {
        options = options.withSamples(6).withFinished(2).withParallelism(new Parallelism(2));

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on b c)"), 8, says("(pick-up b)\n(stack b c)"));

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(outcome.transcript().turns()).hasSize(2);
    }

    @Test
    void should_keep_a_plan_that_came_in_one_wave_with_an_answer_that_cannot_be_judged() {
        judge = (problem, candidate) -> steps(candidate).size() == 1
                ? new Verdict.Unknown<>(Reason.unsupported("blocks"))
                : CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(problem, candidate);
        options = options.withSamples(2).withParallelism(new Parallelism(2));

        Outcome<PlanReading> outcome =
                solve(Problems.threeBlocks("(and (on b c))"), 5, says("(pick-up a)", "(pick-up b)\n(stack b c)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("(pick-up b)\n(stack b c)\n"));
    }

    @Test
    void should_ask_about_the_verifiers_state_whatever_the_model_believes() {
        ProblemTexts texts = Problems.threeBlocks("(and (on a b) (on b c))");

        Outcome<PlanReading> outcome = solve(
                texts,
                2,
                says(
                        "(pick-up b) ; now b is on c and the hand is empty\n(pick-up a)\n(stack a b) ; done\n",
                        "(pick-up a)\n(stack a b)\n"));

        assertThat(asked(outcome, 1)).isEqualTo(texts.read().orThrow().init());
        assertThat(asked(outcome, 2))
                .isEqualTo(stateAfter(texts, PlanStep.of("pick-up", "b")))
                .contains(Fact.of("holding", "b"))
                .doesNotContain(Fact.of("on", "b", "c"));
        assertThat(outcome).isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void should_cut_a_chunk_before_its_first_step_that_does_not_apply() {
        options = options.withChunk(5);

        Outcome<PlanReading> outcome = solve(
                Problems.threeBlocks("(on a b)"),
                2,
                says("(pick-up c)\n(stack c b)\n(stack a b)\n(pick-up b)", "(pick-up a)"));

        assertThat(steps(outcome.transcript().turns().get(1).candidate()))
                .containsExactly("(pick-up c)", "(stack c b)", "(pick-up a)");
    }

    @Test
    void should_have_no_child_where_no_step_applies() {
        Outcome<PlanReading> outcome =
                solve(Problems.threeBlocks("(on a b)"), 2, says("(stack a b)", "(pick-up nobody)\n(fly a)"));

        assertThat(choices(outcome)).containsExactly("expand", "restart", "expand", "restart");
    }

    @Test
    void should_take_no_more_steps_than_a_chunk_holds() {
        ProblemTexts texts = Problems.threeBlocks("(and (on a b) (on b c))");
        options = options.withChunk(3);

        Outcome<PlanReading> outcome =
                solve(texts, 2, says("(pick-up b)\n(stack b a)\n(pick-up c)\n(stack c b)", "(put-down c)"));

        assertThat(asked(outcome, 2)).contains(Fact.of("holding", "c"), Fact.of("on", "b", "a"));
        assertThat(steps(outcome.transcript().turns().get(1).candidate()))
                .containsExactly("(pick-up b)", "(stack b a)", "(pick-up c)", "(put-down c)");
    }

    @Test
    void should_stop_asking_as_soon_as_an_answer_is_right() {
        options = options.withSamples(4);

        assertThat(solve(Problems.threeBlocks("(on a b)"), 9, says("(pick-up b)", "(pick-up a)\n(stack a b)"))
                        .transcript()
                        .turns())
                .hasSize(2);
    }

    @Test
    void should_hand_out_the_beginning_of_an_answer_that_passes_the_goal() {
        Outcome<PlanReading> outcome =
                solve(Problems.threeBlocks("(on a b)"), 1, says("(pick-up a)\n(stack a b)\n(pick-up c)\n(pick-up b)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("(pick-up a)\n(stack a b)\n"));
        assertThat(choices(outcome)).containsExactly("expand", "cut");
    }

    @Test
    void should_prefer_the_answer_that_more_samples_agree_on() {
        for (int seed = 0; seed < 8; seed++) {
            options = options.withReward(StateReward.CONSTANT).withSamples(3).withSeed(seed);

            Outcome<PlanReading> outcome = solve(
                    Problems.threeBlocks("(and (on a b) (on b c))"),
                    4,
                    says(
                            "(pick-up a)\n(stack a c)",
                            "(pick-up b)\n(stack b c)",
                            "(pick-up b)\n(stack b c)",
                            "(pick-up c)"));

            assertThat(asked(outcome, 4)).contains(Fact.of("on", "b", "c"));
        }
    }

    /** From a hand that holds a, the state is reached again that the second child of the root is at. */
    @Test
    void should_ask_once_about_a_state_that_is_reached_in_two_ways() {
        options = options.withMethod(SearchMethod.BEAM)
                .withWidth(3)
                .withSamples(2)
                .withReward(StateReward.CONSTANT);
        PromptReadingModel.Mind mind = (problem, round) -> {
            if (problem.init().contains(Fact.of("holding", "a"))) {
                return "(stack a b)";
            } else if (problem.init().contains(Fact.of("on", "a", "b"))) {
                return "(pick-up c)\n(put-down c)\n(pick-up b)";
            }
            return round % 2 == 0 ? "(pick-up a)\n(stack a b)" : "(pick-up a)";
        };

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on b c)"), 6, mind);

        assertThat(choices(outcome).stream().filter("reuse"::equals)).hasSize(1);
        assertThat(choices(outcome).indexOf("restart"))
                .isGreaterThan(choices(outcome).indexOf("reuse"));
        assertThat(outcome.transcript().turns().stream()
                        .collect(Collectors.groupingBy(
                                turn -> turn.prompt().messages().get(0).text(), Collectors.counting()))
                        .values())
                .containsExactly(2L, 2L, 2L);
        assertThat(outcome.transcript().decisions().stream()
                        .filter(decision -> decision.choice().equals("reuse"))
                        .map(Decision::reason))
                .containsExactly(
                        "the state after step 2, reward 0.500, was asked about before; the same answers are taken");
    }

    @Test
    void should_end_when_the_budget_ends_also_amid_the_samples_of_a_state() {
        options = options.withSamples(4);

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on a b)"), 6, says("(pick-up c)", "(pick-up b)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BudgetExhausted.class, end -> assertThat(end.limit()).isEqualTo(Limit.ROUNDS));
        assertThat(outcome.transcript().turns()).extracting(Turn::round).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(solve(Problems.threeBlocks("(on a b)"), 0, says("(pick-up a)"))
                        .transcript()
                        .calls())
                .isEmpty();
    }

    @Test
    void should_begin_again_with_fresh_answers_when_no_leaf_is_left() {
        Outcome<PlanReading> outcome = solve(
                Problems.threeBlocks("(on a b)"), 5, says("I do not know.", "(stack a b)", "(pick-up a)\n(stack a b)"));

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(choices(outcome)).containsExactly("expand", "restart", "expand", "restart", "expand");
    }

    @ParameterizedTest
    @EnumSource(SearchMethod.class)
    void should_do_the_same_again_whatever_the_method(SearchMethod method) {
        options = options.withMethod(method).withSamples(2).withReward(StateReward.H_FF);
        ProblemTexts texts = Problems.threeBlocks("(and (on a b) (on b c))");

        Outcome<PlanReading> once = solve(texts, 12, new RandomMind(3));

        assertThat(solve(texts, 12, new RandomMind(3))).isEqualTo(once);
        assertThat(once.transcript().turns()).hasSizeGreaterThan(2);
    }

    /** A closed chest without a key stays closed. h_FF knows it, so that nobody is asked about that; the goals do not. */
    @Test
    void should_never_ask_about_a_dead_end_that_the_reward_knows() {
        PromptReadingModel.Mind mind = (problem, round) -> !problem.init().contains(Fact.of("key")) || round % 2 == 1
                ? "(throw-away-key)\n(throw-away-key)"
                : "(unlock)\n(unlock)";
        options = options.withSamples(2).withChunk(1);

        assertThat(allAsked(solve(Problems.chest(), 8, mind))).contains(Set.of());
        options = options.withReward(StateReward.H_FF);
        assertThat(allAsked(solve(Problems.chest(), 8, mind))).isNotEmpty().doesNotContain(Set.of());
    }

    private static List<Set<Fact>> allAsked(Outcome<PlanReading> outcome) {
        return outcome.transcript().turns().stream()
                .map(turn -> asked(outcome, turn.round()))
                .toList();
    }

    @Test
    void should_hand_out_nothing_that_is_not_confirmed_from_its_text() {
        judge = (problem, candidate) -> new Verdict.Valid<>(candidate, List.of());

        assertThat(solve(Problems.threeBlocks("(on a b)"), 5, says("(stack a b)")))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
    }

    @Test
    void should_abort_when_the_verifier_cannot_decide() {
        judge = (problem, candidate) -> new Verdict.Unknown<>(Reason.unsupported("blocks"));

        assertThat(solve(Problems.threeBlocks("(on a b)"), 5, says("(stack a b)")))
                .isInstanceOfSatisfying(Aborted.class, aborted -> {
                    assertThat(aborted.boundary()).isEqualTo(Boundary.VERIFIER);
                    assertThat(aborted.transcript().turns()).hasSize(1);
                });
    }

    /** That nothing leads on from a state is no claim about the problem. */
    @Test
    void should_take_a_claim_about_a_later_state_for_no_claim_about_the_problem() {
        Outcome<PlanReading> outcome =
                solve(Problems.threeBlocks("(on a b)"), 2, says("(pick-up c)", "no plan possible"));

        assertThat(outcome.transcript().turns().get(1).candidate())
                .isInstanceOfSatisfying(
                        PlanReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.message())
                                .isEqualTo("this says that no plan goes on after step 1"));
        assertThat(solve(Problems.threeBlocks("(on a b)"), 1, says("no plan possible"))
                        .transcript()
                        .turns()
                        .get(0)
                        .candidate())
                .isInstanceOf(PlanReading.UnsolvableClaim.class);
    }

    @Test
    void should_refuse_durative_actions_by_name_and_ask_nothing() {
        assertThat(solve(Problems.oven(), 5, says("(bake)"))).isInstanceOfSatisfying(Aborted.class, aborted -> {
            assertThat(aborted.reason()).isEqualTo("durative actions are not supported in tree search");
            assertThat(aborted.transcript().turns()).isEmpty();
        });
    }

    @Test
    void should_refuse_what_the_reward_does_not_support_and_ask_nothing() {
        options = options.withReward(StateReward.H_FF);

        assertThat(solve(Problems.tank("(>= (level) 2)"), 5, says("(pour)")))
                .isInstanceOfSatisfying(Aborted.class, aborted -> {
                    assertThat(aborted.reason())
                            .startsWith("the reward cannot be reckoned: ")
                            .contains("numeric fluents");
                    assertThat(aborted.transcript().turns()).isEmpty();
                });
    }

    @Test
    void should_carry_numbers_from_state_to_state() {
        options = options.withChunk(1);

        Outcome<PlanReading> outcome =
                solve(Problems.tank("(= (level) 0.75)"), 3, says("(pour)\n(pour)", "(halve)\n(halve)", "(pour)"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("(pour)\n(halve)\n"));
        Problem asked = PromptReadingModel.problem(
                outcome.transcript().turns().get(1).prompt().messages().get(0).text());
        assertThat(asked.values()).containsEntry(new FunctionKey("level", List.of()), new BigDecimal("1.5"));
    }

    @Test
    void should_leave_out_states_that_no_problem_can_state() {
        options = options.withChunk(3);

        assertThat(choices(solve(Problems.tank("(> (level) 9)"), 1, says("(pour)\n(halve)\n(seventh)"))))
                .containsExactly("expand", "restart");
    }

    @Test
    void should_ask_in_the_words_of_any_prompt() {
        options = options.withChunk(1);
        NamedDomain blocksworld = DomainLibrary.bundled().domain("blocksworld").orElseThrow();
        Script script = Script.ofRounds(
                "pick up the blue block\nstack the blue block on top of the blue block",
                "stack the blue block on top of the orange block\npick up the red block\n"
                        + "stack the red block on top of the blue block");

        Outcome<PlanReading> outcome = solve(
                Problems.threeBlocks("(and (on a b) (on b c))"),
                2,
                PlanBenchPrompt.zeroShot(blocksworld).style(),
                new ScriptedProposer(script, CLOCK));

        assertThat(outcome.transcript()
                        .turns()
                        .get(1)
                        .prompt()
                        .messages()
                        .get(0)
                        .text())
                .contains("the hand is currently holding blue block, the red block is on the table and");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class,
                        solved -> assertThat(solved.text())
                                .isEqualTo("(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n"));
    }

    @Test
    void should_choose_the_plan_that_most_samples_agree_on() {
        options = options.withFinished(3).withSamples(3);
        String once = "(pick-up a)\n(stack a b)";
        String detour = "(pick-up c)\n(put-down c)\n" + once;

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on a b)"), 9, says(once, detour, detour));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo(detour + "\n"));
        assertThat(outcome.transcript().decisions())
                .last()
                .isEqualTo(new Decision(3, "choose", "2 of 3 valid plans are this one"));
    }

    @Test
    void should_hand_out_what_it_has_when_budget_or_service_end_before_the_vote() {
        options = options.withFinished(5).withSamples(3);
        String right = "(pick-up a)\n(stack a b)";

        assertThat(solve(Problems.threeBlocks("(on a b)"), 2, says(right))).isInstanceOf(Solved.class);
        assertThat(solve(Problems.threeBlocks("(on a b)"), 9, (problem, round) -> {
                    if (round > 1) {
                        throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
                    }
                    return right;
                }))
                .isInstanceOf(Solved.class);
    }

    @Test
    void should_hand_out_what_it_has_when_a_later_answer_cannot_be_judged() {
        options = options.withFinished(2);
        judge = (problem, candidate) -> candidate instanceof PlanReading.Read
                ? CriticBank.of(new PlanValidator()).judge(problem, candidate)
                : new Verdict.Unknown<>(Reason.unsupported("prose"));
        options = options.withSamples(2);

        assertThat(solve(Problems.threeBlocks("(on a b)"), 9, says("(pick-up a)\n(stack a b)", "What?")))
                .isInstanceOf(Solved.class);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "4, 1", "4, 3", "1, 1", "1, 2"})
    void should_go_on_when_the_service_fails_one_answer(int samples, int atOnce) {
        options = options.withSamples(samples).withParallelism(new Parallelism(atOnce));

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(and (on a b) (on b c))"), 40, (problem, round) -> {
            if (round == 3) {
                throw new ServiceException(ServiceException.Kind.TOO_LARGE, "too large");
            }
            return round < 6 ? "(pick-up c)" : "(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)";
        });

        assertThat(outcome.transcript().turns())
                .extracting(Turn::round)
                .contains(4, 5)
                .doesNotContain(3);
        assertThat(outcome.id()).isNotEqualTo("aborted");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "4, 4"})
    void should_abort_when_the_service_fails_every_answer_from_some_round_on(int samples, int atOnce) {
        options = options.withSamples(samples).withParallelism(new Parallelism(atOnce));

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(and (on a b) (on b c))"), 40, (problem, round) -> {
            if (round > 4) {
                throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
            }
            return "(pick-up c)";
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.MODEL));
    }

    @Test
    void should_abort_when_the_service_fails_and_nothing_was_found() {
        assertThat(solve(Problems.threeBlocks("(on a b)"), 9, (problem, round) -> {
                    throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
                }))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.MODEL));
    }

    @Test
    void should_stop_when_the_calling_thread_is_interrupted() {
        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on a b)"), 9, (problem, round) -> {
            Thread.currentThread().interrupt();
            return "(pick-up c)";
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.INTERRUPTED));
    }

    @Test
    void should_hand_out_what_was_found_when_interrupted() {
        options = options.withFinished(3).withSamples(3);

        Outcome<PlanReading> outcome = solve(Problems.threeBlocks("(on a b)"), 9, (problem, round) -> {
            if (round == 1) {
                return "(pick-up a)\n(stack a b)";
            }
            Thread.currentThread().interrupt();
            return "What?";
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("(pick-up a)\n(stack a b)\n"));
        assertThat(outcome.transcript().turns()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = StateReward.class,
            names = {"H_FF", "H_MAX"})
    void should_reckon_the_reward_no_longer_than_the_budget_has_time(StateReward reward) {
        options = options.withReward(reward);

        Outcome<PlanReading> outcome = solve(
                Problems.threeBlocks("(on a b)"),
                Budget.ofRounds(9).withTime(Duration.ofNanos(1)),
                PddlPrompt.style(),
                new PromptReadingModel(says("(pick-up a)\n(stack a b)")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BudgetExhausted.class, end -> assertThat(end.limit()).isEqualTo(Limit.TIME));
        assertThat(outcome.transcript().turns()).isEmpty();
    }

    @Test
    void should_reject_options_that_are_none() {
        assertThatThrownBy(() -> options.withSamples(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withExploration(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_know_methods_and_rewards_by_their_names() {
        assertThat(SearchMethod.labels()).isEqualTo("beam, best-first, uct, puct, mcts-g");
        assertThat(SearchMethod.of("mcts-g")).contains(SearchMethod.MCTS_G);
        assertThat(StateReward.labels()).isEqualTo("constant, goals, h-ff, h-max");
        assertThat(StateReward.of("h-ff")).contains(StateReward.H_FF);
        assertThat(StateReward.of("other")).isEmpty();
    }
}
