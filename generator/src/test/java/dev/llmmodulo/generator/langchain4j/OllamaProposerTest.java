package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OllamaProposerTest extends ChatModelProposerContract {

    private static final String USAGE = ",\"prompt_eval_count\":100,\"eval_count\":30";

    @Override
    ModelSpec spec() {
        return ModelSpec.parse("ollama:qwen3:8b");
    }

    @Override
    URI baseUrl(URI server) {
        return server;
    }

    @Override
    String path() {
        return "/api/chat";
    }

    @Override
    String keyHeader() {
        return "";
    }

    @Override
    Map<String, String> expectedSettings() {
        return Map.of(
                "/model", "qwen3:8b",
                "/stream", "false",
                "/options/temperature", "0.5",
                "/options/seed", "7",
                "/options/num_predict", "900");
    }

    private static String reply(String message, String done, String usage) {
        return "{\"model\":\"qwen3:8b\",\"message\":{\"role\":\"assistant\"," + message
                + "},\"done\":true,\"done_reason\":\"" + done + "\"" + usage + "}";
    }

    private static String content(String text) {
        return "\"content\":\"" + text.replace("\n", "\\n") + "\"";
    }

    @Override
    String answer(String text) {
        return reply(content(text), "stop", USAGE);
    }

    @Override
    TokenUsage expectedUsage() {
        return TokenUsage.of(100, 30);
    }

    @Override
    String answerWithoutUsage(String text) {
        return reply(content(text), "stop", "");
    }

    @Override
    String answerWithThinking(String thinking, String text) {
        return reply("\"thinking\":\"" + thinking + "\"," + content(text), "stop", USAGE);
    }

    @Override
    String answerCutAtBound(String text) {
        return reply(content(text), "length", USAGE);
    }

    @Override
    Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    Reply tooLong() {
        return Reply.of(
                400,
                "{\"error\":\"{\\\"error\\\":{\\\"code\\\":400,\\\"message\\\":\\\"request (351 tokens) exceeds the available"
                        + " context size (256 tokens), try increasing it\\\"}}\"}");
    }

    @Override
    List<Message> sent(JsonNode request) {
        return rolesAndTexts(request.path("messages"));
    }

    private static String line(String message) {
        return "{\"model\":\"qwen3:8b\",\"message\":{\"role\":\"assistant\"," + message + "},\"done\":false}\n";
    }

    @Override
    String streamed(List<String> pieces) {
        return pieces.stream().map(piece -> line(content(piece))).collect(Collectors.joining());
    }

    @Override
    String streamedWithThinking(String thinking, String text) {
        return line("\"thinking\":\"" + thinking + "\"," + content("")) + line(content(text));
    }

    @Override
    String endOfStream() {
        return reply(content(""), "stop", USAGE) + "\n";
    }

    @Override
    Optional<String> streamedRefusal() {
        return Optional.empty();
    }

    @Test
    void should_cost_nothing() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        assertThat(ledger.total().money()).isEqualByComparingTo("0");
        assertThat(ledger.total().unpricedCalls()).isZero();
    }

    @Test
    void should_not_know_why_an_old_server_stopped() throws Exception {
        server.reply(
                Reply.ok("{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"},\"done\":true}"));

        assertThat(propose().finish()).isEqualTo(Finish.OTHER);
    }

    @Test
    void should_not_take_a_stream_of_an_old_server_for_broken_off() throws Exception {
        server.reply(Reply.stream(streamed(List.of("x"))
                + "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true}\n"));

        assertThat(propose(streaming(), Budget.UNBOUNDED).finish()).isEqualTo(Finish.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"none, false", "high, true"})
    void should_switch_thinking(String effort, String think) throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose(spec().withSampling(Sampling.UNSET.withReasoningEffort(effort)), Budget.UNBOUNDED);

        assertThat(server.received().get(0).body().replaceAll("\\s", "")).contains("\"think\":" + think);
    }
}
