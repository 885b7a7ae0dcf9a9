package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private static final String DOMAIN = "examples/blocksworld/domain.pddl";
    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";

    @TempDir
    private Path folder;

    @Test
    void should_have_nothing_to_say_of_right_files() {
        Ran clean = new Ran(0, "0 errors, 0 unsupported, 0 warnings\n", "");

        assertThat(Ran.of("lint", DOMAIN)).isEqualTo(clean);
        assertThat(Ran.of("lint", DOMAIN, PROBLEM)).isEqualTo(clean);
        assertThat(Ran.of("lint", PROBLEM)).isEqualTo(clean);
    }

    @Test
    void should_show_the_place_of_a_mistake() throws IOException {
        Path problem = problem("(on a b)(onn b a)");

        Ran ran = Ran.of("lint", DOMAIN, problem.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.out()).contains(problem + ":1:", "error", "onn", "^^^", "1 error, 0 unsupported");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void should_print_one_json_object() throws IOException {
        Path problem = problem("(onn b a)");

        JsonNode json = new ObjectMapper()
                .readTree(Ran.of("lint", "--json", DOMAIN, problem.toString()).out());

        assertThat(json.at("/problems/0/severity").textValue()).isEqualTo("error");
        assertThat(json.at("/problems/0/file").textValue()).isEqualTo(problem.toString());
        assertThat(json.at("/problems/0/line").intValue()).isEqualTo(1);
        assertThat(json.at("/exitCode").intValue()).isEqualTo(ExitCode.INPUT_ERROR.code());
    }

    private Path problem(String init) throws IOException {
        return Files.writeString(
                folder.resolve("p.pddl"),
                "(define (problem p) (:domain blocksworld) (:objects a b) (:init " + init + ") (:goal (on b a)))");
    }
}
