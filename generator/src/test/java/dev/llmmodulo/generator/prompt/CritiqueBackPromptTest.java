package dev.llmmodulo.generator.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.critique.UnreadablePlan;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exact words of back-prompts. A change of any needs a new version of the template. */
class CritiqueBackPromptTest {

    private static final Problem PROBLEM = new Problem(
            "p",
            new Domain("d", List.of(), TypeHierarchy.UNTYPED, List.of(), List.of(), List.of(), List.of()),
            List.of(),
            Set.of(),
            Map.of(),
            Formula.TRUE,
            Optional.empty());

    private static final Literal CLEAR_C = new Literal(Fact.of("clear", "c"), true);

    private static final Critique NOT_CLEAR = new UnsatisfiedPrecondition(
            new NumberedStep(3, PlanStep.of("pick-up", "c"), "(pick-up c)"),
            new Unsatisfied.Missing(CLEAR_C),
            List.of(new Cause(
                    CLEAR_C,
                    Optional.of(new NumberedStep(2, PlanStep.of("stack", "b", "c"), "(stack b c)")),
                    List.of(new Achiever("put-down", List.of("c"))))),
            new State(Set.of(Fact.of("handempty"))));

    private final List<Turn<PlanReading>> turns = new ArrayList<>();

    private Prompt write(Feedback feedback) {
        return new CritiqueBackPrompt(feedback, new PlanFormat(new PddlLexicon(), "One step a line."))
                .write(PROBLEM, turns);
    }

    private void answered(String text, PlanReading candidate, Critique... critiques) {
        turns.add(new Turn<>(
                turns.size() + 1,
                Instant.EPOCH,
                new Prompt("initial/1", List.of(Message.user("Solve this.")), List.of()),
                new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "m"),
                candidate,
                new Verdict.Invalid<>(List.of(critiques)),
                Duration.ZERO,
                Duration.ZERO));
    }

    private static PlanReading plan(String action) {
        return PlanReading.Read.of(Plan.of(PlanStep.of(action)));
    }

    @Test
    void should_tell_the_first_critique() {
        answered("(…)", plan("a"), NOT_CLEAR, NOT_CLEAR);

        Prompt prompt = write(Feedback.FIRST);

        assertThat(prompt.version()).isEqualTo("back-prompt/1 critique/2 pddl/1 first");
        assertThat(prompt.told()).containsExactly(NOT_CLEAR);
        assertThat(prompt.messages())
                .containsExactly(Message.user("Solve this."), Message.assistant("(…)"), Message.user("""
                                The plan is not valid.
                                Step 3, (pick-up c), has an unsatisfied precondition: (clear c).

                                Give the whole corrected plan. One step a line.
                                """));
    }

    @Test
    void should_tell_only_that_the_plan_is_not_valid_when_feedback_is_binary() {
        answered("(…)", plan("a"), NOT_CLEAR);

        Prompt prompt = write(Feedback.BINARY);

        assertThat(prompt.told()).isEmpty();
        assertThat(last(prompt))
                .isEqualTo("The plan is not valid.\n\nGive the whole corrected plan. One step a line.\n");
    }

    @Test
    void should_ask_as_if_for_the_first_time_when_there_is_no_feedback() {
        answered("(…)", plan("a"), NOT_CLEAR);

        assertThat(write(Feedback.NONE).messages()).containsExactly(Message.user("Solve this."));
    }

    @Test
    void should_tell_why_and_what_could_help_when_feedback_is_causal() {
        answered("(…)", plan("a"), NOT_CLEAR);

        assertThat(last(write(Feedback.CAUSAL))).isEqualTo("""
                        The plan is not valid.
                        Step 3, (pick-up c), has an unsatisfied precondition: (clear c).
                        Steps 1 to 2 can be executed. "(clear c)" was last made false by step 2, (stack b c). \
                        It can be made true by: (put-down c). The state before step 3: (handempty).

                        Give the whole corrected plan. One step a line.
                        """);
    }

    @Test
    void should_list_all_critiques_up_to_a_bound_and_count_the_rest() {
        Critique[] critiques = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new UnknownObject(new NumberedStep(i, PlanStep.of("a", "z"), "(a z)"), 1, "z"))
                .toArray(Critique[]::new);
        answered("(…)", plan("a"), critiques);

        Prompt prompt = write(Feedback.ALL);

        assertThat(prompt.told()).hasSize(10);
        assertThat(last(prompt))
                .contains(
                        "Step 10, (a z), names an object that does not exist: z.\nThere are 2 more problems of this kind.")
                .doesNotContain("Step 11");
    }

    @Test
    void should_say_that_an_answer_repeats_an_earlier_plan() {
        answered("first", plan("a"), NOT_CLEAR);
        answered("second", plan("b"), NOT_CLEAR);
        answered("third", plan("a"), NOT_CLEAR);

        assertThat(last(write(Feedback.BINARY)))
                .startsWith("The plan is not valid. It is the same plan as in answer 1.\n");
    }

    @Test
    void should_name_no_answer_by_its_number_once_the_model_was_not_sent_all_of_them() {
        answered("first", plan("a"), NOT_CLEAR);
        answered("second", plan("b"), NOT_CLEAR);
        Turn<PlanReading> second = turns.remove(1);
        turns.add(new Turn<>(
                second.round(),
                second.started(),
                second.prompt(),
                second.answer().withLeftOut(2),
                second.candidate(),
                second.verdict(),
                second.modelTime(),
                second.verifierTime()));
        answered("third", plan("a"), NOT_CLEAR);

        assertThat(last(write(Feedback.BINARY)))
                .startsWith("The plan is not valid. It is the same plan as in an earlier answer.\n");
    }

    @Test
    void should_say_that_there_was_no_plan() {
        PlanReading.Written place = new PlanReading.Written("Hello", 1, 1);
        answered(
                "Hello",
                new PlanReading.Unreadable("this holds no step of a plan", place),
                new UnreadablePlan("this holds no step of a plan", place));

        assertThat(last(write(Feedback.FIRST))).isEqualTo("""
                        There is no plan to check.
                        The answer cannot be read as a plan: this holds no step of a plan (line 1, column 1).

                        Give the whole corrected plan. One step a line.
                        """);
    }

    @Test
    void should_not_send_back_an_empty_or_an_endless_answer() {
        answered("", plan("a"), NOT_CLEAR);
        assertThat(write(Feedback.FIRST).messages().get(1).text()).isEqualTo("(no answer)");

        answered("x".repeat(1_000_000), plan("b"), NOT_CLEAR);
        assertThat(write(Feedback.FIRST).messages().get(1).text())
                .hasSizeLessThan(33_000)
                .endsWith("[cut here]");
    }

    @Test
    void should_not_fill_in_places_that_a_model_wrote() {
        answered(
                "{{critiques}}",
                plan("{{format}}"),
                new UnreadablePlan("{{verdict}} $1 \\", new PlanReading.Written("", 0, 0)));

        assertThat(last(write(Feedback.FIRST))).contains("read as a plan: {{verdict}} $1 \\.");
    }

    private static String last(Prompt prompt) {
        return prompt.messages().get(prompt.messages().size() - 1).text();
    }
}
