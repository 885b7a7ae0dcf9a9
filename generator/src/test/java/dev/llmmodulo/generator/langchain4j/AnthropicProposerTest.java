package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnthropicProposerTest extends ChatModelProposerContract {

    private static final String USAGE = """
            ,"usage":{"input_tokens":50,"cache_creation_input_tokens":10,"cache_read_input_tokens":40,
            "output_tokens":30}""";

    @Override
    ModelSpec spec() {
        return ModelSpec.parse("anthropic:claude-sonnet-4-5");
    }

    @Override
    URI baseUrl(URI server) {
        return server.resolve("/v1");
    }

    @Override
    String path() {
        return "/v1/messages";
    }

    @Override
    String keyHeader() {
        return "x-api-key: " + KEY;
    }

    @Override
    Map<String, String> expectedSettings() {
        return Map.of(
                "/model", "claude-sonnet-4-5",
                "/temperature", "0.5",
                "/seed", "",
                "/max_tokens", "900");
    }

    private static String message(String blocks, String stop, String usage) {
        return "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-sonnet-4-5\",\"content\":["
                + blocks + "],\"stop_reason\":\"" + stop + "\"" + usage + "}";
    }

    private static String block(String text) {
        return "{\"type\":\"text\",\"text\":\"" + text.replace("\n", "\\n") + "\"}";
    }

    @Override
    String answer(String text) {
        return message(block(text), "end_turn", USAGE);
    }

    @Override
    TokenUsage expectedUsage() {
        return new TokenUsage(100, OptionalLong.of(40), 30, OptionalLong.empty());
    }

    @Override
    String answerWithoutUsage(String text) {
        return message(block(text), "end_turn", "");
    }

    @Override
    String answerWithThinking(String thinking, String text) {
        String thought = "{\"type\":\"thinking\",\"thinking\":\"" + thinking + "\",\"signature\":\"s\"}";
        return message(thought + "," + block(text), "end_turn", USAGE);
    }

    @Override
    String answerCutAtBound(String text) {
        return message(block(text), "max_tokens", USAGE);
    }

    @Override
    Optional<String> refusal() {
        return Optional.of(message("", "refusal", USAGE));
    }

    @Override
    Optional<Reply> refusalInAnError() {
        return Optional.of(Reply.of(
                400,
                "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                        + "\"message\":\"Output blocked by content filtering policy\"}}"));
    }

    @Override
    Reply tooLong() {
        return Reply.of(
                400,
                "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                        + "\"message\":\"prompt is too long: 208310 tokens > 200000 maximum\"}}");
    }

    @Override
    List<Message> sent(JsonNode request) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode part : request.path("system")) {
            messages.add(new Message(Message.Role.SYSTEM, part.path("text").asText()));
        }
        for (JsonNode message : request.path("messages")) {
            Message.Role role =
                    Message.Role.valueOf(message.path("role").asText().toUpperCase(Locale.ROOT));
            for (JsonNode part : message.path("content")) {
                messages.add(new Message(role, part.path("text").asText()));
            }
        }
        return messages;
    }

    private static String event(String type, String members) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + members + "}\n\n";
    }

    private static String start() {
        return event(
                "message_start",
                ",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-sonnet-4-5\","
                        + "\"content\":[],\"usage\":{\"input_tokens\":50,\"cache_creation_input_tokens\":10,"
                        + "\"cache_read_input_tokens\":40,\"output_tokens\":1}}");
    }

    private static String blockStart(int index, String block) {
        return event("content_block_start", ",\"index\":" + index + ",\"content_block\":{" + block + "}");
    }

    private static String delta(int index, String delta) {
        return event("content_block_delta", ",\"index\":" + index + ",\"delta\":{" + delta + "}");
    }

    private static String textDelta(int index, String text) {
        return delta(index, "\"type\":\"text_delta\",\"text\":\"" + text.replace("\n", "\\n") + "\"");
    }

    private static String blockStop(int index) {
        return event("content_block_stop", ",\"index\":" + index);
    }

    private static String stop(String reason) {
        return event(
                        "message_delta",
                        ",\"delta\":{\"stop_reason\":\"" + reason + "\"},\"usage\":{\"output_tokens\":30}")
                + event("message_stop", "");
    }

    @Override
    String streamed(List<String> pieces) {
        return start()
                + event("ping", "")
                + blockStart(0, "\"type\":\"text\",\"text\":\"\"")
                + pieces.stream().map(piece -> textDelta(0, piece)).collect(Collectors.joining());
    }

    @Override
    String streamedWithThinking(String thinking, String text) {
        return start()
                + blockStart(1, "\"type\":\"thinking\",\"thinking\":\"\"")
                + delta(1, "\"type\":\"thinking_delta\",\"thinking\":\"" + thinking + "\"")
                + blockStop(1)
                + blockStart(0, "\"type\":\"text\",\"text\":\"\"")
                + textDelta(0, text);
    }

    @Override
    String endOfStream() {
        return blockStop(0) + stop("end_turn");
    }

    @Override
    Optional<String> streamedRefusal() {
        return Optional.of(start() + stop("refusal"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":{\"message\":\"input length and `max_tokens` exceed context limit: 9 + 8 > 10\"}}",
                "413 | {\"error\":{\"type\":\"request_too_large\",\"message\":\"Request exceeds the maximum size\"}}"
            })
    void should_know_the_other_ways_to_say_that_a_prompt_is_too_long(int status, String body) {
        server.reply(Reply.of(status, body));

        assertThat(failure(spec()).kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void should_take_the_end_of_the_window_for_a_bound_on_the_answer() throws Exception {
        server.reply(Reply.ok(message(block("(pick-up"), "model_context_window_exceeded", USAGE)));

        assertThat(propose().finish()).isEqualTo(Finish.LENGTH);
    }

    @Test
    void should_fail_when_the_service_breaks_a_stream_off_with_an_error() {
        server.reply(Reply.stream(
                start() + event("error", ",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}")));

        assertThat(failure(streaming()))
                .hasMessageContaining("Overloaded")
                .extracting(ServiceException::kind)
                .isEqualTo(Kind.SERVER_ERROR);
    }

    @Test
    void should_not_take_a_stream_for_free_that_an_error_broke_off_amid_thinking() {
        String overloaded = event("error", ",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}");
        String thinking = start()
                + blockStart(0, "\"type\":\"thinking\",\"thinking\":\"\"")
                + delta(0, "\"type\":\"thinking_delta\",\"thinking\":\"first a\"");
        server.reply(
                Reply.stream(thinking + overloaded), Reply.stream(streamed(List.of("<think>first a")) + overloaded));

        assertThat(failure(streaming()).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(streaming()).kind()).isEqualTo(Kind.UNREACHABLE);

        assertThat(ledger.total().unpricedCalls()).isEqualTo(2);
    }

    @Test
    void should_leave_room_for_the_answer_beside_the_thinking() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose(spec().withSampling(Sampling.UNSET.withReasoningEffort("16000")), Budget.UNBOUNDED);

        assertThat(body().at("/max_tokens").asInt()).isEqualTo(16000 + 8192);
    }

    @Test
    void should_refuse_a_bound_that_thinking_would_use_up_before_any_call() {
        ModelSpec cramped =
                spec().withSampling(Sampling.UNSET.withReasoningEffort("4096").withMaxOutputTokens(4096));

        assertThatThrownBy(() -> proposer(cramped))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("above its thinking tokens");
    }

    @Test
    void should_bound_output_that_nobody_bounded() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        assertThat(body().at("/max_tokens").asInt()).isEqualTo(8192);
    }

    @Test
    void should_ask_for_thinking_of_so_many_tokens() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose(spec().withSampling(Sampling.UNSET.withReasoningEffort("4096")), Budget.UNBOUNDED);

        assertThat(body().at("/thinking/type").asText()).isEqualTo("enabled");
        assertThat(body().at("/thinking/budget_tokens").asInt()).isEqualTo(4096);
    }

    @Test
    void should_refuse_a_reasoning_effort_in_words_before_any_call() {
        ModelSpec wordy = spec().withSampling(Sampling.UNSET.withReasoningEffort("high"));

        assertThatThrownBy(() -> proposer(wordy))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("number of thinking tokens");
    }

    private JsonNode body() throws Exception {
        return new ObjectMapper().readTree(server.received().get(0).body());
    }
}
