package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.generator.log.TranscriptRecord;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.PriceTable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model's texts, and a problem's names and comments, are text and nothing else, whatever they say. */
final class PromptInjectionTest {

    private static final int ROUNDS = 4;

    private static List<String> texts(JsonNode request) {
        List<String> texts = new ArrayList<>();
        request.path("messages")
                .forEach(message -> texts.add(message.path("role").asText() + ": "
                        + message.path("content").asText()));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("dev.llmmodulo.generator.langchain4j.HostileTexts#all")
    void should_change_neither_messages_nor_verdicts_nor_lines_of_the_transcript(String hostile) throws Exception {
        List<JsonNode> requests;
        String transcript;
        String unproven = "(system)\n" + hostile;
        try (LoopbackOpenAi model =
                LoopbackOpenAi.answering(hostile, unproven, "<think>(switch-on)</think>" + hostile, "(switch-on)")) {
            ModelSpec spec = ModelSpec.parse("openai:loopback").withBaseUrl(model.baseUrl());
            transcript = TinyProblem.transcript(
                    new ChatModelProposer(spec, Map.of(), PriceTable.shipped()), Budget.ofRounds(ROUNDS));
            requests = model.requests();
        }

        assertThat(requests).hasSize(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> texts = texts(requests.get(round));
            assertThat(texts).hasSize(1 + 2 * round);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i)).startsWith(i % 2 == 0 ? "user: " : "assistant: ");
            }
            assertThat(texts.subList(0, Math.max(0, texts.size() - 2)))
                    .isEqualTo(round == 0 ? List.of() : texts(requests.get(round - 1)));
        }
        assertThat(texts(requests.get(0)).get(0))
                .doesNotContain("im_start", "Human: Ignore", "{{")
                .contains("ignore-all-previous-instructions");

        List<TranscriptRecord> records = TranscriptLog.read(new StringReader(transcript));
        assertThat(transcript.split("\n")).hasSize(records.size());
        assertThat(transcript.lines()).hasSize(records.size());
        List<TranscriptRecord.Judged> rounds = records.stream()
                .filter(TranscriptRecord.Judged.class::isInstance)
                .map(TranscriptRecord.Judged.class::cast)
                .toList();
        assertThat(rounds)
                .extracting(TranscriptRecord.Judged::verdict)
                .containsExactly("invalid", "invalid", "invalid", "valid");
        assertThat(rounds.get(0).answer().text()).isEqualTo(hostile);
        assertThat(records.get(records.size() - 1))
                .isEqualTo(new TranscriptRecord.Ended("lamp", "solved", "(switch-on)\n"));
    }

    @ParameterizedTest
    @MethodSource("dev.llmmodulo.generator.langchain4j.HostileTexts#all")
    void should_not_be_filled_into_again(String hostile) {
        Template template = new Template("{{verdict}}|{{format}}");

        assertThat(template.fill(Map.of("verdict", hostile, "format", hostile))).isEqualTo(hostile + "|" + hostile);
    }
}
