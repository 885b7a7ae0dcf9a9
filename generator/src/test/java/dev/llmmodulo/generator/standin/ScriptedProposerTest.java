package dev.llmmodulo.generator.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedProposerTest {

    private static final String FILE = """
            {"instance": "i1", "round": 1, "text": "only for i1"}

            {"round": 1, "sample": 2, "text": "third sample"}
            {"round": 1, "text": "(a b)\\n(c d)"}
            {"round": 2, "text": "second"}
            """;

    @TempDir
    private Path folder;

    private ScriptedProposer proposer(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.jsonl"), text);
        return new ScriptedProposer(Script.read(file), Requests.CLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "i1, 1, 0, only for i1",
        "i2, 2, 0, second",
        "i2, 1, 2, third sample",
        "i1, 2, 5, second",
    })
    void should_choose_the_answer_by_instance_round_and_sample(String instance, int round, int sample, String text)
            throws Exception {
        assertThat(proposer(FILE).propose(Requests.at(instance, round, sample)).text())
                .isEqualTo(text);
    }

    @Test
    void should_keep_the_lines_of_an_answer() throws Exception {
        assertThat(proposer(FILE).propose(Requests.first("i2")).text()).isEqualTo("(a b)\n(c d)");
    }

    @Test
    void should_reject_and_record_a_request_for_which_the_script_has_no_answer() {
        ScriptedProposer proposer = new ScriptedProposer(Script.ofRounds("one", "two"), Requests.CLOCK);
        ProposalRequest request = Requests.at("i1", 3, 0);
        assertThatThrownBy(() -> proposer.propose(request))
                .isInstanceOf(ServiceException.class)
                .hasMessage("the script has 2 answers, and none for round 3, sample 0 of i1");
        assertThat(request.meter().ledger().calls())
                .extracting(PhysicalCall::result)
                .containsExactly("REJECTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"round\": 1, \"text\": | line 2 of answers.jsonl is no JSON",
                "{\"round\": 1}             | line 2 of answers.jsonl lacks a round or a text",
                "{\"text\": \"a\"}          | line 2 of answers.jsonl lacks a round or a text",
                "{\"round\": \"1\", \"text\": \"a\"} | line 2 of answers.jsonl lacks a round or a text",
            })
    void should_name_the_line_that_is_not_understood(String line, String message) {
        assertThatThrownBy(() -> proposer("{\"round\": 1, \"text\": \"a\"}\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
