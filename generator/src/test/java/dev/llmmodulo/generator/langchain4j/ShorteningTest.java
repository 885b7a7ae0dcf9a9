package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Message.Role;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShorteningTest {

    private final List<List<Message>> asked = new ArrayList<>();

    /** Takes prompts of so many messages at most. */
    private Proposer taking(int most) {
        return request -> {
            asked.add(request.prompt().messages());
            if (request.prompt().messages().size() > most) {
                throw new ServiceException(Kind.TOO_LONG, "too long");
            }
            return new Answer("(noop)", "", Answer.Finish.COMPLETE, Optional.empty(), "m");
        };
    }

    private static List<Message> history(boolean system, int exchanges) {
        List<Message> messages = new ArrayList<>();
        if (system) {
            messages.add(new Message(Role.SYSTEM, "You plan."));
        }
        messages.add(Message.user("The problem."));
        for (int i = 1; i <= exchanges; i++) {
            messages.add(Message.assistant("answer " + i));
            messages.add(Message.user("critique " + i));
        }
        return messages;
    }

    private static ProposalRequest request(List<Message> messages) {
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), InstantSource.system());
        return new ProposalRequest("instance-1", 1, 0, new Prompt("test/1", messages, List.of()), meter);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 10, 21, 0, 1",
        "false, 10, 20, 10, 2",
        "false, 10, 11, 10, 2",
        "false, 10, 9, 14, 3",
        "false, 10, 3, 18, 5",
        "true, 10, 4, 18, 5",
        "false, 2, 3, 2, 2"
    })
    void should_leave_out_half_of_what_may_go_until_the_service_takes_it(
            boolean system, int exchanges, int most, int leftOut, int requests) throws Exception {
        List<Message> messages = history(system, exchanges);

        Answer answer = new Shortening(taking(most)).propose(request(messages));

        int head = system ? 2 : 1;
        assertThat(answer.leftOut()).isEqualTo(leftOut);
        assertThat(asked).hasSize(requests);
        List<Message> last = asked.get(requests - 1);
        assertThat(last).startsWith(messages.subList(0, head).toArray(Message[]::new));
        assertThat(last.subList(head, last.size())).isEqualTo(messages.subList(head + leftOut, messages.size()));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5"})
    void should_always_keep_the_problem_and_the_last_two_messages(int exchanges) {
        List<Message> messages = history(false, exchanges);

        ServiceException failure = catchThrowableOfType(
                ServiceException.class, () -> new Shortening(taking(0)).propose(request(messages)));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LONG);
        List<Message> last = asked.get(asked.size() - 1);
        assertThat(last).hasSize(Math.min(3, messages.size())).startsWith(messages.get(0));
        assertThat(messages).endsWith(last.subList(1, last.size()).toArray(Message[]::new));
    }

    @Test
    void should_pass_on_other_failures() {
        Proposer broken = request -> {
            asked.add(request.prompt().messages());
            throw new ServiceException(Kind.REJECTED, "no");
        };

        assertThatThrownBy(() -> new Shortening(broken).propose(request(history(false, 5))))
                .isInstanceOf(ServiceException.class)
                .hasMessage("no");
        assertThat(asked).hasSize(1);
    }

    /** An exchange has 18 characters, so 6 tokens, and the problem 4. */
    @ParameterizedTest
    @CsvSource({"1000, 0", "30, 2", "20, 6", "12, 8", "1, 8"})
    void should_leave_out_as_many_exchanges_as_do_not_fit_a_known_window(int window, int leftOut) throws Exception {
        Answer answer = new Shortening(taking(100), OptionalInt.of(window)).propose(request(history(false, 5)));

        assertThat(answer.leftOut()).isEqualTo(leftOut);
        assertThat(asked)
                .singleElement()
                .satisfies(messages -> assertThat(messages).hasSize(11 - leftOut));
    }

    @Test
    void should_change_nothing_of_an_answer_to_the_whole_prompt() throws Exception {
        Answer answer = new Answer("(noop)", "", Answer.Finish.COMPLETE, Optional.empty(), "m");

        assertThat(new Shortening(request -> answer).propose(request(history(true, 3))))
                .isSameAs(answer);
    }

    @Test
    void should_refuse_a_window_that_holds_nothing() {
        assertThatThrownBy(() -> new Shortening(taking(1), OptionalInt.of(0)))
                .isInstanceOf(UnusableModelException.class);
    }
}
