package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.langchain4j.LoopbackOpenAi;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that its budget ends before all is made. */
class BenchStoppedTest {

    private static final String CAVEAT = "not all that was planned was made: easy ones finish first";

    @TempDir
    private Path folder;

    private Ran stopped(String run) {
        return Ran.of(
                "bench",
                "run",
                "--out",
                folder.resolve(run).toString(),
                "--domain",
                "blocksworld",
                "--instances",
                "6",
                "--model",
                "noisy",
                "--rounds",
                "4",
                "--feedback",
                "none",
                "--run-calls-budget",
                "9");
    }

    @Test
    void should_say_beside_the_score_what_was_not_made_until_it_is() throws Exception {
        String run = folder.resolve("run").toString();
        Ran ran = stopped("run");
        Ran rescored = Ran.of("bench", "rescore", run);
        JsonNode score = new ObjectMapper()
                .readTree(Ran.of("bench", "rescore", "--json", run).out())
                .path("runs")
                .path(0)
                .path("scores")
                .path(0);

        assertThat(ran.out()).isEqualTo(rescored.out());
        assertThat(rescored.out())
                .containsPattern("^t1 blocksworld noisy: \\d of \\d right \\(.*%\\), [1-5] of 6 planned tries made; ")
                .contains(CAVEAT);
        assertThat(score.path("planned").asInt()).isEqualTo(6);
        assertThat(score.path("recorded").asInt()).isBetween(1, 5);
        assertThat(score.path("caveat").asText()).startsWith(CAVEAT);

        assertThat(Ran.of("bench", "run", "--resume", run, "--run-calls-budget", "1000")
                        .exit())
                .isEqualTo(ExitCode.OK.code());
        assertThat(Ran.of("bench", "rescore", run).out()).doesNotContain("planned");
    }

    @Test
    void should_keep_its_other_limits_when_one_is_raised() throws Exception {
        String run = folder.resolve("run").toString();
        String prices = Files.writeString(
                        folder.resolve("prices.yaml"),
                        "prices: [{model: \"openai:loopback\", from: 2020-01-01, input: 1000, output: 0}]")
                .toString();
        // An answer costs ten cents.
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(a)", "(a)", "(a)", "(a)", "(a)")) {
            Path spec = Files.writeString(
                    folder.resolve("spec.yaml"),
                    "domains: [blocksworld]\ninstances: 1\nrounds: 5\nrunLimits: {calls: 1, money: 0.15}\n"
                            + "models: [{model: 'openai:loopback', baseUrl: '" + model.baseUrl() + "'}]\n");
            Ran begun = Ran.of("bench", "run", "--out", run, "--prices", prices, spec.toString());
            assertThat(begun.exit()).as(begun.err()).isEqualTo(ExitCode.OUT_OF_CALLS.code());

            Ran unpriced = Ran.of("bench", "run", "--resume", run, "--run-calls-budget", "1000");
            Ran resumed = Ran.of("bench", "run", "--resume", run, "--run-calls-budget", "1000", "--prices", prices);

            assertThat(unpriced.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(unpriced.err()).contains("--prices");
            assertThat(resumed.exit()).as(resumed.err()).isEqualTo(ExitCode.OUT_OF_MONEY.code());
            assertThat(model.requests()).hasSize(2);
        }
    }

    @Test
    void should_refuse_a_limit_below_nothing() {
        stopped("run");

        Ran ran = Ran.of("bench", "run", "--resume", folder.resolve("run").toString(), "--run-calls-budget=-1");

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("a budget cannot be negative");
    }

    @Test
    void should_compare_runs_that_were_stopped_alike_only_if_told_to() {
        stopped("one");
        stopped("other");
        String one = folder.resolve("one").toString();
        String other = folder.resolve("other").toString();

        Ran refused = Ran.of("bench", "compare", one, other);

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(refused.err()).contains("of 6 planned tries made").contains("--common compares");
        assertThat(Ran.of("bench", "compare", "--common", one, other).out()).contains("of 6 planned tries made");
    }
}
