package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.langchain4j.LoopbackOpenAi;
import dev.llmmodulo.generator.langchain4j.LoopbackServer;
import dev.llmmodulo.planbench.log.RunLogWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

    private static final String[] SMALL = {
        "--domain", "blocksworld", "--instances", "2", "--rounds", "3", "--model", "noisy", "--seed", "1"
    };

    private static final String RIGHT = """
            (unstack c a)
            (put-down c)
            (pick-up b)
            (stack b c)
            (pick-up a)
            (stack a b)
            """;

    /** Weights that were never trained. */
    private static final String EMBEDDED =
            "embedded:../generator/embedded/src/test/resources/dev/llmmodulo/generator/embedded/network/tiny.safetensors";

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void nameTheRun() {
        run = folder.resolve("run");
    }

    private Ran begin(String... more) {
        return Ran.of(Stream.of(Stream.of("bench", "run", "--out", run.toString()), Stream.of(more))
                .flatMap(all -> all)
                .toArray(String[]::new));
    }

    private static Ran of(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal plain = Ran.terminal("", out, err);
        Terminal terminal = new Terminal(plain.in(), plain.out(), plain.err(), environment, false);
        int exit = Main.run(terminal, args);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void should_run_score_and_rescore_alike() {
        Ran ran = begin(SMALL);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out()).startsWith("t1 blocksworld noisy: ").contains(" of 2 right", "pddl, 3 rounds");
        assertThat(ran.err()).contains("noisy is no model", "2 of 2 done; right ");
        Ran again = Ran.of("bench", "rescore", run.toString());
        assertThat(again.out()).isEqualTo(ran.out());
        assertThat(again.exit()).isEqualTo(ran.exit());
    }

    @Test
    void should_take_as_long_for_a_claim_at_the_end_of_a_run_as_when_it_is_scored_again() throws IOException {
        Path script = folder.resolve("claims.jsonl");
        Files.writeString(script, "{\"round\": 1, \"text\": \"There is no plan that reaches the goal.\"}\n");
        Ran ran = begin(
                "--domain=blocksworld",
                "--instances=1",
                "--rounds=1",
                "--prove=never",
                "--proof-time=0s",
                "--model=scripted:" + script);

        assertThat(ran.out()).as(ran.err()).contains("1 claim false");
        assertThat(Ran.of("bench", "rescore", run.toString()).out()).isEqualTo(ran.out());
    }

    @Test
    void should_ask_the_embedded_model_where_it_is_named() {
        Ran ran = begin("--domain", "blocksworld", "--instances", "2", "--rounds", "2", "--model", EMBEDDED);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out()).contains(" of 2 right");
        Ran missing = Ran.of(
                "bench", "run", "--out", run.resolve("no").toString(), "--domain", "depots", "--model", "embedded:no");
        assertThat(missing.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(missing.err()).contains("there is no such file");
    }

    @Test
    void should_ask_weights_for_traces_where_they_are_named_so() {
        String tracing = EMBEDDED.replace("embedded:", "embedded-traces:").replace("tiny.", "tiny.traces.");
        Ran ran = begin("--domain", "blocksworld", "--instances", "1", "--strategy", "single", "--model", tracing);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out()).contains(tracing, " of 1 right");
        String planning = EMBEDDED.replace("embedded:", "embedded-traces:");
        Ran refused = Ran.of(
                "bench", "run", "--out", run.resolve("no").toString(), "--domain", "depots", "--model", planning);
        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(refused.err()).contains("no weights can be read", "not to traces/1");
    }

    @ParameterizedTest
    @CsvSource({"--instances, -3", "--samples, 0", "--rounds, -1"})
    void should_refuse_numbers_that_are_too_small(String option, String number) {
        Ran ran = begin("--domain", "blocksworld", "--model", "noisy", option + "=" + number);

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(option.substring(2) + " is " + number + ", but has to be at least 1");
    }

    @Test
    void should_say_why_tries_have_no_score() {
        Ran ran = begin("--domain", "sokoban", "--instances", "1", "--model", EMBEDDED);

        assertThat(ran.exit()).isEqualTo(ExitCode.SERVICE_FAILED.code());
        assertThat(ran.err()).contains("1 not scored: embedded:", "none that the embedded model was trained on");
    }

    @Test
    void should_refuse_strategies_of_which_the_embedded_model_would_hear_nothing() {
        Ran ran = begin("--domain", "blocksworld", "--model", EMBEDDED, "--strategy", "single,augment=advice");

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("augment means nothing to the embedded model");
    }

    @Test
    void should_make_the_problems_that_are_named_by_size_and_seed() {
        Ran ran = begin("--domain", "blocksworld:4,count=2,seed=5", "--model", "noisy", "--prove", "never");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out())
                .startsWith("t1 blocksworld:4,count=2,seed=5 noisy: ")
                .contains(" of 2 right");
    }

    @Test
    void should_print_scores_as_json() throws IOException {
        begin(SMALL);

        Ran ran = Ran.of("bench", "rescore", "--json", "--instances", run.toString());

        JsonNode scores = new ObjectMapper().readTree(ran.out()).path("runs").path(0);
        assertThat(scores.path("scores").path(0).path("scored").asInt()).isEqualTo(2);
        assertThat(scores.path("instances")).hasSize(2);
    }

    @Test
    void should_run_what_a_file_says_unless_the_command_line_says_otherwise() throws IOException {
        Path spec =
                Files.writeString(folder.resolve("spec.yaml"), "domains: [depots]\nmodels: [noisy]\ninstances: 1\n");

        Ran ran = begin(spec.toString(), "--domain", "logistics");

        assertThat(ran.out()).startsWith("t1 logistics noisy: ");
    }

    @Test
    void should_stop_at_a_budget_of_the_run_and_go_on_with_a_larger_one() {
        Ran stopped = begin(Stream.concat(Stream.of(SMALL), Stream.of("--run-calls-budget", "1"))
                .toArray(String[]::new));

        assertThat(stopped.exit()).isEqualTo(ExitCode.OUT_OF_CALLS.code());
        assertThat(stopped.err()).contains("go on with: llm-modulo bench run --resume " + run);
        Ran stillStopped = Ran.of("bench", "run", "--resume", run.toString());
        assertThat(stillStopped.exit()).isEqualTo(ExitCode.OUT_OF_CALLS.code());
        Ran resumed = Ran.of("bench", "run", "--resume", run.toString(), "--run-calls-budget", "100");
        assertThat(resumed.exit()).as(resumed.err()).isEqualTo(ExitCode.OK.code());
        assertThat(resumed.out()).contains(" of 2 right");
    }

    @Test
    void should_stop_at_budgets_of_tokens_and_money() throws IOException {
        Path prices = Files.writeString(
                folder.resolve("prices.yaml"),
                "prices: [{model: \"openai:loopback\", from: 2020-01-01, input: 1000, output: 0}]");
        for (ExitCode limit : List.of(ExitCode.OUT_OF_TOKENS, ExitCode.OUT_OF_MONEY)) {
            run = folder.resolve(limit.name());
            boolean money = limit == ExitCode.OUT_OF_MONEY;
            // An answer is 120 tokens and costs ten cents.
            try (LoopbackOpenAi model = LoopbackOpenAi.answering("(a)", "(a)", "(a)", "(a)", "(a)")) {
                Ran ran = begin(
                        spec(model.baseUrl().toString(), "").toString(),
                        "--prices",
                        prices.toString(),
                        "--rounds",
                        "5",
                        money ? "--run-money-budget" : "--run-tokens-budget",
                        money ? "0.15" : "130");

                assertThat(ran.exit()).as(ran.err()).isEqualTo(limit.code());
                assertThat(model.requests()).hasSize(2);
            }
        }
    }

    @Test
    void should_stop_after_one_answer_of_which_a_budget_cannot_tell_what_it_took() throws IOException {
        Path prices = Files.writeString(
                folder.resolve("prices.yaml"),
                "prices: [{model: \"openai:loopback\", from: 2020-01-01, input: 1000, output: 0}]");
        for (ExitCode limit : List.of(ExitCode.OUT_OF_TOKENS, ExitCode.OUT_OF_MONEY)) {
            run = folder.resolve(limit.name());
            boolean money = limit == ExitCode.OUT_OF_MONEY;
            String untold = completion().replace("unstack c a", "a");
            try (LoopbackServer server = new LoopbackServer(received -> LoopbackServer.Reply.ok(untold))) {
                Ran ran = begin(
                        spec(server.url().resolve("/v1").toString(), "").toString(),
                        "--prices",
                        prices.toString(),
                        "--rounds",
                        "5",
                        money ? "--run-money-budget" : "--run-tokens-budget",
                        "1000000");

                assertThat(ran.exit()).as(ran.err()).isEqualTo(limit.code());
                assertThat(ran.err())
                        .contains("the service of openai:loopback did not tell what an answer took")
                        .contains("bound the calls or the time instead", "and 1 call of unknown price");
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    @Test
    void should_stop_when_a_service_that_is_left_alone_does_not_come_back() throws IOException {
        try (LoopbackServer server = new LoopbackServer(received -> LoopbackServer.Reply.of(500, "{}"))) {
            String spec = spec(server.url().resolve("/v1").toString(), "samples: 50\n")
                    .toString();
            Files.writeString(
                    Path.of(spec),
                    Files.readString(Path.of(spec))
                            .replace("retries: 0", "retries: 0, sending: {breakAfter: 1, breakFor: 0.02s}"));

            Ran ran = begin(spec);

            assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.SERVICE_FAILED.code());
            assertThat(ran.err())
                    .contains("stopped: the model's service failed (openai:loopback was left alone 10 times")
                    .contains("go on with: llm-modulo bench run --resume " + run);
            assertThat(server.received()).hasSizeLessThan(50);
        }
    }

    private Path spec(String baseUrl, String more) throws IOException {
        Path problems = Example.TOP.resolve("cli/examples/blocksworld");
        Path mine = Files.createDirectories(folder.resolve("problems"));
        for (String file : List.of("domain.pddl", "sussman.pddl")) {
            Files.writeString(mine.resolve(file), Files.readString(problems.resolve(file)));
        }
        return Files.writeString(
                folder.resolve("loopback.yaml"),
                "folders: [" + mine + "]\nmodels: [{model: 'openai:loopback', baseUrl: '" + baseUrl
                        + "', retries: 0}]\n" + more);
    }

    @Test
    void should_send_each_seed_far_from_the_others_and_none_if_there_is_none() throws IOException {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(a)", "(a)", "(a)", "(a)", "(a)", "(a)", "(a)")) {
            String url = model.baseUrl().toString();
            begin(spec(url, "seeds: [1, 2, 9876543210]\nrounds: 2\nfeedback: [none]\n")
                    .toString());
            run = folder.resolve("unseeded");
            begin(spec(url, "rounds: 1\n").toString());

            assertThat(model.requests().stream()
                            .map(request -> request.path("seed").asText("none")))
                    .containsExactly("1", "2", "1000004", "1000005", "1336217852", "1336217853", "none");
        }
    }

    @Test
    void should_refuse_a_budget_of_money_without_a_price() throws IOException {
        Ran ran = begin(spec("http://127.0.0.1:9/v1", "runLimits: {money: 1}\n").toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("--prices");
        assertThat(run).doesNotExist();
    }

    @Test
    void should_keep_a_key_out_of_the_folder_and_ask_again_what_failed() throws IOException {
        String key = "sk-test-0123456789abcdef";
        try (LoopbackServer server = new LoopbackServer()) {
            server.reply(LoopbackServer.Reply.of(
                    401, "{\"error\":{\"message\":\"Incorrect API key provided: " + key + "\"}}"));
            String spec = spec(server.url().resolve("/v1").toString(), "").toString();

            Ran ran = of(Map.of("OPENAI_API_KEY", key), "bench", "run", "--out", run.toString(), spec);

            assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.SERVICE_FAILED.code());
            assertThat(ran.out() + ran.err()).contains("1 not scored").doesNotContain(key);
            assertThat(server.received().get(0).headers().toString()).contains(key);
            assertThat(texts(run)).anySatisfy(text -> assertThat(text).contains("NOT_AUTHORISED", "[key]"));
            assertThat(texts(run)).noneSatisfy(text -> assertThat(text).contains(key));

            server.reply(LoopbackServer.Reply.ok(completion()));
            Ran resumed = of(Map.of("OPENAI_API_KEY", key), "bench", "run", "--resume", run.toString());
            assertThat(resumed.exit()).as(resumed.err()).isEqualTo(ExitCode.OK.code());
            assertThat(resumed.out()).contains("1 of 1 right (100.0 %)");
            assertThat(texts(run)).noneSatisfy(text -> assertThat(text).contains(key));
        }
    }

    private static String completion() throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "model",
                        "x",
                        "choices",
                        List.of(Map.of(
                                "finish_reason", "stop", "message", Map.of("role", "assistant", "content", RIGHT)))));
    }

    private static List<String> texts(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(5);
            List<String> texts = new ArrayList<>();
            for (Path file : all) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void should_replay_a_run_into_the_same_bytes() throws IOException {
        begin(SMALL);
        Path recorded = run;
        run = folder.resolve("again");

        Ran ran = begin("--replay", recorded.toString());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(texts(run)).containsExactlyInAnyOrderElementsOf(texts(recorded));
    }

    /** Its money is as recorded, so that today's prices would tell an untruth. */
    @Test
    void should_replay_a_run_with_the_prices_of_the_record() throws IOException {
        Path prices = Files.writeString(
                folder.resolve("prices.yaml"), "prices: [{model: noisy, from: 2020-01-01, input: 1000, output: 0}]");
        begin(Stream.concat(Stream.of(SMALL), Stream.of("--prices", prices.toString()))
                .toArray(String[]::new));
        Path recorded = run;
        run = folder.resolve("again");

        begin("--replay", recorded.toString());

        assertThat(Files.readString(run.resolve("sessions.jsonl")))
                .contains("\"noisy\"")
                .isEqualTo(Files.readString(recorded.resolve("sessions.jsonl")));
    }

    @Test
    void should_take_the_answers_of_a_recorded_run_for_those_of_a_model() {
        begin(SMALL);
        Path recorded = run;
        run = folder.resolve("again");

        Ran ran = begin(
                "--domain",
                "blocksworld",
                "--instances",
                "3",
                "--rounds",
                "3",
                "--seed",
                "1",
                "--model",
                "replay:" + recorded);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out()).contains("t1 blocksworld replay:", " of 2 right");
        assertThat(ran.err()).contains("2 of 3 done", "1 instance is not in the recording");
    }

    @Test
    void should_refuse_a_folder_where_another_run_is_at_work() throws IOException {
        begin(SMALL);
        try (RunLogWriter other = RunLogWriter.resume(run)) {
            assertThat(other).isNotNull();
            Ran ran = Ran.of("bench", "run", "--resume", run.toString());

            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(ran.err()).contains("is locked: a run is at work on it");
        }
    }

    @Test
    void should_end_with_130_when_interrupted_and_go_on_later() throws Exception {
        Ran stopped = Ran.ofInterruptedRun(run);

        assertThat(stopped.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(stopped.err()).contains("stopped: interrupted; go on with");
        Ran rescored = Ran.of("bench", "rescore", run.toString());
        assertThat(rescored.exit()).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void should_say_what_is_wrong_with_a_command_line() {
        assertThat(Ran.of("bench").err()).contains("name what to do: generate, run, rescore, regrade, report, compare");
        assertThat(begin("--resume", "x").err()).contains("give either --out or --resume");
        assertThat(Ran.of("bench", "run", "--resume", "x", "--domain", "y").err())
                .contains("what is run stands in the recorded run already");
        Ran none = Ran.of("bench", "rescore", folder.toString());
        assertThat(none.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(none.err()).contains("is no folder of a run");
        assertThat(begin("--domain", "blocksworld", "--model", "openai:x").err())
                .contains("OPENAI_API_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--task t9                             | there is no task \"t9\"; the tasks are t1, t2, t3",
                "--task t9 --domain chess              | there is no task \"t9\"",
                "--prompt oneshot                      | there is no prompt form \"oneshot\"; the forms are pddl, one-shot",
                "--feedback some --domain blocksworld  | \"some\" is none of none, binary, first",
                "--task t3_1 --domain blocksworld      | say where they are with modelPlans",
                "--domain chess                        | there is no domain \"chess\"; the named ones are",
                "--instances 2                         | nothing is to be run: there is no domain or folder"
            })
    void should_say_what_is_wrong_before_anything_else(String options, String said) {
        Ran ran = begin(("--model noisy " + options).split(" +"));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(said).doesNotContain("noisy is no model");
        assertThat(run).doesNotExist();
    }
}
