package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.langchain4j.ModelCatalog.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelCatalogTest {

    @Test
    void should_tell_which_keys_are_set_without_telling_them() {
        List<Entry> entries = ModelCatalog.entries(Map.of("GEMINI_API_KEY", "sk-loopback-0123456789"));

        assertThat(entries).extracting(Entry::provider).containsExactly("openai", "anthropic", "google", "ollama");
        assertThat(entries)
                .extracting(Entry::keyFoundIn)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("GEMINI_API_KEY"), Optional.empty());
        assertThat(entries.toString()).doesNotContain("sk-loopback");
    }

    @Test
    void should_give_examples_that_can_be_read() {
        assertThat(ModelCatalog.entries(Map.of()))
                .allSatisfy(entry -> assertThat(
                                ModelSpec.parse(entry.example()).provider().word())
                        .isEqualTo(entry.provider()));
    }
}
