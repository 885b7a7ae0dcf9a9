package dev.llmmodulo.generator.embedded.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.embedded.Asking;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a tiny model that learned nothing: what it says is nonsense, how it is asked is not. */
class EmbeddedChatModelTest {

    private static final NamedDomain DOMAIN =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final String QUESTION = question(DOMAIN.instances().get(0).pddl());

    private static String question(String pddl) {
        Problem problem = new PddlReader()
                .problem(Source.of("domain", DOMAIN.pddl()), Source.of("problem", pddl))
                .orThrow();
        return new PddlPrompt().write(problem).messages().get(0).text();
    }

    private static EmbeddedModel tiny() {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream("network/tiny.safetensors")) {
            return EmbeddedModel.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EmbeddedChatModel model(Asking asking) {
        return new EmbeddedChatModel(tiny(), asking);
    }

    private static String text(ChatResponse response) {
        return response.aiMessage().text();
    }

    private static ChatRequest request(ChatRequestParameters parameters) {
        return ChatRequest.builder()
                .messages(UserMessage.from(QUESTION))
                .parameters(parameters)
                .build();
    }

    @Test
    void should_answer_the_same_with_the_same_seed() {
        String one = model(Asking.at(1, 1)).chat(QUESTION);

        assertThat(one).startsWith("[PLAN]\n(").endsWith(")\n[PLAN END]\n");
        assertThat(model(Asking.at(1, 1)).chat(QUESTION)).isEqualTo(one);
        assertThat(model(Asking.at(1, 2)).chat(QUESTION)).isNotEqualTo(one);
    }

    @Test
    void should_heed_the_temperature_and_the_bound_of_a_request() {
        EmbeddedChatModel model = model(Asking.at(5, 3));
        ChatRequestParameters greedily = ChatRequestParameters.builder()
                .temperature(0.0)
                .maxOutputTokens(1)
                .build();

        ChatResponse response = model.chat(request(greedily));

        assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(1);
        assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(text(response)).isEqualTo(text(model(Asking.greedily(3)).chat(request(greedily))));
        assertThat(text(response)).isNotEqualTo(model.chat(QUESTION));
    }

    @Test
    void should_count_tokens_and_tell_their_probabilities() {
        ChatResponse response = model(new Asking(1, 4, 9, false))
                .chat(request(ChatRequestParameters.builder().build()));

        assertThat(response.tokenUsage().inputTokenCount()).isBetween(8, 30);
        assertThat((List<?>) response.aiMessage().attributes().get(EmbeddedChatModel.LOG_PROBABILITIES))
                .hasSize(response.tokenUsage().outputTokenCount())
                .allSatisfy(one -> assertThat((Double) one).isNegative());
    }

    @Test
    void should_refuse_by_name_what_it_cannot_read() {
        EmbeddedChatModel model = model(Asking.greedily(1));

        assertThatThrownBy(() -> model.chat("Write a poem."))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ask it with the prompt pddl");
        assertThatThrownBy(() -> model.chat(QUESTION.replace("(clear ?ob) (ontable ?ob) (handempty)", "(clear ?ob)")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void should_refuse_a_problem_of_more_tokens_than_a_text_may_have() {
        List<String> blocks = IntStream.range(0, 24).mapToObj(i -> "b" + i).toList();
        String everything = blocks.stream()
                .flatMap(one -> blocks.stream().map(other -> "(on " + one + " " + other + ")"))
                .collect(Collectors.joining(" "));
        String heap = question("(define (problem heap) (:domain blocksworld-4ops) (:objects " + String.join(" ", blocks)
                + ") (:init (handempty) " + everything + ") (:goal (and " + everything + ")))");

        assertThatThrownBy(() -> model(Asking.greedily(1)).chat(heap))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("tokens: there may be at most 2047");
    }
}
