package dev.llmmodulo.generator.langchain4j;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Received;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every provider's answers are read where they come streamed. */
abstract class StreamingContract extends AnswerContract {

    private static final List<String> PIECES = List.of("(pick-up a)\n", "(stack ", "a b)");

    private Answer proposeStreamed() throws Exception {
        return propose(streaming(), Budget.UNBOUNDED);
    }

    @Test
    void should_join_the_pieces_of_a_streamed_answer() throws Exception {
        server.reply(Reply.stream(streamed(PIECES) + endOfStream()));

        Answer answer = proposeStreamed();

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.model()).isEqualTo(spec().name());
        assertThat(answer.usage()).contains(expectedUsage());
        assertThat(ledger.calls()).singleElement().satisfies(call -> {
            assertThat(call.result()).isEqualTo(PhysicalCall.OK);
            assertThat(call.usage()).contains(expectedUsage());
            assertThat(call.money()).isPresent();
        });
        Received request = server.received().get(0);
        assertThat(request.body().replaceAll("\\s", "") + request.path())
                .containsAnyOf("\"stream\":true", ":streamGenerateContent");
    }

    @Test
    void should_return_an_empty_stream_that_ended_as_an_answer() throws Exception {
        server.reply(Reply.stream(streamed(List.of()) + endOfStream()));

        Answer answer = proposeStreamed();

        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.usage()).contains(expectedUsage());
    }

    @Test
    void should_return_a_refusal_in_an_error_as_an_answer_when_it_was_to_be_streamed() throws Exception {
        assumeTrue(refusalInAnError().isPresent(), "the protocol has no refusals in errors");
        server.reply(refusalInAnError().get());

        assertThat(proposeStreamed().finish()).isEqualTo(Finish.REFUSED);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly(PhysicalCall.OK);
    }

    @Test
    void should_send_the_same_settings_when_the_answer_is_to_be_streamed() throws Exception {
        server.reply(Reply.stream(streamed(PIECES) + endOfStream()));
        Sampling sampling = Sampling.UNSET.withTemperature(0.5).withSeed(7).withMaxOutputTokens(900);

        propose(streaming().withSampling(sampling), Budget.UNBOUNDED);

        String body = server.received().get(0).body();
        for (String pointer : expectedSettings().keySet()) {
            if (!pointer.equals("/stream")) {
                assertThat(JSON.readTree(body).at(pointer).asText())
                        .as(pointer)
                        .isEqualTo(expectedSettings().get(pointer));
            }
        }
    }

    @Test
    void should_keep_streamed_thinking_apart() throws Exception {
        server.reply(Reply.stream(streamedWithThinking("first a, then b", "(stack a b)") + endOfStream()));

        Answer answer = proposeStreamed();

        assertThat(answer.thinking()).isEqualTo("first a, then b");
        assertThat(answer.text()).isEqualTo("(stack a b)");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"WHOLE", "CUT_OFF", "STALLED"})
    void should_keep_what_had_come_when_a_stream_breaks_off(Ending ending) throws Exception {
        server.reply(Reply.stream(streamed(PIECES)).ending(ending));
        CallBounds impatient = CallBounds.DEFAULT.withLongestSilence(Duration.ofMillis(500));

        Answer answer = propose(spec().withBounds(impatient), Budget.UNBOUNDED);

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.finish()).isEqualTo(Finish.BROKEN_OFF);
        assertThat(answer.usage()).isEmpty();
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly(PhysicalCall.BROKEN_OFF);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void should_not_pass_over_a_piece_that_it_cannot_read() throws Exception {
        String unreadable = "event: content_block_delta\ndata: {\"broken\n\n";
        server.reply(Reply.stream(
                streamed(List.of("(pick-up a)\n")) + unreadable + streamed(List.of("(stack a b)\n")) + endOfStream()));

        Answer answer = proposeStreamed();

        assertThat(answer.text()).isEqualTo("(pick-up a)\n");
        assertThat(answer.finish()).isEqualTo(Finish.BROKEN_OFF);
    }

    @Test
    void should_not_take_thinking_in_tags_alone_for_an_answer_that_broke_off() {
        server.reply(Reply.stream(streamed(List.of("<think>first a,", " then b"))));

        assertThat(failure(streaming()).kind()).isEqualTo(Kind.MALFORMED_ANSWER);
    }

    @Test
    void should_retry_when_a_stream_breaks_off_before_any_text() throws Exception {
        server.reply(
                Reply.of(503, "{}"),
                Reply.stream("").ending(Ending.CUT_OFF),
                Reply.stream(streamed(List.of())).ending(Ending.CUT_OFF),
                Reply.stream(streamed(PIECES) + endOfStream()));

        Answer answer = propose(streaming().withBounds(streaming().bounds().withRetries(3)), Budget.UNBOUNDED);

        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(ledger.calls())
                .extracting(PhysicalCall::result)
                .containsExactly("SERVER_ERROR", "UNREACHABLE", "UNREACHABLE", "ok");
    }

    @Test
    void should_retry_when_a_stream_falls_silent_while_the_solve_has_time_left() throws Exception {
        server.reply(
                Reply.stream(streamed(List.of(" "))).ending(Ending.STALLED),
                Reply.stream(streamed(PIECES) + endOfStream()));
        CallBounds impatient = CallBounds.DEFAULT.withLongestSilence(Duration.ofMillis(500));

        Answer answer = propose(spec().withBounds(impatient), Budget.UNBOUNDED.withTime(Duration.ofMinutes(5)));

        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TIMED_OUT", "ok");
    }

    @Test
    void should_give_up_a_stream_that_does_not_begin_in_time() {
        server.reply(Reply.stream("").ending(Ending.STALLED));
        CallBounds brief = CallBounds.DEFAULT
                .withRetries(0)
                .withLongestSilence(Duration.ofMinutes(1))
                .withTimeout(Duration.ofMillis(300));

        assertThat(failure(spec().withBounds(brief)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void should_call_a_stream_malformed_that_it_cannot_read() {
        server.reply(Reply.stream("data: nonsense\n\n{\"a\":\n\n"));

        assertThat(failure(streaming()).kind()).isEqualTo(Kind.MALFORMED_ANSWER);
    }

    @Test
    void should_tell_what_an_error_says_instead_of_a_stream() {
        server.reply(Reply.of(400, "{\"error\":{\"message\":\"no such setting\"}}"));

        assertThat(failure(streaming()))
                .hasMessageContaining("400")
                .hasMessageContaining("no such setting")
                .extracting("kind")
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void should_refuse_a_stream_that_is_larger_than_allowed() {
        server.reply(Reply.stream(streamed(List.of("x".repeat(2000))) + endOfStream()));
        CallBounds small = streaming().bounds().withMaxAnswerBytes(1000);

        assertThat(failure(spec().withBounds(small)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void should_return_a_streamed_refusal_as_an_answer_with_its_usage() throws Exception {
        assumeTrue(streamedRefusal().isPresent(), "the protocol has no refusals");
        server.reply(Reply.stream(streamedRefusal().get()));

        Answer answer = proposeStreamed();

        assertThat(answer.finish()).isEqualTo(Finish.REFUSED);
        assertThat(answer.usage()).contains(expectedUsage());
    }

    @Test
    void should_stop_promptly_when_interrupted_amid_a_stream() throws Exception {
        server.reply(Reply.stream(streamed(PIECES)).ending(Ending.STALLED));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = new Thread(() -> end.set(catchThrowable(this::proposeStreamed)));
        caller.start();
        while (server.received().isEmpty()) {
            Thread.onSpinWait();
        }

        caller.interrupt();
        caller.join(SECONDS.toMillis(15));

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("INTERRUPTED");
    }
}
