package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @Test
    void should_document_every_exit_code() {
        Ran help = Ran.of("--help");

        assertThat(help.exit()).isZero();
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
                .allSatisfy(code -> assertThat(help.out()).containsPattern("(?m)^ +" + code + "  [a-z]"));
    }

    @ParameterizedTest
    @CsvSource({
        "vlidate p.pddl plan,        Did you mean: llm-modulo validate",
        "validate p.pddl,            See llm-modulo validate --help.",
        "validate --rading x p plan, Unknown option: '--rading'",
        "lint,                       Missing required parameter",
        "'',                         See llm-modulo --help.",
    })
    void should_say_what_is_wrong_with_a_command_line(String line, String complaint) {
        Ran ran = Ran.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void should_write_a_completion_script_that_knows_the_commands() {
        assertThat(Ran.of("generate-completion").out()).contains("complete", "llm-modulo", "validate", "--cost-bound");
    }

    @Test
    void should_list_the_providers_of_models() {
        assertThat(Ran.of("models").out()).contains("openai:", "OPENAI_API_KEY", "ollama:");
    }
}
