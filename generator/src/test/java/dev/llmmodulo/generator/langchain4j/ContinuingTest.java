package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ContinuingTest {

    private int asked;

    private static Answer part(String text, Finish finish) {
        return new Answer(text, "", finish, Optional.of(TokenUsage.of(10, 5)), "m");
    }

    private Proposer answering(Answer... answers) {
        Deque<Answer> left = new ArrayDeque<>(Arrays.asList(answers));
        return request -> {
            asked++;
            if (left.isEmpty()) {
                throw new ServiceException(Kind.SERVER_ERROR, "no more");
            }
            return left.remove();
        };
    }

    private static Answer propose(Proposer proposer) throws Exception {
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), InstantSource.system());
        Prompt prompt = new Prompt("test/1", List.of(Message.user("Plan this.")), List.of());
        return proposer.propose(new ProposalRequest("instance-1", 1, 0, prompt, meter));
    }

    @Test
    void should_go_on_until_the_model_is_done() throws Exception {
        Answer answer = propose(new Continuing(
                answering(part("(a", Finish.LENGTH), part(" b)\n(c", Finish.BROKEN_OFF), part(" d)", Finish.COMPLETE)),
                5));

        assertThat(answer.text()).isEqualTo("(a b)\n(c d)");
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.continuations()).isEqualTo(2);
        assertThat(answer.usage()).contains(TokenUsage.of(30, 15));
    }

    @Test
    void should_mark_an_answer_that_is_still_cut_off_after_as_many_requests_as_allowed() throws Exception {
        Answer answer = propose(new Continuing(
                answering(part("a", Finish.LENGTH), part("b", Finish.LENGTH), part("c", Finish.LENGTH)), 1));

        assertThat(answer.text()).isEqualTo("ab");
        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void should_not_ask_a_model_to_go_on_that_only_thought() throws Exception {
        Answer thought = new Answer(" \n", "long thoughts", Finish.LENGTH, Optional.empty(), "m");

        assertThat(propose(new Continuing(answering(thought, part("x", Finish.COMPLETE)), 5)))
                .isSameAs(thought);
    }

    @Test
    void should_return_what_had_come_when_the_service_does_not_go_on() throws Exception {
        Answer answer = propose(new Continuing(answering(part("(a b)\n(c", Finish.LENGTH)), 5));

        assertThat(answer.text()).isEqualTo("(a b)\n(c");
        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
    }

    @Test
    void should_return_what_had_come_when_the_budget_is_used_up() throws Exception {
        Proposer once = request -> {
            if (asked++ > 0) {
                throw new BudgetExhaustedException(Limit.CALLS);
            }
            return part("(a b)\n", Finish.LENGTH);
        };

        assertThat(propose(new Continuing(once, 5)).text()).isEqualTo("(a b)\n");
    }

    @Test
    void should_fail_when_there_is_no_first_answer() {
        assertThatThrownBy(() -> propose(new Continuing(answering(), 5))).isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> new Continuing(answering(), 0)).isInstanceOf(UnusableModelException.class);
    }

    @Test
    void should_not_tell_a_usage_that_is_not_known_of_every_part() throws Exception {
        Answer untold = new Answer("b", "", Finish.COMPLETE, Optional.empty(), "m");
        TokenUsage detailed = new TokenUsage(10, OptionalLong.of(4), 5, OptionalLong.of(2));

        assertThat(propose(new Continuing(answering(part("a", Finish.LENGTH), untold), 1))
                        .usage())
                .isEmpty();
        assertThat(detailed.plus(detailed)).isEqualTo(new TokenUsage(20, OptionalLong.of(8), 10, OptionalLong.of(4)));
        assertThat(detailed.plus(TokenUsage.of(1, 1)))
                .isEqualTo(new TokenUsage(11, OptionalLong.empty(), 6, OptionalLong.empty()));
    }

    @Test
    void should_be_told_of_in_records_only_where_it_happened() throws Exception {
        ObjectMapper mapper = TranscriptLog.mapper();
        Answer plain = part("(a)", Finish.COMPLETE);
        Answer shortened = part("(a", Finish.LENGTH).continuedBy(plain).withLeftOut(4);

        assertThat(mapper.writeValueAsString(plain)).doesNotContain("leftOut", "continuations", "cutOff");
        assertThat(mapper.readValue(mapper.writeValueAsString(plain), Answer.class))
                .isEqualTo(plain);
        assertThat(mapper.writeValueAsString(shortened)).contains("\"leftOut\":4", "\"continuations\":1");
        assertThat(mapper.readValue(mapper.writeValueAsString(shortened), Answer.class))
                .isEqualTo(shortened);
    }
}
