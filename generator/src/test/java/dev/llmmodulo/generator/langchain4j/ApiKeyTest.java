package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiKeyTest {

    private static final String SECRET = "sk-loopback-0123456789";

    @ParameterizedTest
    @CsvSource({
        "openai:m, OPENAI_API_KEY",
        "anthropic:m, ANTHROPIC_API_KEY",
        "google:m, GOOGLE_API_KEY",
        "google:m, GEMINI_API_KEY"
    })
    void should_come_from_the_environment(String model, String variable) {
        ApiKey key = ApiKey.of(ModelSpec.parse(model), Map.of(variable, SECRET + "\n"));

        assertThat(key.reveal()).contains(SECRET);
        assertThat(key).asString().isEqualTo("[key]");
    }

    @ParameterizedTest
    @CsvSource({
        "openai:m, OPENAI_API_KEY",
        "anthropic:m, ANTHROPIC_API_KEY",
        "google:m, GOOGLE_API_KEY or GEMINI_API_KEY"
    })
    void should_say_which_variable_is_missing(String model, String variables) {
        assertThatThrownBy(() -> ApiKey.of(ModelSpec.parse(model), Map.of("OPENAI_API_KEY", " ")))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("set " + variables);
    }

    @Test
    void should_not_be_needed_by_servers_of_ones_own() {
        ModelSpec own = ModelSpec.parse("openai:m").withBaseUrl(URI.create("http://127.0.0.1:8000/v1"));

        assertThat(ApiKey.of(own, Map.of()).reveal()).isEmpty();
        assertThat(ApiKey.of(ModelSpec.parse("ollama:m"), Map.of()).reveal()).isEmpty();
    }

    @Test
    void should_not_be_shown_when_it_cannot_be_a_key() {
        assertThatThrownBy(() -> ApiKey.of(ModelSpec.parse("openai:m"), Map.of("OPENAI_API_KEY", SECRET + "\nx")))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void should_be_taken_out_of_any_text() {
        ApiKey key = ApiKey.of(ModelSpec.parse("openai:m"), Map.of("OPENAI_API_KEY", SECRET));

        assertThat(key.redactIn("a " + SECRET + " b " + SECRET)).isEqualTo("a [key] b [key]");
    }
}
