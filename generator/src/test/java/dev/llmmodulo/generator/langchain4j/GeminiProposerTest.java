package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GeminiProposerTest extends ChatModelProposerContract {

    private static final String USAGE = """
            ,"usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":40,"candidatesTokenCount":10,
            "thoughtsTokenCount":20,"totalTokenCount":130}""";

    @Override
    ModelSpec spec() {
        return ModelSpec.parse("google:gemini-2.5-flash");
    }

    @Override
    URI baseUrl(URI server) {
        return server.resolve("/v1beta/");
    }

    @Override
    String path() {
        return "/v1beta/models/gemini-2.5-flash:generateContent";
    }

    @Override
    String keyHeader() {
        return "x-goog-api-key: " + KEY;
    }

    @Override
    Map<String, String> expectedSettings() {
        return Map.of(
                "/generationConfig/temperature", "0.5",
                "/generationConfig/seed", "7",
                "/generationConfig/maxOutputTokens", "900");
    }

    private static String candidate(String parts, String finish, String usage) {
        return "{\"modelVersion\":\"gemini-2.5-flash\",\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":["
                + parts + "]},\"finishReason\":\"" + finish + "\"}]" + usage + "}";
    }

    private static String part(String text) {
        return "{\"text\":\"" + text.replace("\n", "\\n") + "\"}";
    }

    @Override
    String answer(String text) {
        return candidate(part(text), "STOP", USAGE);
    }

    @Override
    TokenUsage expectedUsage() {
        return new TokenUsage(100, OptionalLong.of(40), 30, OptionalLong.of(20));
    }

    @Override
    String answerWithoutUsage(String text) {
        return candidate(part(text), "STOP", "");
    }

    @Override
    String answerWithThinking(String thinking, String text) {
        return candidate("{\"text\":\"" + thinking + "\",\"thought\":true}," + part(text), "STOP", USAGE);
    }

    @Override
    String answerCutAtBound(String text) {
        return candidate(part(text), "MAX_TOKENS", USAGE);
    }

    @Override
    Optional<String> refusal() {
        return Optional.of(
                "{\"modelVersion\":\"gemini-2.5-flash\",\"promptFeedback\":{\"blockReason\":\"SAFETY\"}" + USAGE + "}");
    }

    @Override
    Reply tooLong() {
        return Reply.of(
                400,
                "{\"error\":{\"code\":400,\"message\":\"The input token count (1200293) exceeds the maximum number of"
                        + " tokens allowed (1048576).\",\"status\":\"INVALID_ARGUMENT\"}}");
    }

    @Override
    List<Message> sent(JsonNode request) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode part : request.path("systemInstruction").path("parts")) {
            messages.add(new Message(Message.Role.SYSTEM, part.path("text").asText()));
        }
        for (JsonNode content : request.path("contents")) {
            boolean users = content.path("role").asText().equals("user");
            for (JsonNode part : content.path("parts")) {
                messages.add(new Message(
                        users ? Message.Role.USER : Message.Role.ASSISTANT,
                        part.path("text").asText()));
            }
        }
        return messages;
    }

    private static String chunk(String parts, String rest) {
        return "data: {\"modelVersion\":\"gemini-2.5-flash\",\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":["
                + parts + "]}" + rest + "}\n\n";
    }

    @Override
    String streamed(List<String> pieces) {
        return pieces.stream().map(piece -> chunk(part(piece), "}]")).collect(Collectors.joining());
    }

    @Override
    String streamedWithThinking(String thinking, String text) {
        return chunk("{\"text\":\"" + thinking + "\",\"thought\":true}", "}]") + chunk(part(text), "}]");
    }

    @Override
    String endOfStream() {
        return chunk(part(""), ",\"finishReason\":\"STOP\"}]" + USAGE.replace("\n", ""));
    }

    @Override
    Optional<String> streamedRefusal() {
        return refusal().map(refusal -> "data: " + refusal.replace("\n", "") + "\n\n");
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, REFUSED", "PROHIBITED_CONTENT, REFUSED", "A_REASON_OF_TOMORROW, OTHER"})
    void should_understand_why_the_model_stopped(String reason, Finish finish) throws Exception {
        server.reply(Reply.ok(candidate(part("x"), reason, USAGE)));

        assertThat(propose().finish()).isEqualTo(finish);
    }

    private static Reply tooManyRequests(String delay) {
        return Reply.of(
                429,
                "{\"error\":{\"code\":429,\"message\":\"Quota exceeded.\",\"details\":["
                        + "{\"@type\":\"type.googleapis.com/google.rpc.Help\",\"links\":[]},"
                        + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"" + delay
                        + "\"}]}}");
    }

    @ParameterizedTest
    @CsvSource({"34s, PT34S", "34.074824224s, PT34.074S", "120s, PT2M", "0s, PT1S", "-3s, PT1S", "soon, PT1S"})
    void should_wait_as_long_as_the_body_of_an_error_asks(String delay, Duration least) throws Exception {
        server.reply(tooManyRequests(delay), Reply.ok(answer("(noop)")));

        propose();

        assertThat(waits).singleElement().satisfies(wait -> assertThat(wait).isBetween(least, least.plusMillis(500)));
    }

    @Test
    void should_fail_at_once_when_the_body_of_an_error_asks_for_too_long_a_wait() {
        server.reply(tooManyRequests("121s"), Reply.ok(answer("(noop)")));

        assertThat(failure(spec())).hasMessageContaining("called again in 121 s");
        assertThat(waits).isEmpty();
    }

    @Test
    void should_return_an_answer_without_parts_as_empty() throws Exception {
        server.reply(Reply.ok(
                "{\"candidates\":[{\"content\":{\"role\":\"model\"},\"finishReason\":\"MAX_TOKENS\"}]" + USAGE + "}"));

        Answer answer = propose();

        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"2048, '\"thinkingBudget\":2048'", "low, '\"thinkingLevel\":\"low\"'"})
    void should_ask_for_thoughts_by_tokens_or_level(String effort, String field) throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose(spec().withSampling(Sampling.UNSET.withReasoningEffort(effort)), Budget.UNBOUNDED);

        assertThat(server.received().get(0).body().replaceAll("\\s", "")).contains(field, "\"includeThoughts\":true");
    }
}
