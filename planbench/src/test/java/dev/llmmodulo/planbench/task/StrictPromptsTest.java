package dev.llmmodulo.planbench.task;

import static dev.llmmodulo.planbench.task.Scenes.BLOCKS;
import static dev.llmmodulo.planbench.task.Scenes.BLOCKSWORLD;
import static dev.llmmodulo.planbench.task.Scenes.LOGISTICS;
import static dev.llmmodulo.planbench.task.Scenes.OTHER_BLOCKS;
import static dev.llmmodulo.planbench.task.Scenes.PACKAGES;
import static dev.llmmodulo.planbench.task.Scenes.plan;
import static dev.llmmodulo.planbench.task.Scenes.planBench;
import static dev.llmmodulo.planbench.task.Scenes.statements;
import static dev.llmmodulo.planbench.task.Scenes.strict;
import static dev.llmmodulo.planbench.task.Scenes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What strict prompts say, where PlanBench's say something else. */
class StrictPromptsTest {

    private static final Durations FLIGHTS = new Durations(Map.of("drive-truck", 2, "fly-airplane", 5));

    private static PlanGeneration generation(SolvedInstance example, Instance asked) {
        return new PlanGeneration(
                PlanBenchTask.PLAN_GENERATION,
                List.of(example),
                asked,
                new ExpectedAnswer.ValidPlan(),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_SHOT", "ZERO_SHOT"})
    void should_ask_for_plans_as_planbench_does(PromptForm form) {
        PlanGeneration asked = generation(OTHER_BLOCKS, BLOCKS.instance());
        Question question = asked.write(strict(BLOCKSWORLD, form));
        assertThat(text(question)).isEqualTo(text(asked.write(planBench(BLOCKSWORLD, form))));
        assertThat(question.prompt().version()).isEqualTo("planbench-t1" + form.code() + "/1 strict blocksworld/1");
        assertThat(question.examples()).isEqualTo(form.hasExample() ? List.of("other") : List.of());
    }

    @Test
    void should_never_call_two_objects_alike() {
        PlanGeneration asked = generation(PACKAGES, PACKAGES.instance());
        assertThat(statements(asked.write(planBench(LOGISTICS, PromptForm.ZERO_SHOT))))
                .contains("My goal is to have that package_1 is at location_1_0 and package_1 is at location_1_0.");
        assertThat(statements(asked.write(strict(LOGISTICS, PromptForm.ZERO_SHOT))))
                .contains("My goal is to have that package_1 is at location_1_0 and package_10 is at location_1_0.");
    }

    @Test
    void should_say_all_that_an_action_does() {
        NamedDomain depots = Scenes.named("depots");
        Instance asked = Scenes.instance(
                depots, "depot", "depot0 - depot truck0 - truck", "(at truck0 depot0)", "(at truck0 depot0)");
        PlanGeneration generation = generation(new SolvedInstance(asked, Plan.of()), asked);
        assertThat(text(generation.write(planBench(depots, PromptForm.ZERO_SHOT))))
                .contains("a truck at a place, \n");
        assertThat(text(generation.write(strict(depots, PromptForm.ZERO_SHOT))))
                .contains("a truck at a place, the crate is in the truck");
    }

    @Test
    void should_count_the_minutes_that_it_states() {
        PlanOptimality asked = new PlanOptimality(
                FLIGHTS,
                List.of(PACKAGES),
                PACKAGES.instance(),
                new OptimalPlan(BigDecimal.valueOf(9), 5),
                Optional.of(PACKAGES.plan()));
        Question strict = asked.write(strict(LOGISTICS, PromptForm.ONE_SHOT));
        Question planBench = asked.write(planBench(LOGISTICS, PromptForm.ONE_SHOT));
        assertThat(text(strict))
                .contains("It takes five minutes to do this action.")
                .contains("The total time to execute the plan is 9 minutes.\n\n[STATEMENT]")
                .contains("I want to minimize the time taken to achieve my goal.\n\nMy plan is as follows:")
                .endsWith("[PLAN]");
        assertThat(text(planBench))
                .contains("The total time to execute the plan is 5 minutes.")
                .contains("I want to minimize the time taken to achieve my goal.\nMy plan is as follows:")
                .endsWith("[PLAN] ");
        assertThat(strict.problem().metric()).isPresent();
        assertThat(strict.planBenchProblem()).isEqualTo(PACKAGES.instance().problem());

        Wording pddl = Wording.of("logistics", LOGISTICS.domain(), LOGISTICS.pddl(), PromptForm.ONE_SHOT_PDDL);
        assertThat(text(asked.write(pddl)))
                .contains("(increase (total-cost) 5)")
                .contains("(:metric minimize (total-cost))")
                .contains("I want to minimize (total-cost).")
                .contains("With this plan that value is 9.");
        assertThatThrownBy(() -> new PlanOptimality(
                                new Durations(Map.of()),
                                List.of(),
                                PACKAGES.instance(),
                                asked.expected(),
                                Optional.empty())
                        .write(strict(LOGISTICS, PromptForm.ZERO_SHOT)))
                .hasMessageContaining("other durations");
    }

    @Test
    void should_ask_whether_a_plan_is_valid() {
        SolvedInstance unfinished = new SolvedInstance(OTHER_BLOCKS.instance(), plan("(pick-up b) (stack b a)"));
        SolvedInstance failing = new SolvedInstance(OTHER_BLOCKS.instance(), plan("(pick-up b) (stack c b)"));
        SolvedInstance single = new SolvedInstance(BLOCKS.instance(), plan("(put-down c) (pick-up a)"));
        PlanVerification asked =
                new PlanVerification(PlanBenchTask.PLAN_VERIFICATION, List.of(failing, single, unfinished), BLOCKS);
        Question question = asked.write(strict(BLOCKSWORLD, PromptForm.ONE_SHOT));
        assertThat(statements(question))
                .contains("""
                        stack the orange block on top of the blue block
                        [PLAN END]

                        [VERIFICATION]
                        The above plan is invalid. The following action at step 2 has unmet preconditions:
                        stack the orange block on top of the blue block
                        The unmet preconditions are:
                        the blue block is clear and the hand is currently holding orange block

                        [STATEMENT]
                        """)
                .contains("""
                        [VERIFICATION]
                        The above plan is invalid. The following action at step 1 has an unmet precondition:
                        put down the orange block
                        The unmet precondition is:
                        the hand is currently holding orange block

                        [STATEMENT]
                        """)
                .contains("""
                        [VERIFICATION]
                        The above plan is invalid. This is the unmet goal condition:
                        the orange block is on top of the blue block

                        [STATEMENT]
                        """)
                .endsWith("""
                        My goal is to have that the red block is on top of the blue block.

                        My plan is as follows:

                        [PLAN]
                        unstack the orange block from on top of the red block
                        put down the orange block
                        pick up the red block
                        stack the red block on top of the blue block
                        [PLAN END]

                        [VERIFICATION]""");
        assertThat(question.expected()).isEqualTo(new Verification(BLOCKS.plan(), new Truth.Valid()));
        assertThat(text(asked.write(planBench(BLOCKSWORLD, PromptForm.ONE_SHOT))))
                .contains("The above plan is invalid.The following action at step 1 has an unmet precondition:");
        assertThat(PlanTruth.of(failing))
                .isEqualTo(new Truth.FailingStep(
                        2,
                        PlanStep.of("stack", "c", "b"),
                        List.of(new Literal(Fact.of("clear", "b"), true), new Literal(Fact.of("holding", "c"), true))));
        assertThat(TruthText.of(
                        PlanTruth.of(new SolvedInstance(BLOCKS.instance(), plan("(fly a)"))),
                        BLOCKSWORLD.lexicon(),
                        Compatibility.STRICT))
                .isEqualTo(
                        "The above plan is invalid. The following action at step 1 is not an action that I can do:\n(fly a)");
    }

    @Test
    void should_ask_for_the_state_that_a_prefix_leads_to() {
        Question question = new PlanReuse(BLOCKS, 1).write(strict(BLOCKSWORLD, PromptForm.ONE_SHOT));
        assertThat(statements(question)).endsWith("""
                        stack the red block on top of the blue block
                        [PLAN END]

                        [STATEMENT]
                        As initial conditions I have that, the blue block is clear, the orange block is clear, the hand is empty,\
                         the orange block is on top of the red block, the red block is on the table and the blue block is on the\
                         table.
                        My goal is to have that the red block is clear, the blue block is clear, the hand is currently holding\
                         orange block, the red block is on the table and the blue block is on the table.

                        My plan is as follows:

                        [PLAN]""");
        assertThat(new Instance("", question.problem(), "").goals().orElseThrow())
                .extracting(Literal::toString)
                .containsExactlyInAnyOrder("(clear a)", "(clear b)", "(holding c)", "(ontable a)", "(ontable b)");
        assertThat(new Instance("", question.planBenchProblem(), "").goals().orElseThrow())
                .extracting(Literal::toString)
                .containsExactlyInAnyOrder("(clear a)", "(holding c)");
        assertThat(question.reference()).contains(plan("(unstack c a)"));
        assertThatThrownBy(() -> new PlanReuse(BLOCKS, 5)).hasMessageContaining("no prefix of 5 steps");
    }

    @Test
    void should_ask_for_a_plan_after_an_unexpected_event() {
        UnexpectedEvent event = new UnexpectedEvent(
                1,
                Set.of(Fact.of("clear", "c"), Fact.of("handempty"), Fact.of("on", "c", "b")),
                Set.of(Fact.of("holding", "c"), Fact.of("clear", "b")));
        InterruptedPlan interrupted = new InterruptedPlan(BLOCKS, event);
        Replanning asked = new Replanning(
                List.of(new Replanning.Example(
                        interrupted, plan("(unstack c b) (put-down c) (pick-up a) (stack a b)"))),
                interrupted,
                Optional.empty());
        Question question = asked.write(strict(BLOCKSWORLD, PromptForm.ONE_SHOT));
        assertThat(statements(question))
                .contains("""
                        During execution, an unexpected event has occurred.
                        After executing the action "unstack the orange block from on top of the red block" at step 1 in the plan,\
                         the following facts unexpectedly became true: the orange block is clear, the hand is empty and the\
                         orange block is on top of the blue block
                        The following facts became unexpectedly false: the blue block is clear and the hand is currently holding\
                         orange block
                        After re-planning from the new state, the plan is as follows:

                        [PLAN]
                        unstack the orange block from on top of the blue block
                        put down the orange block
                        pick up the red block
                        stack the red block on top of the blue block
                        [PLAN END]

                        [STATEMENT]
                        """)
                .endsWith("After re-planning from the new state, the plan is as follows:\n\n[PLAN]");
        assertThat(question.problem().init())
                .containsExactlyInAnyOrder(
                        Fact.of("handempty"),
                        Fact.of("ontable", "a"),
                        Fact.of("ontable", "b"),
                        Fact.of("on", "c", "b"),
                        Fact.of("clear", "a"),
                        Fact.of("clear", "c"));
        assertThat(question.planBenchProblem()).isEqualTo(question.problem());
    }

    @Test
    void should_ask_which_state_steps_lead_to() {
        SolvedInstance executed = new SolvedInstance(PACKAGES.instance(), plan("(load-airplane p1 a0 l0-0)"));
        PlanExecution asked = new PlanExecution(List.of(executed), executed);
        Question question = asked.write(strict(LOGISTICS, PromptForm.ONE_SHOT));
        assertThat(statements(question))
                .contains(
                        ".\nI have executed the following action sequence:\n\n[ACTION SEQUENCE]\n"
                                + "load package_1 into airplane_0 at location_0_0\n[ACTION SEQUENCE END]\n\n[RESULTING STATE]\n");
        assertThat(text(asked.write(planBench(LOGISTICS, PromptForm.ONE_SHOT))))
                .contains(".\n I have executed the following action sequence:");
        ResultingState state = (ResultingState) question.expected();
        assertThat(state.stated()).contains(Fact.of("in", "p1", "a0")).doesNotContain(Fact.of("obj", "p1"));
        assertThat(state.all())
                .contains(Fact.of("in", "p1", "a0"), Fact.of("obj", "p1"))
                .hasSize(18);
    }

    @Test
    void should_grade_by_the_goal_that_it_states() {
        List<Fact> part = List.of(Fact.of("on", "a", "b"));
        List<Fact> whole = List.of(
                Fact.of("clear", "a"),
                Fact.of("clear", "c"),
                Fact.of("handempty"),
                Fact.of("on", "a", "b"),
                Fact.of("ontable", "b"),
                Fact.of("ontable", "c"));
        Question question = new GoalReformulation(PlanBenchTask.PARTIAL_TO_FULL, BLOCKS, part, whole)
                .write(strict(BLOCKSWORLD, PromptForm.ONE_SHOT));
        assertThat(new Instance("", question.problem(), "").goals().orElseThrow())
                .hasSize(6);
        assertThat(question.planBenchProblem()).isEqualTo(BLOCKS.instance().problem());
    }

    @Test
    void should_show_problems_in_pddl_as_they_are() {
        PlanGeneration asked = generation(OTHER_BLOCKS, BLOCKS.instance());
        String strict = text(
                asked.write(Wording.of("blocks", BLOCKSWORLD.domain(), BLOCKSWORLD.pddl(), PromptForm.ZERO_SHOT_PDDL)));
        String planBench = text(asked.write(Wording.planBenchPddl(
                "blocksworld",
                BLOCKSWORLD.domain(),
                BLOCKSWORLD.pddl(),
                PromptForm.ZERO_SHOT_PDDL,
                PddlInstruction.OF_2024)));
        assertThat(strict).contains("[PROBLEM]\n" + BLOCKS.instance().pddl().strip() + "\n\nWhat is the plan");
        assertThat(planBench).endsWith("(:goal (and (on a b))))\n)\n\n[PLAN]").contains("(define(problem blocks)");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZERO_SHOT", "STATE_TRACKING"})
    void should_know_what_planbench_does_not_ask(PromptForm form) {
        assertThatThrownBy(() -> new PlanReuse(BLOCKS, 1).write(planBench(BLOCKSWORLD, form)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PlanBench does not put task t4 in the form");
        assertThatThrownBy(() -> Wording.of(
                        BLOCKSWORLD, BLOCKSWORLD.variants().get(0), PromptForm.ONE_SHOT_PDDL, Compatibility.PLANBENCH))
                .hasMessageContaining("a form in PDDL");
    }
}
