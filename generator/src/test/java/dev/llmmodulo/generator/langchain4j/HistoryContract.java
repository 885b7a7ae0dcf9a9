package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.generator.log.TranscriptRecord;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every provider of the messages that it is sent: cut-off answers, long histories, hostile texts. */
abstract class HistoryContract extends StreamingContract {

    private Answer propose(Proposer proposer, Prompt prompt) throws Exception {
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.fixed(NOW));
        return proposer.propose(new ProposalRequest("instance-1", 1, 0, prompt, meter));
    }

    private static Prompt exchanges(int count) {
        List<Message> messages = new ArrayList<>(List.of(new Message(Message.Role.SYSTEM, "You plan.")));
        messages.add(Message.user("Plan this."));
        for (int i = 1; i <= count; i++) {
            messages.add(Message.assistant("(try-" + i + ")"));
            messages.add(Message.user("No, not " + i + "."));
        }
        return new Prompt("test/1", messages, List.of());
    }

    @Test
    void should_go_on_where_an_answer_was_cut_off() throws Exception {
        server.reply(Reply.ok(answerCutAtBound("(pick-up a)\n(sta")), Reply.ok(answer("ck a b)")));

        Answer answer = propose(new Continuing(proposer(spec()), 2), PROMPT);

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.continuations()).isEqualTo(1);
        assertThat(answer.usage()).contains(expectedUsage().plus(expectedUsage()));
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("ok", "ok");
        assertThat(ledger.calls()).extracting(PhysicalCall::round).containsExactly(1, 1);
        List<Message> first = sent(0);
        List<Message> second = sent(1);
        assertThat(second).startsWith(first.toArray(Message[]::new)).hasSize(first.size() + 2);
        assertThat(second.get(first.size())).isEqualTo(Message.assistant("(pick-up a)\n(sta"));
        assertThat(second.get(first.size() + 1).role()).isEqualTo(Message.Role.USER);
        assertThat(second.get(first.size() + 1).text()).contains("Go on exactly where it ends");
    }

    @Test
    void should_go_on_where_a_stream_broke_off() throws Exception {
        server.reply(
                Reply.stream(streamed(List.of("(pick-up a)\n", "(sta"))),
                Reply.stream(streamed(List.of("ck a b)")) + endOfStream()));

        Answer answer = propose(new Continuing(proposer(streaming()), 2), PROMPT);

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("broken-off", "ok");
    }

    @Test
    void should_tell_that_a_prompt_is_too_long() {
        server.reply(tooLong());

        assertThat(failure(spec()).kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TOO_LONG");
    }

    @Test
    void should_leave_out_the_oldest_exchanges_when_the_service_says_that_the_prompt_is_too_long() throws Exception {
        server.reply(tooLong(), tooLong(), Reply.ok(answer("(noop)")));

        Answer answer = propose(new Shortening(proposer(spec())), exchanges(5));

        assertThat(answer.text()).isEqualTo("(noop)");
        assertThat(answer.leftOut()).isEqualTo(6);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TOO_LONG", "TOO_LONG", "ok");
        assertThat(sent(0)).isEqualTo(exchanges(5).messages());
        assertThat(sent(2))
                .extracting(Message::text)
                .containsExactly("You plan.", "Plan this.", "(try-4)", "No, not 4.", "(try-5)", "No, not 5.");
    }

    @ParameterizedTest
    @MethodSource("dev.llmmodulo.generator.langchain4j.HostileTexts#all")
    void should_keep_messages_apart_whatever_they_hold(String hostile) throws Exception {
        server.reply(Reply.ok(answer("(noop)")));
        List<Message> messages = List.of(
                new Message(Message.Role.SYSTEM, "You plan." + hostile),
                Message.user(hostile),
                Message.assistant(hostile + "\n(noop)" + hostile),
                Message.user("Again." + hostile));

        propose(proposer(spec()), new Prompt("test/1", messages, List.of()));

        assertThat(sent(0)).isEqualTo(messages);
    }

    @Test
    void should_show_refusals_and_empty_answers_as_such_in_the_transcript() throws Exception {
        assumeTrue(refusal().isPresent(), "the protocol has no refusals");
        server.reply(Reply.ok(refusal().get()), Reply.ok(answer("")), Reply.ok(answer("(switch-on)")));

        String transcript = TinyProblem.transcript(proposer(spec()), Budget.ofRounds(3));

        List<TranscriptRecord.Judged> rounds = TranscriptLog.read(new StringReader(transcript)).stream()
                .filter(TranscriptRecord.Judged.class::isInstance)
                .map(TranscriptRecord.Judged.class::cast)
                .toList();
        assertThat(rounds)
                .extracting(round -> round.answer().finish())
                .containsExactly(Finish.REFUSED, Finish.COMPLETE, Finish.COMPLETE);
        assertThat(rounds).extracting(TranscriptRecord.Judged::verdict).containsExactly("invalid", "invalid", "valid");
        assertThat(rounds.subList(0, 2))
                .extracting(round -> round.critiques().get(0).id() + ": "
                        + round.critiques().get(0).facts().path("problem").asText())
                .containsExactly(
                        "plan.unreadable: the model refused to answer", "plan.unreadable: the answer is empty");
        assertThat(rounds.get(0).answer().usage().map(TokenUsage::output)).contains(30L);
    }
}
