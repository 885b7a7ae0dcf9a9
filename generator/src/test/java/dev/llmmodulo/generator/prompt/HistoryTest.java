package dev.llmmodulo.generator.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a conversation is sent again, word by word. */
class HistoryTest {

    private final PlanConversation conversation = new PlanConversation();

    private String asked(History history) {
        CritiqueBackPrompt backPrompt = new CritiqueBackPrompt(Feedback.FIRST, conversation.format(), history);
        conversation.answer(backPrompt, "(stack a b)");
        conversation.answer(backPrompt, "(pick-up a)");
        conversation.answer(backPrompt, "(stack b c)");
        return said(conversation.next(backPrompt));
    }

    private static String said(Prompt prompt) {
        return prompt.messages().stream().map(HistoryTest::said).collect(Collectors.joining("---\n"));
    }

    private static String said(Message message) {
        return message.role() + ": " + message.text().stripTrailing() + "\n";
    }

    private static final String FIRST = """
            ASSISTANT: (stack a b)
            ---
            USER: The plan is not valid.
            Step 1, (stack a b), has an unsatisfied precondition: (holding a).

            Give the whole corrected plan. One step a line.
            """;
    private static final String SECOND = """
            ASSISTANT: (pick-up a)
            ---
            USER: The plan is not valid.
            Step 1, (pick-up a), has an unsatisfied precondition: (clear a).

            Give the whole corrected plan. One step a line.
            """;
    private static final String THIRD = """
            ASSISTANT: (stack b c)
            ---
            USER: The plan is not valid.
            Step 1, (stack b c), has an unsatisfied precondition: (holding b).

            Give the whole corrected plan. One step a line.
            """;

    @Test
    void should_send_everything_again_unless_it_is_said_otherwise() {
        String all = "USER: Stack the blocks.\n---\n" + FIRST + "---\n" + SECOND + "---\n" + THIRD;

        assertThat(asked(History.ALL)).isEqualTo(all);
        assertThat(new HistoryTest().asked(History.last(9))).isEqualTo(all);
    }

    @Test
    void should_send_the_last_exchanges_again() {
        assertThat(asked(History.last(2))).isEqualTo("USER: Stack the blocks.\n---\n" + SECOND + "---\n" + THIRD);
    }

    @Test
    void should_send_the_last_answer_again() {
        assertThat(asked(History.LAST)).isEqualTo("USER: Stack the blocks.\n---\n" + THIRD);
    }

    @Test
    void should_send_no_answer_again_and_say_what_was_wrong_beside_the_problem() {
        assertThat(asked(History.PROBLEM_ONLY)).isEqualTo("""
                USER: Stack the blocks.

                A plan that was given before is not valid.
                Step 1, (stack b c), has an unsatisfied precondition: (holding b).

                Give the whole corrected plan. One step a line.
                """);
    }

    @Test
    void should_say_that_there_was_no_plan_where_no_answer_is_sent_again() {
        CritiqueBackPrompt backPrompt =
                new CritiqueBackPrompt(Feedback.BINARY, conversation.format(), History.PROBLEM_ONLY);
        conversation.answer(backPrompt, "Hello");

        assertThat(said(conversation.next(backPrompt))).isEqualTo("""
                USER: Stack the blocks.

                An answer that was given before has no plan.

                Give the whole corrected plan. One step a line.
                """);
    }

    @Test
    void should_tell_a_repeat_without_numbering_answers_that_are_not_shown() {
        CritiqueBackPrompt backPrompt = new CritiqueBackPrompt(Feedback.BINARY, conversation.format(), History.LAST);
        conversation.answer(backPrompt, "(stack a b)");
        conversation.answer(backPrompt, "(pick-up a)");
        conversation.answer(backPrompt, "(stack a b)");

        assertThat(said(conversation.next(backPrompt)))
                .contains("The plan is not valid. It is the same plan as in an earlier answer.\n");
    }

    @Test
    void should_record_how_much_was_sent_again() {
        assertThat(version(History.ALL)).isEqualTo("back-prompt/1 critique/2 pddl/1 first");
        assertThat(version(History.last(3))).isEqualTo("back-prompt/1 critique/2 pddl/1 first last-3");
        assertThat(version(History.PROBLEM_ONLY)).isEqualTo("back-prompt/1 critique/2 pddl/1 first last-0");
    }

    private static String version(History history) {
        PlanConversation conversation = new PlanConversation();
        CritiqueBackPrompt backPrompt = new CritiqueBackPrompt(Feedback.FIRST, conversation.format(), history);
        conversation.answer(backPrompt, "(stack a b)");
        return conversation.next(backPrompt).version();
    }

    @Test
    void should_refuse_less_than_no_answer() {
        assertThatIllegalArgumentException().isThrownBy(() -> History.last(-1));
    }
}
