package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTextTest {

    @TempDir
    private Path folder;

    private final InputStream input = new ByteArrayInputStream("(go)\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void should_read_standard_input_for_a_dash() {
        assertThat(PlanText.named(Path.of("-"), input))
                .containsExactly(new PlanText.Readable(Source.of("-", "(go)\n")));
    }

    @Test
    void should_read_the_plans_of_an_anytime_planner_in_the_order_of_their_numbers() throws Exception {
        for (String name : List.of("sas_plan.2", "sas_plan.10", "sas_plan.1", "sas_plan.txt")) {
            Files.writeString(folder.resolve(name), name);
        }

        assertThat(PlanText.named(folder.resolve("sas_plan"), input))
                .extracting(text -> ((PlanText.Readable) text).source().text())
                .containsExactly("sas_plan.1", "sas_plan.2", "sas_plan.10");
    }

    @Test
    void should_read_a_file_before_its_numbered_siblings() throws Exception {
        Files.writeString(folder.resolve("sas_plan"), "a");
        Files.writeString(folder.resolve("sas_plan.1"), "b");

        assertThat(PlanText.named(folder.resolve("sas_plan"), input))
                .extracting(text -> ((PlanText.Readable) text).source().text())
                .containsExactly("a", "b");
    }

    @Test
    void should_complain_of_a_file_that_is_missing() {
        assertThatThrownBy(() -> PlanText.named(folder.resolve("none/plan"), input))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("plan");
    }
}
