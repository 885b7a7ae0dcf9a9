package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";

    @Test
    void should_document_every_exit_code() {
        Ran help = Ran.of("--help");

        assertThat(help.exit()).isZero();
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
                .allSatisfy(code -> assertThat(help.out()).containsPattern("(?m)^ +" + code + "  [a-z]"));
    }

    /** Each begins with the name of the program, or goes on where a backslash ends the line before. */
    @Test
    void should_show_examples_that_can_be_copied_from_a_terminal() throws IOException {
        assertThat(Example.withoutOutput())
                .extracting(Example::command)
                .filteredOn(command -> command.contains("\n"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(command -> command.matches("\\./llm-modulo .* \\\\\n      \\S.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "vlidate p.pddl p.plan,      Did you mean: llm-modulo validate",
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

    @ParameterizedTest
    @CsvSource({
        "solve --json,                              2",
        "solve --json --modl x examples/blocksworld/sussman.pddl, 2",
        "solve --json --model nobody:x examples/blocksworld/sussman.pddl, 2",
        "solve --json --rounds -1 examples/blocksworld/sussman.pddl, 2",
        "solve --json --model scripted:none examples/blocksworld/sussman.pddl, 31",
        "solve --json --transcript target examples/blocksworld/sussman.pddl, 31",
        "solve --json none.pddl,                    31",
        "solve --json src,                          31",
        "validate --json examples/blocksworld/sussman.plan examples/blocksworld/sussman.pddl, 2",
        "validate --json --cost-bound x examples/blocksworld/sussman.pddl -, 2",
        "validate --json none.pddl none.plan,       31",
        "validate --json pom.xml pom.xml,           31",
        "lint --json none.pddl,                     31",
        "vlidate --json,                            2",
        "--json,                                    2",
    })
    void should_say_in_one_json_object_what_is_wrong(String line, int exit) throws Exception {
        Ran ran = Ran.of(line.split(" "));

        JsonNode json = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(ran.out());
        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(json.path("exitCode").intValue()).isEqualTo(exit);
        assertThat(json.path("error").textValue()).isNotBlank();
    }

    @Test
    void should_say_a_fault_in_a_json_object_too() throws Exception {
        Ran ran = withBroken(new IllegalStateException("broken"), "validate", "--json", PROBLEM, "-");

        assertThat(new ObjectMapper().readTree(ran.out()).path("exitCode").intValue())
                .isEqualTo(ExitCode.SOFTWARE_FAULT.code());
    }

    @Test
    void should_write_a_completion_script_that_knows_the_commands() {
        assertThat(Ran.of("generate-completion").out()).contains("complete", "llm-modulo", "validate", "--cost-bound");
    }

    @Test
    void should_list_the_providers_of_models() {
        assertThat(Ran.of("models").out()).contains("openai:", "OPENAI_API_KEY", "ollama:");
    }

    @Test
    void should_list_the_embedded_model() {
        assertThat(Ran.of("models").out()).contains("in the box --model embedded ");
        assertThat(Ran.of("models", "--json").out()).contains("\"embedded\" : \"embedded\"");
    }

    @Test
    void should_list_the_stand_ins_for_models() {
        assertThat(Ran.of("models").out()).contains("--model noisy ", "--model scripted:FILE ");
        assertThat(Ran.of("models", "--json").out()).contains("\"standIns\"", "\"noisy\"");
    }

    @Test
    void should_say_a_fault_in_two_lines_and_its_place_only_when_asked() {
        Ran ran = withBroken(new IllegalStateException("broken"), "validate", PROBLEM, "-");
        assertThat(ran.exit()).isEqualTo(ExitCode.SOFTWARE_FAULT.code());
        assertThat(ran.err()).hasLineCount(2).contains("broken", "--stacktrace");

        Ran traced = withBroken(new IllegalStateException("broken"), "validate", "--stacktrace", PROBLEM, "-");
        assertThat(traced.exit()).isEqualTo(ExitCode.SOFTWARE_FAULT.code());
        assertThat(traced.err()).contains("at " + Main.class.getPackageName());
    }

    @Test
    void should_say_that_standard_input_cannot_be_read() {
        Ran ran = withBroken(new IOException("gone"), "validate", PROBLEM, "-");

        assertThat(ran).isEqualTo(new Ran(31, "", "standard input cannot be read: gone\n"));
    }

    @Test
    void should_not_claim_success_when_the_results_cannot_be_written() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        int exit = Main.run(Ran.terminal("", full, err), "models");

        assertThat(exit).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    private static Ran withBroken(Exception failure, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal usual = Ran.terminal("", out, err);
        Terminal broken =
                new Terminal(new BrokenInput(failure), usual.out(), usual.err(), usual.environment(), usual.colour());
        int exit = Main.run(broken, args);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
