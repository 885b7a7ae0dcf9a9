package dev.llmmodulo.generator.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for the steps behind those that can be executed: the exact words, and what comes of the answers. */
class RestBackPromptTest {

    private static final String UNSTACKED_TWICE = "(unstack c a)\n(put-down c)\n(unstack c a)\n(stack a b)\n";

    private PlanConversation conversation = new PlanConversation();

    private RestBackPrompt rest(Feedback feedback, History history) {
        return new RestBackPrompt(feedback, conversation.format(), history);
    }

    private RestBackPrompt rest() {
        return rest(Feedback.FIRST, History.ALL);
    }

    private static String last(Prompt prompt) {
        return prompt.messages().get(prompt.messages().size() - 1).text();
    }

    @Test
    void should_ask_for_the_steps_behind_those_that_can_be_executed() {
        conversation.answer(rest(), UNSTACKED_TWICE);

        Prompt prompt = conversation.next(rest());

        assertThat(prompt.version()).isEqualTo("rest/1 critique/2 pddl/1 first");
        assertThat(prompt.begun()).isEqualTo("[PLAN]\n(unstack c a)\n(put-down c)\n");
        assertThat(prompt.told()).hasSize(1);
        assertThat(prompt.messages())
                .containsExactly(
                        Message.user("Stack the blocks."), Message.assistant(UNSTACKED_TWICE), Message.user("""
                                The plan is not valid.
                                Step 3, (unstack c a), has an unsatisfied precondition: (on c a).

                                The first 2 steps can be executed. Keep what follows as the beginning of the plan:
                                [PLAN]
                                (unstack c a)
                                (put-down c)

                                After that this holds: (clear a), (clear b), (clear c), (handempty), (ontable a), (ontable b) and (ontable c).

                                Go on from there in the same form: write only the steps that come next, up to the goal, and then a line [PLAN END].
                                """));
    }

    @Test
    void should_ask_to_go_on_from_the_end_when_only_the_goal_is_not_reached() {
        conversation.answer(rest(), "(unstack c a)");

        assertThat(last(conversation.next(rest()))).isEqualTo("""
                The plan is not valid.
                All steps can be executed, but the plan does not reach the goal. The unsatisfied goal conditions are: \
                (on a b) and (on b c).

                The first step can be executed. Keep what follows as the beginning of the plan:
                [PLAN]
                (unstack c a)

                After that this holds: (clear a), (clear b), (holding c), (ontable a) and (ontable b).

                Go on from there in the same form: write only the steps that come next, up to the goal, and then a line [PLAN END].
                """);
    }

    @Test
    void should_say_the_beginning_in_the_words_that_the_plan_is_asked_in() {
        conversation = new PlanConversation(
                PlanConversation.SUSSMAN,
                PlanBenchPrompt.zeroShot(PlanConversation.BLOCKSWORLD).style().format());
        conversation.answer(rest(), "unstack the orange block from on top of the red block\npick up the blue block");

        Prompt prompt = conversation.next(rest());

        assertThat(prompt.begun()).isEqualTo("[PLAN]\nunstack the orange block from on top of the red block\n");
        assertThat(last(prompt)).isEqualTo("""
                The plan is not valid.
                Step 2, pick up the blue block, has an unsatisfied precondition: the hand is empty.

                The first step can be executed. Keep what follows as the beginning of the plan:
                [PLAN]
                unstack the orange block from on top of the red block

                After that this holds: the red block is clear, the blue block is clear, the hand is currently holding \
                orange block, the red block is on the table and the blue block is on the table.

                Go on from there in the same form: write only the steps that come next, up to the goal, and then a line [PLAN END].
                """);
        assertThat(plan(conversation.answer(rest(), "put down the orange block\n[PLAN END]")))
                .isEqualTo("(unstack c a)\n(put-down c)\n");
    }

