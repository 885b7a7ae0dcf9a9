package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenAiProposerTest extends ChatModelProposerContract {

    private static final String USAGE = """
            ,"usage":{"prompt_tokens":100,"completion_tokens":30,"total_tokens":130,
            "prompt_tokens_details":{"cached_tokens":40},"completion_tokens_details":{"reasoning_tokens":20}}""";

    @Override
    ModelSpec spec() {
        return ModelSpec.parse("openai:gpt-4.1-mini");
    }

    @Override
    URI baseUrl(URI server) {
        return server.resolve("/v1");
    }

    @Override
    String path() {
        return "/v1/chat/completions";
    }

    @Override
    String keyHeader() {
        return "authorization: Bearer " + KEY;
    }

    @Override
    Map<String, String> expectedSettings() {
        return Map.of(
                "/model", "gpt-4.1-mini",
                "/temperature", "0.5",
                "/seed", "7",
                "/max_completion_tokens", "900",
                "/max_tokens", "");
    }

    private static String completion(String message, String finish, String usage) {
        return "{\"model\":\"gpt-4.1-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\"," + message
                + "},\"finish_reason\":\"" + finish + "\"}]" + usage + "}";
    }

    private static String content(String text) {
        return "\"content\":\"" + text.replace("\n", "\\n") + "\"";
    }

    @Override
    String answer(String text) {
        return completion(content(text), "stop", USAGE);
    }

    @Override
    TokenUsage expectedUsage() {
        return new TokenUsage(100, OptionalLong.of(40), 30, OptionalLong.of(20));
    }

    @Override
    String answerWithoutUsage(String text) {
        return completion(content(text), "stop", "");
    }

    @Override
    String answerWithThinking(String thinking, String text) {
        return completion("\"reasoning_content\":\"" + thinking + "\"," + content(text), "stop", USAGE);
    }

    @Override
    String answerCutAtBound(String text) {
        return completion(content(text), "length", USAGE);
    }

    @Override
    Optional<String> refusal() {
        return Optional.of(completion("\"content\":null,\"refusal\":\"I will not.\"", "stop", USAGE));
    }

    /** Azure's. */
    @Override
    Optional<Reply> refusalInAnError() {
        return Optional.of(Reply.of(
                400,
                "{\"error\":{\"message\":\"The prompt was filtered.\",\"type\":null,\"param\":\"prompt\","
                        + "\"code\":\"content_filter\",\"status\":400,"
                        + "\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\"}}}"));
    }

    @Override
    Reply tooLong() {
        return Reply.of(
                400,
                "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens.\","
                        + "\"type\":\"invalid_request_error\",\"code\":\"context_length_exceeded\"}}");
    }

    @Override
    List<Message> sent(JsonNode request) {
        return rolesAndTexts(request.path("messages"));
    }

    private static String chunk(String delta, String finish) {
        return "data: {\"model\":\"gpt-4.1-mini\",\"choices\":[{\"index\":0,\"delta\":{" + delta
                + "},\"finish_reason\":" + finish + "}]}\n\n";
    }

    @Override
    String streamed(List<String> pieces) {
        return chunk("\"role\":\"assistant\",\"content\":\"\"", "null")
                + pieces.stream().map(piece -> chunk(content(piece), "null")).collect(Collectors.joining());
    }

    @Override
    String streamedWithThinking(String thinking, String text) {
        return chunk("\"reasoning_content\":\"" + thinking + "\"", "null") + chunk(content(text), "null");
    }

    @Override
    String endOfStream() {
        return chunk("", "\"stop\"") + "data: {\"model\":\"gpt-4.1-mini\",\"choices\":[]" + USAGE.replace("\n", "")
                + "}\n\ndata: [DONE]\n\n";
    }

    @Override
    Optional<String> streamedRefusal() {
        return Optional.of(
                chunk("\"refusal\":\"I will \"", "null") + chunk("\"refusal\":\"not.\"", "null") + endOfStream());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":{\"message\":\"This model's maximum context length is 16384 tokens.\",\"code\":400}}",
                "400 | {\"error\":{\"code\":400,\"type\":\"exceed_context_size_error\",\"n_ctx\":256}}",
                "500 | {\"error\":{\"message\":\"the request exceeds the available context size. try increasing it\"}}"
            })
    void should_know_how_other_servers_say_that_a_prompt_is_too_long(int status, String body) {
        server.reply(Reply.of(status, body));

        assertThat(failure(spec()).kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void should_return_the_words_of_a_streamed_refusal() throws Exception {
        server.reply(Reply.stream(streamedRefusal().orElseThrow()));

        assertThat(propose(streaming(), Budget.UNBOUNDED).text()).isEqualTo("I will not.");
    }

    @Test
    void should_read_thinking_as_vllm_names_it() throws Exception {
        server.reply(Reply.ok(completion("\"reasoning\":\"hm\"," + content("(noop)"), "stop", USAGE)));

        assertThat(propose().thinking()).isEqualTo("hm");
    }

    @Test
    void should_return_the_words_of_a_refusal() throws Exception {
        server.reply(Reply.ok(refusal().orElseThrow()));

        assertThat(propose().text()).isEqualTo("I will not.");
    }

    @Test
    void should_tell_filtered_content() throws Exception {
        server.reply(Reply.ok(completion("\"content\":null", "content_filter", USAGE)));

        Answer answer = propose();

        assertThat(answer.finish()).isEqualTo(Finish.REFUSED);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void should_charge_nothing_for_a_prompt_that_was_filtered() throws Exception {
        server.reply(refusalInAnError().orElseThrow());

        assertThat(propose().usage()).contains(TokenUsage.NONE);
        assertThat(ledger.total().unpricedCalls()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":{\"code\":\"invalid_value\",\"message\":\"There is no content_filter here.\"}} | REJECTED",
                "403 | {\"error\":{\"code\":\"content_filter\"}} | NOT_AUTHORISED",
                "500 | {\"error\":{\"code\":\"content_filter\"}} | SERVER_ERROR",
                "400 | content_filter | REJECTED"
            })
    void should_take_no_other_error_for_a_refusal(int status, String body, Kind kind) {
        server.reply(Reply.of(status, body));

        assertThat(failure(withoutRetries()).kind()).isEqualTo(kind);
    }

    @Test
    void should_send_the_reasoning_effort() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose(spec().withSampling(Sampling.UNSET.withReasoningEffort("high")), Budget.UNBOUNDED);

        assertThat(server.received().get(0).body().replace(" ", "")).contains("\"reasoning_effort\":\"high\"");
    }

    /** The first as OpenAI counts, the second as xAI does. */
    @ParameterizedTest
    @CsvSource({"103, 135", "9, 135"})
    void should_count_reasoning_as_output_also_where_it_is_told_apart(int output, int total) throws Exception {
        String usage = """
                ,"usage":{"prompt_tokens":32,"completion_tokens":%d,"total_tokens":%d,
                "completion_tokens_details":{"reasoning_tokens":94}}""".formatted(output, total);
        server.reply(Reply.ok(completion(content("x"), "stop", usage)));

        assertThat(propose().usage()).contains(new TokenUsage(32, OptionalLong.empty(), 103, OptionalLong.of(94)));
    }

    @Test
    void should_price_the_call_by_its_usage() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        // 60 x 0.40 + 40 x 0.10 + 30 x 1.60 = 76 millionths of a dollar
        assertThat(ledger.total().money()).isEqualByComparingTo("0.000076");
    }
}
