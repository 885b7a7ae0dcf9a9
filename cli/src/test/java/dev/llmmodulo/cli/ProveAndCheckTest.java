package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.judgement.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProveAndCheckTest {

    private static final String DOMAIN = "examples/blocksworld/domain.pddl";
    private static final String SOLVABLE = "examples/blocksworld/sussman.pddl";
    private static final String CYCLE = "examples/blocksworld/cycle.pddl";
    private static final String CERTIFICATE = "examples/blocksworld/cycle.certificate";

    @TempDir
    private Path folder;

    @Test
    void should_end_with_a_plan_where_there_is_one() {
        Ran ran = Ran.of("prove", SOLVABLE);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).endsWith("; cost = 6\n");
        assertThat(Ran.withInput(ran.out(), "validate", SOLVABLE, "-").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycle.certificate", "cycle.certificate.gz"})
    void should_write_a_proof_that_is_accepted(String name) {
        Path certificate = folder.resolve(name);

        Ran proven = Ran.of("prove", "--certificate", certificate.toString(), CYCLE);
        Ran checked = Ran.of("check", DOMAIN, CYCLE, certificate.toString());

        assertThat(proven.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
        assertThat(proven.out())
                .startsWith("unsolvable, by a checked certificate of kind combined: ")
                .contains("\"(on a b)\", \"(on b c)\", \"(on c d)\" and \"(on d a)\", which form a cycle");
        assertThat(checked).isEqualTo(new Ran(11, certificate + ": accepted, combined: the problem has no plan\n", ""));
    }

    @Test
    void should_say_the_reason_in_the_words_of_the_domain() {
        assertThat(Ran.of("prove", "--words", "english", CYCLE).out())
                .contains("\"the red block is on top of the blue block\"");
    }

    @Test
    void should_print_one_json_object() throws Exception {
        JsonNode proven = json(Ran.of("prove", "--json", CYCLE));
        JsonNode checked = json(Ran.of("check", "--json", DOMAIN, CYCLE, CERTIFICATE));

        assertThat(proven.at("/outcome").textValue()).isEqualTo("unsolvable");
        assertThat(proven.at("/reason").textValue()).contains("form a cycle");
        assertThat(proven.at("/efforts/0/method").textValue()).isNotEmpty();
        assertThat(proven.at("/exitCode").intValue()).isEqualTo(11);
        assertThat(checked.at("/outcome").textValue()).isEqualTo("accepted");
        assertThat(checked.at("/kind").textValue()).isEqualTo("combined");
        assertThat(checked.at("/exitCode").intValue()).isEqualTo(11);
    }

    @Test
    void should_write_nothing_where_nothing_can_be_written_and_say_so_first() {
        Ran ran = Ran.of("prove", "--certificate", folder.resolve("none/c").toString(), CYCLE);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).endsWith("none/c: cannot be written: there is no such folder\n");
    }

    @Test
    void should_leave_it_undecided_when_the_time_is_up() {
        Ran ran = Ran.of("prove", "--time-limit", "0s", SOLVABLE);

        assertThat(ran.exit()).isEqualTo(ExitCode.OUT_OF_TIME.code());
        assertThat(ran.out()).startsWith("undecided: ");
    }

    @Test
    void should_reject_what_does_not_prove_it() throws Exception {
        String weaker = Files.readString(Path.of(CERTIFICATE))
                .replace("(clear ?p0)\n", "")
                .replace("atoms 3", "atoms 2");
        Path certificate = Files.writeString(folder.resolve("c"), weaker);

        Ran ran = Ran.of("check", DOMAIN, CYCLE, certificate.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(ran.out()).startsWith(certificate + ": rejected, combined: ");
    }

    @ParameterizedTest
    @CsvSource({
        "examples/blocksworld/sussman.pddl, examples/blocksworld/cycle.certificate, for another problem",
        "examples/blocksworld/cycle.pddl,   examples/blocksworld/sussman.plan,      this is no certificate",
        "examples/blocksworld/cycle.pddl,   none,                                   there is no such file",
        "none,                              examples/blocksworld/cycle.certificate, there is no such file",
    })
    void should_refuse_what_is_no_certificate_for_the_problem(String problem, String certificate, String complaint) {
        Ran ran = Ran.of("check", DOMAIN, problem, certificate);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(complaint).doesNotContain("\tat ");
    }

    @Test
    void should_give_up_a_check_when_the_time_is_up() throws Exception {
        Ran ran = Ran.of(
                "check",
                "--json",
                "--time-limit",
                "0s",
                DOMAIN,
                "examples/blocksworld/cycle.pddl",
                "examples/blocksworld/cycle.certificate");

        assertThat(ran.exit()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(json(ran).at("/outcome").textValue()).isEqualTo("given-up");
        assertThat(json(ran).at("/detail").textValue()).contains("0 s");
    }

    private static JsonNode json(Ran ran) throws Exception {
        return new ObjectMapper().readTree(ran.out());
    }

    @ParameterizedTest
    @CsvSource({"UNSUPPORTED,34", "LIMIT,12", "MEMORY,22", "TIME,23", "FAULT,12"})
    void should_tell_by_the_exit_code_why_nothing_was_settled(Reason.Kind kind, int exit) {
        assertThat(Prove.exit(new Reason(kind, "it")).code()).isEqualTo(exit);
    }
}
