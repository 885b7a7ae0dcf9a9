package dev.llmmodulo.planbench.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTextsTest {

    @TempDir
    Path folder;

    private void store(String sha256, String continued) throws IOException {
        PromptRecord prompt = new PromptRecord(sha256, "v/1", Optional.of(continued), List.of(Message.user("Plan.")));
        Files.write(
                folder.resolve(RunLog.PROMPTS),
                JsonLines.line(prompt),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void should_say_which_prompt_continues_itself() throws IOException {
        store("alone", "alone");
        store("one", "other");
        store("other", "one");
        RunTexts texts = new RunTexts(folder);

        assertThatThrownBy(() -> texts.prompt("alone"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("prompts.jsonl: the prompt alone continues itself");
        assertThatThrownBy(() -> texts.prompt("one"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("prompts.jsonl: the prompt one continues itself");
    }
}
