package dev.llmmodulo.generator.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private PriceTable table(String yaml) throws IOException {
        return PriceTable.read(Files.writeString(folder.resolve("prices.yaml"), yaml));
    }

    @ParameterizedTest
    @CsvSource({
        "openai:o1-preview, 2024-12-01, 15, 60",
        "openai:o1-mini, 2024-12-01, 3, 12",
        "openai:o1-mini, 2025-06-01, 1.10, 4.40",
        "openai:deepseek-reasoner, 2025-02-01, 0.55, 2.19",
        "anthropic:claude-3-5-sonnet-20241022, 2025-02-01, 3, 15",
        "ollama:qwen3:8b, 2026-11-21, 0, 0"
    })
    void should_know_list_prices_by_date(String model, LocalDate day, BigDecimal input, BigDecimal output) {
        Price price = PriceTable.shipped().priceOf(model, day).orElseThrow();

        assertThat(price.input()).isEqualByComparingTo(input);
        assertThat(price.output()).isEqualByComparingTo(output);
        assertThat(price.from()).isBeforeOrEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "openai:a-model-of-tomorrow, 2026-11-21",
        "openai:o1-preview, 2024-01-01",
        "openai:o1-preview-2, 2026-11-21",
        "openai:, 2026-11-21"
    })
    void should_admit_not_to_know_a_price(String model, LocalDate day) {
        assertThat(PriceTable.shipped().priceOf(model, day)).isEmpty();
    }

    @Test
    void should_prefer_the_exact_entry_then_the_longest() throws IOException {
        PriceTable table = table("""
                prices:
                  - {model: "openai:*", from: 2026-01-01, input: 1, output: 1}
                  - {model: "openai:gpt-*", from: 2025-01-01, input: 2, output: 2}
                  - {model: "openai:gpt-9", from: 2024-01-01, input: 3, output: 3}
                """);

        assertThat(table.priceOf("openai:gpt-9", TODAY)).map(Price::input).contains(BigDecimal.valueOf(3));
        assertThat(table.priceOf("openai:gpt-8", TODAY)).map(Price::input).contains(BigDecimal.valueOf(2));
        assertThat(table.priceOf("openai:o9", TODAY)).map(Price::input).contains(BigDecimal.valueOf(1));
    }

    @Test
    void should_ask_the_users_table_first() throws IOException {
        PriceTable own = table("""
                prices:
                  - {model: "openai:*", from: 2026-01-01, input: 1, output: 1}
                """);
        PriceTable both = PriceTable.shipped().overriddenBy(own);

        assertThat(both.priceOf("openai:o1-preview", TODAY)).map(Price::input).contains(BigDecimal.ONE);
        assertThat(both.priceOf("openai:o1-preview", LocalDate.of(2025, 1, 1)))
                .map(Price::input)
                .contains(BigDecimal.valueOf(15));
        assertThat(both.priceOf("ollama:m", TODAY)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prices:",
                "prices:\n  -",
                "prices: [{model: m, from: 2026-01-01, input: 1, output: 1}, null]",
                "~",
                "prices: 3",
                "prices: [{model: m, from: 2026-01-01, input: 1}]",
                "prices: [{model: m, from: yesterday, input: 1, output: 1}]",
                "prices: [{model: m, from: 2026-01-01, input: cheap, output: 1}]",
                "prices: [{model: m, from: 2026-01-01, input: -1, output: 1}]",
                "prices: [{model: m, from: 2026-01-01, input: 1, output: 1, tax: 1}]"
            })
    void should_refuse_a_file_that_is_no_price_table(String yaml) {
        assertThatThrownBy(() -> table(yaml)).isInstanceOf(IOException.class).hasMessageContaining("prices.yaml");
    }

    @Test
    void should_price_cached_tokens_apart() {
        Price price = new Price(new BigDecimal("2"), Optional.of(new BigDecimal("0.5")), new BigDecimal("8"), TODAY);
        TokenUsage usage = new TokenUsage(1000, OptionalLong.of(400), 100, OptionalLong.of(50));

        // 600 x 2 + 400 x 0.5 + 100 x 8 millionths
        assertThat(price.of(usage)).isEqualByComparingTo("0.0022");
    }

    @Test
    void should_price_cached_tokens_as_others_when_nothing_else_is_known() {
        Price price = new Price(new BigDecimal("2"), Optional.empty(), new BigDecimal("8"), TODAY);
        TokenUsage usage = new TokenUsage(1000, OptionalLong.of(400), 0, OptionalLong.empty());

        assertThat(price.of(usage)).isEqualByComparingTo("0.002");
    }
}