    private static String plan(Turn<PlanReading> turn) {
        return ((PlanReading.Read) turn.candidate()).plan().toIpc();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n[PLAN END]",
                "[PLAN]\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n[PLAN END]",
                "These are the next steps:\n```\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n```\nNow all is done.",
                "3. (pick-up b)\n4. (stack b c)\n5. (pick-up a)\n6. (stack a b)",
                "(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)"
            })
    void should_read_beginning_and_answer_as_one_plan(String answer) {
        conversation.answer(rest(), UNSTACKED_TWICE);

        Turn<PlanReading> turn = conversation.answer(rest(), answer);

        assertThat(plan(turn))
                .isEqualTo("(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n");
        assertThat(turn.verdict()).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_count_steps_over_both_and_keep_more_of_the_plan_each_time() {
        conversation.answer(rest(), UNSTACKED_TWICE);
        conversation.answer(rest(), "(pick-up b)\n(stack b a)\n(pick-up c)\n(stack c c)");

        Prompt prompt = conversation.next(rest());

        assertThat(last(prompt)).startsWith("The plan is not valid.\nStep 6, (stack c c), ");
        assertThat(prompt.begun().lines()).hasSize(6);
    }

    /** No step can be executed, nothing can be read, or there is no plan. */
    @ParameterizedTest
    @ValueSource(strings = {"(stack a b)", "Hello", "no plan possible", "[PLAN]\n[PLAN END]", "0.1: (unstack c a) [3]"})
    void should_ask_for_the_whole_plan_when_there_is_nothing_to_go_on_from(String answer) {
        conversation.answer(rest(), answer);

        Prompt prompt = conversation.next(rest());

        assertThat(prompt.begun()).isEmpty();
        assertThat(prompt).isEqualTo(conversation.next(new CritiqueBackPrompt(Feedback.FIRST, conversation.format())));
    }

    /** @param effect of the one action that there is */
    private static Problem tank(String effect, String goal) {
        return new PddlReader()
                .problem(Source.of("domain", """
                                (define (domain tank) (:requirements :numeric-fluents) (:predicates (open) (full))
                                  (:functions (level) (total-cost))
                                  (:action pour :parameters () :precondition (open) :effect %s))
                                """.formatted(effect)), Source.of("problem", """
                                (define (problem p) (:domain tank) (:init (open) (= (level) 0) (= (total-cost) 0))
                                  (:goal %s) (:metric minimize (total-cost)))
                                """.formatted(goal)))
                .orThrow();
    }

    @Test
    void should_ask_for_the_whole_plan_where_the_facts_of_a_state_do_not_tell_all_that_counts() {
        conversation = new PlanConversation(tank("(increase (level) 1)", "(>= (level) 3)"), conversation.format());
        conversation.answer(rest(), "(pour)");

        Prompt prompt = conversation.next(rest());

        assertThat(prompt.begun()).isEmpty();
        assertThat(prompt).isEqualTo(conversation.next(new CritiqueBackPrompt(Feedback.FIRST, conversation.format())));
    }

    @Test
    void should_go_on_where_nothing_is_counted_but_the_cost() {
        conversation = new PlanConversation(tank("(increase (total-cost) 2)", "(full)"), conversation.format());
        conversation.answer(rest(), "(pour)");

        assertThat(conversation.next(rest()).begun()).isEqualTo("[PLAN]\n(pour)\n");
    }

    @Test
    void should_go_on_from_the_first_malformed_step_too() {
        conversation.answer(rest(), "(unstack c a)\n(put-down z)\n(fly a)");

        assertThat(conversation.next(rest()).begun()).isEqualTo("[PLAN]\n(unstack c a)\n");
    }

    @Test
    void should_ask_as_if_for_the_first_time_when_there_is_no_feedback() {
        RestBackPrompt silent = rest(Feedback.NONE, History.ALL);
        conversation.answer(silent, UNSTACKED_TWICE);

        assertThat(conversation.next(silent)).isEqualTo(conversation.initial().write(PlanConversation.SUSSMAN));
    }

    @Test
    void should_stand_by_itself_where_no_answer_is_sent_again() {
        RestBackPrompt alone = rest(Feedback.BINARY, History.PROBLEM_ONLY);
        conversation.answer(alone, "(unstack c a)\n(stack c c)");

        Prompt prompt = conversation.next(alone);

        assertThat(prompt.version()).isEqualTo("rest/1 critique/2 pddl/1 binary last-0");
        assertThat(prompt.messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text())
                                .startsWith(
                                        "Stack the blocks.\n\nA plan that was given before is not valid.\n\nThe first step can be "
                                                + "executed. Keep what follows as the beginning of the plan:\n[PLAN]\n(unstack c a)\n\n"));
    }

    /** A switch turns off the one light there is, and the other light never goes on. */
    private static Problem lights(int others) {
        String names = IntStream.rangeClosed(1, others).mapToObj(i -> " l" + i).collect(Collectors.joining());
        String lit = IntStream.rangeClosed(1, others)
                .mapToObj(i -> " (on l" + i + ")")
                .collect(Collectors.joining());
        return new PddlReader()
                .problem(
                        Source.of("domain", """
                                (define (domain lights) (:predicates (on ?l))
                                  (:action switch :parameters (?l) :precondition (on ?l) :effect (not (on ?l))))
                                """),
                        Source.of(
                                "problem",
                                "(define (problem p) (:domain lights) (:objects a z" + names + ") (:init (on a)" + lit
                                        + ") (:goal (on z)))"))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | After that no fact holds.",
                "1   | After that this holds: (on l1).",
                "2   | After that this holds: (on l1) and (on l2).",
                "502 | (on l96) and (on l97), and 2 facts more."
            })
    void should_say_the_state_up_to_a_bound(int others, String said) {
        conversation = new PlanConversation(lights(others), conversation.format());
        conversation.answer(rest(), "(switch a)");

        assertThat(last(conversation.next(rest()))).contains(said);
    }

    /** Wherever a plan is cut off, what is said of it and the rest of it are read as the plan. */
    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld", "logistics", "depots"})
    void should_read_what_it_said_in_the_words_of_every_domain(String name) {
        NamedDomain domain = DomainLibrary.bundled().domain(name).orElseThrow();
        for (PlanFormat format : List.of(
                PddlPrompt.style().format(),
                PlanBenchPrompt.zeroShot(domain).style().format())) {
            Problem problem = new PddlReader()
                    .problem(
                            Source.of("domain", domain.pddl()),
                            Source.of("problem", domain.instances().get(0).pddl()))
                    .orThrow();
            Plan plan = ((SearchResult.Found) new ForwardSearch(SearchLimits.USUAL).plan(problem)).plan();
            assertThat(plan.length()).isGreaterThan(3);
            for (int cut = 1; cut < plan.length(); cut++) {
                conversation = new PlanConversation(problem, format);
                conversation.answer(rest(), said(plan.steps().subList(0, cut), format));
                assertThat(conversation.next(rest()).begun())
                        .isEqualTo("[PLAN]\n" + said(plan.steps().subList(0, cut), format));

                Turn<PlanReading> turn = conversation.answer(
                        rest(), said(plan.steps().subList(cut, plan.length()), format) + "[PLAN END]");

                assertThat(plan(turn)).isEqualTo(plan.toIpc());
                assertThat(turn.verdict()).isInstanceOf(Verdict.Valid.class);
            }
        }
    }

    private static String said(List<PlanStep> steps, PlanFormat format) {
        return steps.stream().map(step -> format.lexicon().say(step) + "\n").collect(Collectors.joining());
    }

    private static Optional<ValidPrefix> prefix(String plan, Critique... critiques) {
        PlanStep[] steps = plan.chars()
                .mapToObj(c -> c == 'u' ? PlanStep.of("unstack", "c", "a") : PlanStep.of("put-down", "c"))
                .toArray(PlanStep[]::new);
        return ValidPrefix.of(
                PlanConversation.SUSSMAN,
                PlanReading.Read.of(Plan.of(steps)),
                new Verdict.Invalid<>(List.of(critiques)));
    }

    private static UnknownObject unknown(int step) {
        return new UnknownObject(new NumberedStep(step, PlanStep.of("put-down", "z"), "(put-down z)"), 1, "z");
    }

    @Test
    void should_keep_what_comes_before_the_first_of_all_failing_steps() {
        assertThat(prefix("upuu", unknown(4), unknown(3)).orElseThrow().steps()).hasSize(2);
        assertThat(prefix("upuu", Flaw.firstHand(unknown(2), Treatment.SKIP))
                        .orElseThrow()
                        .steps())
                .hasSize(1);
    }

    @Test
    void should_keep_nothing_where_further_steps_cannot_help_or_the_critique_is_wrong() {
        Critique violated = new ConstraintViolated("(always (handempty))", new Occasion.Start());
        assertThat(prefix("up", violated)).isEmpty();
        assertThat(prefix("up", unknown(2), violated)).isEmpty();
        assertThat(prefix("uu", unknown(3))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Treatment.class)
    void should_find_the_same_prefix_when_all_flaws_are_known(Treatment treatment) {
        PlanReading plan = PlanReading.Read.of(Plan.of(
                PlanStep.of("unstack", "c", "a"),
                PlanStep.of("put-down", "c"),
                PlanStep.of("stack", "a", "b"),
                PlanStep.of("stack", "b", "c")));
        Verdict<PlanReading> verdict = CriticBank.of(new AllFlaws(treatment)).judge(PlanConversation.SUSSMAN, plan);

        assertThat(ValidPrefix.of(PlanConversation.SUSSMAN, plan, verdict)
                        .orElseThrow()
                        .steps())
                .hasSize(2);
    }
}
