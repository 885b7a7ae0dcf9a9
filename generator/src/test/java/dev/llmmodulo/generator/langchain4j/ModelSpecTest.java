package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelSpecTest {

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4.1, OPENAI, gpt-4.1",
        "anthropic:claude-sonnet-4-5, ANTHROPIC, claude-sonnet-4-5",
        "google:gemini-2.5-pro, GOOGLE, gemini-2.5-pro",
        "ollama:qwen3:8b, OLLAMA, qwen3:8b",
        "openai:org/Model-7B, OPENAI, org/Model-7B"
    })
    void should_read_provider_and_name(String text, Provider provider, String name) {
        ModelSpec spec = ModelSpec.parse(text);

        assertThat(spec.provider()).isEqualTo(provider);
        assertThat(spec.name()).isEqualTo(name);
        assertThat(spec.id()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4.1", "OpenAI:gpt-4.1", "mistral:large", ":gpt-4.1", ""})
    void should_name_the_providers_when_none_is_known(String text) {
        assertThatThrownBy(() -> ModelSpec.parse(text))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("openai, anthropic, google, ollama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:", "openai:two words", "openai:line\nbreak"})
    void should_refuse_a_name_that_no_model_has(String text) {
        assertThatThrownBy(() -> ModelSpec.parse(text)).isInstanceOf(UnusableModelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8000/v1",
                "ftp://host/v1",
                "/v1",
                "http://user:secret@host/v1",
                "http://host/v1?key=secret",
                "http://host/v1#x"
            })
    void should_refuse_a_base_url_that_is_none_or_holds_secrets(String url) {
        ModelSpec spec = ModelSpec.parse("openai:m");

        assertThatThrownBy(() -> spec.withBaseUrl(URI.create(url)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void should_refuse_settings_out_of_range() {
        assertThatThrownBy(() -> Sampling.UNSET.withTemperature(-0.1)).isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> Sampling.UNSET.withTemperature(Double.NaN)).isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> Sampling.UNSET.withTemperature(Double.POSITIVE_INFINITY))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> Sampling.UNSET.withMaxOutputTokens(0)).isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withRetries(-1)).isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withTimeout(Duration.ZERO))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withHedgeAfter(Duration.ZERO))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withLongestSilence(Duration.ZERO))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withMaxAnswerBytes(0)).isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> CallBounds.DEFAULT.withRequestsPerMinute(0))
                .isInstanceOf(UnusableModelException.class);
    }

    @ParameterizedTest
    @CsvSource({"openai:m, false", "google:m, false", "ollama:m, false", "anthropic:m, true"})
    void should_admit_that_a_seed_has_no_effect(String text, boolean admitted) {
        ModelSpec spec = ModelSpec.parse(text).withSampling(Sampling.UNSET.withSeed(1));

        assertThat(spec.settingsWithoutEffect().contains("seed")).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 7", "2, 0, 8", "1, 1, 10007", "3, 2, 20009"})
    void should_use_the_seed_as_given_only_for_the_first_proposal(int round, int sample, int seed) {
        assertThat(Sampling.UNSET.withSeed(7).forProposal(round, sample).seed()).hasValue(seed);
        assertThat(Sampling.UNSET.forProposal(round, sample).seed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 1, 0, 2147483647",
        "2147483647, 2, 0, 0",
        "2147483647, 1, 1, 9999",
        "1, 1, 1000000, 1410065409",
        "7, 2147483647, 2147483647, 2147473653",
        "-1, 1, 0, 2147483647"
    })
    void should_send_no_negative_seed(int given, int round, int sample, int seed) {
        assertThat(Sampling.UNSET.withSeed(given).forProposal(round, sample).seed())
                .hasValue(seed);
    }
}
