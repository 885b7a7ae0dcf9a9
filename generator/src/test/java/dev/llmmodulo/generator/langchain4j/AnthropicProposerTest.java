package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

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
