package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.regrade.RecordedMoney.Computed;
import dev.llmmodulo.planbench.regrade.RecordedMoney.NotComputable;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedSpendTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String QUERY =
            "[STATEMENT]\nAs initial conditions I have that, the red block is clear, the hand is empty, "
                    + "the red block is on top of the blue block and the blue block is on the table.\n"
                    + "My goal is to have that the red block is on the table.\n";
    private static final String RIGHT = "unstack the red block from on top of the blue block\nput down the red block\n";
    private static final String WRONG = "put down the red block\n";
    private static final LocalDate AUTUMN = LocalDate.of(2024, 9, 13);
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);

    @TempDir
    private Path folder;

    private final ObjectNode root =
            MAPPER.createObjectNode().put("task", "t1").put("engine", "e").put("domain", "blocksworld");

    private void dialogue(List<String> answers, LocalDate day) {
        ObjectNode instance = root.withArray("instances").addObject();
        instance.put("instance_id", root.path("instances").size());
        ArrayNode messages = instance.putArray("messages");
        ObjectNode steps = instance.putObject("step_wise_dict");
        String said = QUERY;
        for (int round = 0; round < answers.size(); round++) {
            messages.addObject().put("role", "user").put("content", said);
            messages.addObject().put("role", "assistant").put("content", answers.get(round));
            steps.putObject(String.valueOf(round)).set("response_object", response("o1-mini-2024-09-12", day));
            said = "The above plan is invalid.";
        }
    }

    private static ObjectNode response(String model, LocalDate day) {
        ObjectNode response = MAPPER.createObjectNode().put("model", model).put("created", day.toEpochDay() * 86_400);
        response.putObject("usage").put("prompt_tokens", 1_000).put("completion_tokens", 10_000);
        return response;
    }

    private RecordedSpend spend(String name, Optional<LocalDate> pricedOn) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, root.toPrettyString());
        Regrading regrading = new Regrading(new StrictGrader());
        List<Regraded> regraded = RecordedFile.read(file, DomainLibrary.bundled()).answers().stream()
                .map(regrading::regrade)
                .toList();
        return RecordedSpend.of(regraded, 0, new RecordedPrices(PriceTable.shipped(), pricedOn))
                .orElseThrow();
    }

    @Test
    void should_price_every_round_as_on_its_day() throws Exception {
        dialogue(List.of(WRONG, RIGHT), AUTUMN);
        dialogue(List.of(RIGHT), SPRING);
        dialogue(List.of(WRONG, WRONG), AUTUMN);

        RecordedSpend spend = spend("task_1_plan_generation_backprompting.json", Optional.empty());

        assertThat(spend.instances()).isEqualTo(3);
        assertThat(spend.solved()).isEqualTo(new Proportion(2, 3));
        assertThat(spend.byRound()).containsExactly(new Proportion(1, 3), new Proportion(2, 3));
        assertThat(spend.answers()).isEqualTo(5);
        assertThat(spend.tokens()).isEqualTo(TokenUsage.of(5_000, 50_000));
        // In autumn 3 and 12 dollars a million, in spring 1.10 and 4.40: four answers at 0.123, one at 0.0451.
        Computed money = new Computed(
                new BigDecimal("0.53710"),
                new TreeSet<>(List.of(LocalDate.of(2024, 9, 12), LocalDate.of(2025, 1, 31))));
        assertThat(((Computed) spend.money()).dollars()).isEqualByComparingTo(money.dollars());
        assertThat(((Computed) spend.money()).since()).isEqualTo(money.since());
        assertThat(money.perHundred(3)).isEqualByComparingTo("17.90333");
        assertThat(money.perSolved(2).orElseThrow()).isEqualByComparingTo("0.26855");
        assertThat(money.perSolved(0)).isEmpty();
    }

    @Test
    void should_price_all_answers_as_on_one_day_when_told_so() throws Exception {
        dialogue(List.of(WRONG, RIGHT), AUTUMN);
        RecordedSpend spend = spend("task_1_plan_generation_backprompting.json", Optional.of(SPRING));
        assertThat(spend.money())
                .isInstanceOfSatisfying(
                        Computed.class, money -> assertThat(money.dollars()).isEqualByComparingTo("0.0902"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {} | no tokens are recorded",
                "{} | OPENAI | tokens are recorded of 1 of 2 answers only",
                "BEDROCK | BEDROCK | it is not recorded when e answered",
                "OPENAI | UNKNOWN | no price of openai:o1-nano on 2024-09-13 is known",
                "OPENAI | EARLY | no price of openai:o1-mini on 2024-09-01 is known",
            })
    void should_say_why_money_cannot_be_computed(String one, String other, String why) throws Exception {
        for (String response : List.of(one, other)) {
            root.withArray("instances")
                    .addObject()
                    .put("instance_id", root.path("instances").size())
                    .put("query", QUERY)
                    .put("llm_raw_response", RIGHT)
                    .set("response_object", response(response));
        }
        assertThat(spend("task_1_plan_generation.json", Optional.empty()).money())
                .isEqualTo(new NotComputable(why));
    }

    private static JsonNode response(String kind) {
        return switch (kind) {
            case "OPENAI" -> response("o1-mini", AUTUMN);
            case "UNKNOWN" -> response("o1-nano", AUTUMN);
            case "EARLY" -> response("o1-mini", LocalDate.of(2024, 9, 1));
            case "BEDROCK" ->
                MAPPER.createObjectNode().put("prompt_token_count", 451).put("generation_token_count", 1_037);
            default -> MAPPER.createObjectNode();
        };
    }

    @Test
    void should_read_what_was_cached_and_thought() throws Exception {
        JsonNode response = MAPPER.readTree("{\"model\": \"deepseek-reasoner\", \"created\": 1737859765, \"usage\": "
                + "{\"completion_tokens\": 4805, \"prompt_tokens\": 588, \"completion_tokens_details\": "
                + "{\"reasoning_tokens\": 4690}, \"prompt_tokens_details\": {\"cached_tokens\": 576}}}");
        assertThat(RecordedCall.of(response, "deepseek-r1-api"))
                .contains(new RecordedCall(
                        "openai:deepseek-reasoner",
                        Optional.of(LocalDate.of(2025, 1, 26)),
                        new TokenUsage(588, OptionalLong.of(576), 4805, OptionalLong.of(4690))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"usage\": {\"prompt_tokens\": -1, \"completion_tokens\": 5}}",
                "{\"usage\": {\"prompt_tokens\": 99999999999, \"completion_tokens\": 5}}",
                "{\"usage\": {\"prompt_tokens\": \"many\", \"completion_tokens\": 5}}",
                "{\"usage\": {\"completion_tokens\": 5}}",
                "{\"usage\": null}",
                "[]",
            })
    void should_take_no_nonsense_for_tokens(String response) throws Exception {
        assertThat(RecordedCall.of(MAPPER.readTree(response), "e")).isEmpty();
    }

    @Test
    void should_take_no_nonsense_for_a_day() throws Exception {
        JsonNode response = MAPPER.readTree("{\"model\": \"m\", \"created\": 9007199254740993, \"usage\": "
                + "{\"completion_tokens\": 1, \"prompt_tokens\": 2}}");
        assertThat(RecordedCall.of(response, "e").orElseThrow().day()).isEmpty();
    }
}
