package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.generator.langchain4j.LoopbackServer;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of how services are called. */
class SendingTest {

    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";
    private static final String WRONG = "(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";
    private static final String FIRST_HALF = "(unstack c a)\n(put-down c)\n(pick-up b)\n(sta";
    private static final String SECOND_HALF = "ck b c)\n(pick-up a)\n(stack a b)\n";

    @TempDir
    private Path folder;

    private static Reply answer(String text, String finish) {
        ObjectNode root = new ObjectMapper().createObjectNode().put("model", "loopback");
        ObjectNode choice = root.putArray("choices").addObject().put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", text);
        root.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 20);
        return Reply.ok(root.toString());
    }

    private static Reply right() {
        return answer(FIRST_HALF + SECOND_HALF, "stop");
    }

    private static Reply streamed(String text) {
        ObjectNode piece = new ObjectMapper().createObjectNode().put("model", "loopback");
        ObjectNode choice = piece.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("delta").put("content", text);
        return Reply.stream("data: " + piece + "\n\ndata: [DONE]\n\n");
    }

    private static Ran solve(LoopbackServer server, String... more) {
        return Ran.of(Stream.of(
                        Stream.of("solve", "--model", "openai:loopback", "--base-url", server.url() + "/v1"),
                        Stream.of(more),
                        Stream.of(PROBLEM))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }

    @Test
    void should_have_a_model_go_on_where_its_answer_was_cut_off() {
        try (LoopbackServer server =
                new LoopbackServer().reply(answer(FIRST_HALF, "length"), answer(SECOND_HALF, "stop"))) {
            assertThat(solve(server, "--continue", "2").err()).contains("solved: in 1 round; 2 calls, 240 tokens");
        }
    }

    @Test
    void should_leave_out_what_makes_a_prompt_too_long() {
        Reply tooLong = Reply.of(
                400,
                "{\"error\":{\"message\":\"This model's maximum context length is 9 tokens.\","
                        + "\"code\":\"context_length_exceeded\"}}");
        try (LoopbackServer server = new LoopbackServer()
                .reply(answer(WRONG, "stop"), answer(WRONG + "; again\n", "stop"), tooLong, right())) {
            Ran ran = solve(server, "--shorten");

            assertThat(ran.err()).contains("solved: in 3 rounds; 4 calls");
            assertThat(server.received().get(3).body().length())
                    .isLessThan(server.received().get(2).body().length());
        }
    }

    @Test
    void should_leave_out_beforehand_what_is_beyond_a_window() {
        try (LoopbackServer server =
                new LoopbackServer().reply(answer(WRONG, "stop"), answer(WRONG + "; again\n", "stop"), right())) {
            assertThat(solve(server, "--window", "1").err()).contains("solved: in 3 rounds; 3 calls");
            assertThat(server.received().get(2).body().length())
                    .isLessThan(2 * server.received().get(1).body().length());
        }
    }

    @Test
    void should_leave_a_service_alone_that_fails() {
        Reply failure = Reply.of(500, "{\"error\":{\"message\":\"scripted failure\"}}");
        try (LoopbackServer server = new LoopbackServer().reply(failure, failure, failure)) {
            Ran ran = solve(server, "--break-after", "1", "--break-for", "1h");

            assertThat(ran.exit()).isEqualTo(ExitCode.SERVICE_FAILED.code());
            assertThat(ran.err()).contains("CIRCUIT_OPEN");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void should_know_what_was_paid_when_a_service_had_too_much_to_do() throws IOException {
        Reply busy = Reply.of(429, "{\"error\":{\"message\":\"slow down\"}}").withHeader("Retry-After", "0");
        Path prices = Files.writeString(
                folder.resolve("prices.yaml"),
                "prices: [{model: \"openai:loopback\", from: 2020-01-01, input: 1, output: 0}]");
        try (LoopbackServer server = new LoopbackServer().reply(busy, busy, right())) {
            Ran ran = solve(server, "--json", "--prices", prices.toString());

            JsonNode solved = new ObjectMapper().readTree(ran.out()).findParent("unpricedCalls");
            assertThat(solved.path("calls").asInt()).as(ran.err()).isEqualTo(3);
            assertThat(solved.path("usd").decimalValue()).isEqualByComparingTo("0.0001");
            assertThat(solved.path("unpricedCalls").asInt()).isZero();
        }
    }

    @Test
    void should_say_of_each_failed_call_when_it_is_made_again() {
        Reply busy = Reply.of(503, "{\"error\":{\"message\":\"scripted failure\\u0007\"}}");
        try (LoopbackServer server = new LoopbackServer().reply(busy, right())) {
            Ran ran = solve(server);

            assertThat(ran.exit()).isZero();
            assertThat(ran.err())
                    .containsPattern("round 1: asking\nround 1: openai:loopback gave no answer \\(SERVER_ERROR: 503 .*"
                            + "scripted failure.*\\), asked again in 1\\.[0-5] s\n")
                    .doesNotContain("\u0007");
        }
    }

    @Test
    void should_say_why_a_budget_is_used_up_that_nobody_can_reckon() {
        String untold = answer(WRONG, "stop").body().replaceFirst(",\"usage\":\\{[^}]*}", "");
        try (LoopbackServer server = new LoopbackServer().reply(Reply.ok(untold))) {
            Ran ran = solve(server, "--tokens-budget", "1000000");

            assertThat(ran.exit()).isEqualTo(ExitCode.OUT_OF_TOKENS.code());
            assertThat(ran.err()).contains("the budget of tokens is used up, since the service did not tell what");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void should_soon_say_that_no_local_server_runs() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        Ran ran = Ran.of("solve", "--model", "ollama:x", "--base-url", "http://127.0.0.1:" + port, PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.SERVICE_FAILED.code());
        assertThat(ran.err().lines().filter(line -> line.contains("gave no answer")))
                .hasSize(2)
                .allMatch(line -> line.contains("no connection to 127.0.0.1:" + port));
        assertThat(ran.err()).contains("no server runs there");
    }

    /** The critic's call fails, whereupon the model that proposes is not called either, for as long as the instance may take. */
    @Test
    void should_leave_alone_a_service_in_a_run_whichever_of_its_models_failed() throws IOException {
        Reply failure = Reply.of(500, "{\"error\":{\"message\":\"scripted failure\"}}");
        try (LoopbackServer server = new LoopbackServer().reply(answer(WRONG, "stop"), failure, right(), right())) {
            Path problems = Files.createDirectory(folder.resolve("problems"));
            Files.copy(Path.of("examples/blocksworld/domain.pddl"), problems.resolve("domain.pddl"));
            Files.copy(Path.of(PROBLEM), problems.resolve("sussman.pddl"));
            Path spec = folder.resolve("spec.yaml");
            String url = ", baseUrl: \"" + server.url() + "/v1\"";
            Files.writeString(
                    spec,
                    "folders: [\"" + problems + "\"]\nstrategies: [\"loop,critic=model,critic-model=other\"]\n"
                            + "models: [{model: \"openai:loopback\"" + url
                            + ", sending: {breakAfter: 1, breakFor: 1h}}]\n"
                            + "others: [{name: other, model: \"openai:other\"" + url
                            + "}]\ninstanceLimits: {time: 4s}\n");
            Path run = folder.resolve("run");

            Ran ran = Ran.of("bench", "run", "--out", run.toString(), spec.toString());

            assertThat(server.received()).as(ran.err()).hasSize(2);
        }
    }

    @Test
    void should_make_a_slow_call_a_second_time() {
        try (LoopbackServer server = new LoopbackServer().reply(right().ending(Ending.SILENT), right())) {
            assertThat(solve(server, "--hedge-after", "0.1s").err()).contains("solved: in 1 round; 2 calls");
        }
    }

    @Test
    void should_have_answers_streamed() {
        try (LoopbackServer server = new LoopbackServer().reply(streamed(FIRST_HALF + SECOND_HALF))) {
            assertThat(solve(server, "--stream", "1m").err()).contains("solved: in 1 round");
            assertThat(server.received().get(0).body()).containsPattern("\"stream\"\\s*:\\s*true");
        }
    }

    @Test
    void should_call_services_of_a_run_as_its_spec_says_and_report_what_came_of_it() throws IOException {
        try (LoopbackServer server =
                new LoopbackServer().reply(answer(FIRST_HALF, "length"), answer(SECOND_HALF, "stop"))) {
            Path problems = Files.createDirectory(folder.resolve("problems"));
            Files.copy(Path.of("examples/blocksworld/domain.pddl"), problems.resolve("domain.pddl"));
            Files.copy(Path.of(PROBLEM), problems.resolve("sussman.pddl"));
            Path spec = folder.resolve("spec.yaml");
            Files.writeString(
                    spec,
                    "folders: [\"" + problems + "\"]\nmodels: [{model: \"openai:loopback\", baseUrl: \"" + server.url()
                            + "/v1\", sending: {continuations: 1, hedgeAfter: 10m}}]\n");
            String run = folder.resolve("run").toString();

            assertThat(Ran.of("bench", "run", "--out", run, spec.toString()).exit())
                    .isZero();
            Path report = folder.resolve("report.csv");
            assertThat(Ran.of("bench", "report", "--out", report.toString(), run)
                            .exit())
                    .isZero();
            assertThat(report).content().containsPattern("\nsending,.*,continued,1.000,");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve --model noisy --continue 2 PROBLEM                             | means nothing to noisy",
                "solve --model ollama:x --continue 0 PROBLEM                          | continuations is not positive: 0",
                "solve --model ollama:x --break-for 1m PROBLEM                        | means nothing without breakAfter",
                "bench run --out RUN --domain blocksworld --stream 1m                 | beside --model",
                "bench run --out RUN --domain blocksworld --model noisy --stream 1m   | means nothing to noisy",
                "bench run --out RUN --domain blocksworld --model noisy --window 0    | window is not positive: 0",
            })
    void should_refuse_what_means_nothing(String line, String words) {
        Ran ran = Ran.of(line.replace("PROBLEM", PROBLEM)
                .replace("RUN", folder.resolve("run").toString())
                .split(" +"));

        assertThat(ran.exit()).isIn(ExitCode.USAGE.code(), ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(words);
    }

    @Test
    void should_ask_no_faster_than_was_said_however_many_are_asked_at_a_time() throws IOException {
        int tries = 10;
        Path run = folder.resolve("run");
        try (LoopbackServer server = new LoopbackServer()) {
            Stream.generate(() -> answer(WRONG, "stop")).limit(tries).forEach(server::reply);
            Path spec = Files.writeString(
                    folder.resolve("spec.yaml"),
                    "domains: [blocksworld]\ninstances: " + tries
                            + "\nrounds: 1\nmodels: [{model: 'openai:loopback', baseUrl: '" + server.url()
                            + "/v1', concurrency: 4, requestsPerMinute: 240}]\n");
            Ran ran = Ran.of("bench", "run", "--out", run.toString(), spec.toString());

            assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
            assertThat(server.received()).hasSize(tries);
        }
        // One in each quarter of a second, the first perhaps at the end of one. No machine is too slow for that.
        Instant begun = starts(run, "sessions.jsonl").get(0);
        List<Instant> calls = starts(run, "calls.jsonl").stream().sorted().toList();
        assertThat(calls).hasSize(tries);
        for (int i = 1; i < tries; i++) {
            assertThat(calls.get(i)).isAfterOrEqualTo(begun.plusMillis(250L * (i - 1)));
        }
    }

    private static List<Instant> starts(Path run, String name) throws IOException {
        List<Instant> starts = new ArrayList<>();
        for (String line : Files.readAllLines(run.resolve(name))) {
            starts.add(Instant.parse(
                    new ObjectMapper().readTree(line).findValue("started").asText()));
        }
        return starts;
    }
}
