package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.langchain4j.LoopbackOpenAi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SolveTest {

    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";
    private static final String UNSOLVABLE = "examples/blocksworld/no-hand.pddl";
    private static final String WRONG = "(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";
    private static final String RIGHT =
            "(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";

    /** A thousandth of a dollar a token. */
    private static final String PRICES = "src/test/resources/prices.yaml";

    /** Weights that were never trained. */
    private static final String EMBEDDED =
            "embedded:../generator/embedded/src/test/resources/dev/llmmodulo/generator/embedded/network/tiny.safetensors";

    @TempDir
    private Path folder;

    private static String timeless(String text) {
        return text.replaceAll("[0-9]+\\.[0-9] s", "");
    }

    private static Ran solve(LoopbackOpenAi model, String... more) {
        return Ran.of(Stream.concat(
                        Stream.of(
                                "solve",
                                "--model",
                                "openai:loopback",
                                "--base-url",
                                model.baseUrl().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void should_print_only_the_plan_to_standard_output_and_what_happened_to_standard_error() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, "Better:\n" + RIGHT)) {
            Ran ran = solve(model, PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).isEqualTo(RIGHT);
            assertThat(ran.err())
                    .containsSubsequence(
                            "round 1: asking",
                            "round 1: 4 steps, invalid",
                            "(pick-up b) (stack b c)",
                            "Step 3, (pick-up a), has an unsatisfied precondition: (clear a).",
                            "round 2: 6 steps, valid",
                            "solved: in 2 rounds; 2 calls, 240 tokens");
            assertThat(model.lastMessage(1)).contains("unsatisfied precondition: (clear a)");
        }
    }

    @Test
    void should_say_problems_in_the_words_of_planbench_only_if_the_actions_do_what_these_say() throws Exception {
        String blocks = Files.readString(Path.of("examples/blocksworld/domain.pddl"));
        Path domain = Files.writeString(folder.resolve("domain.pddl"), blocks);
        Path problem = Files.copy(Path.of(PROBLEM), folder.resolve("problem.pddl"));
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            assertThat(solve(model, "--prompt", "planbench", problem.toString()).exit())
                    .isZero();
            assertThat(model.lastMessage(0)).contains("I am playing with a set of blocks");

            Files.writeString(domain, blocks.replace("(ontable ?x) (handempty))", "(ontable ?x))"));
            Ran ran = solve(model, "--prompt", "planbench", problem.toString());

            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(ran.err())
                    .contains(
                            "PlanBench has no words for what the actions of the domain blocksworld do",
                            "--prompt pddl is for any domain");
            assertThat(model.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds 2,         12, the budget of rounds is used up",
        "--calls-budget 1,   26, the budget of calls is used up",
        "--tokens-budget 90, 24, the budget of tokens is used up",
        "--money-budget 0.1 --prices " + PRICES + ", 25, the budget of money is used up",
    })
    void should_say_which_budget_is_used_up(String budget, int exit, String words) {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, WRONG, WRONG)) {
            Ran ran = solve(model, (budget + " " + PROBLEM).split(" "));

            assertThat(ran.exit()).isEqualTo(exit);
            assertThat(ran.err()).contains("not solved: " + words);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void should_ask_nothing_under_a_money_budget_when_the_price_is_not_known() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, "--money-budget", "1", PROBLEM);

            assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ran.err()).contains("openai:loopback", "--prices");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void should_reckon_with_the_prices_given() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT)) {
            Ran ran = solve(model, "--money-budget", "1", "--prices", PRICES, PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.err()).contains("solved: in 2 rounds; 2 calls, 240 tokens, $0.24");
        }
    }

    @ParameterizedTest
    @CsvSource({"none.yaml, none.yaml: there is no such file", "pom.xml, pom.xml is no price table"})
    void should_say_that_prices_cannot_be_read(String prices, String complaint) {
        Ran ran = Ran.of("solve", "--model", "ollama:x", "--prices", prices, PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(complaint);
    }

    @Test
    void should_ask_the_embedded_model_when_none_is_named() {
        Ran ran = Ran.of("solve", "--json", PROBLEM);

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).startsWith("round 1: asking");
        assertThat(ran.err()).doesNotContain("noisy");
        assertThat(ran.out()).containsPattern("\"tokens\" : [1-9]");
    }

    @Test
    void should_say_that_a_stand_in_is_asked() {
        Ran ran = Ran.of("solve", "--model", "noisy", "--money-budget", "0.01", PROBLEM);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(RIGHT);
        assertThat(ran.err()).startsWith("noisy is no model").contains("is no result", "$0.00");
    }

    @Test
    void should_seed_the_stand_in_in_the_same_way_each_time() {
        Set<String> different = new HashSet<>();
        for (int seed = 1; seed <= 5; seed++) {
            String err = timeless(Ran.of("solve", "--model", "noisy", "--seed", Integer.toString(seed), PROBLEM)
                    .err());
            assertThat(timeless(Ran.of("solve", "--model", "noisy", "--seed", Integer.toString(seed), PROBLEM)
                            .err()))
                    .isEqualTo(err);
            different.add(err);
        }
        assertThat(different)
                .hasSizeGreaterThan(2)
                .contains(timeless(Ran.of("solve", "--model", "noisy", PROBLEM).err()));
    }

    @Test
    void should_end_in_time_when_the_time_budget_is_used_up() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG)) {
            assertThat(solve(model, "--time-budget", "0s", PROBLEM).exit()).isEqualTo(ExitCode.OUT_OF_TIME.code());
        }
    }

    @Test
    void should_say_that_the_service_failed() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering().failing(401)) {
            Ran ran = solve(model, PROBLEM);

            assertThat(ran.exit()).isEqualTo(ExitCode.SERVICE_FAILED.code());
            assertThat(ran.err()).contains("stopped: NOT_AUTHORISED");
        }
    }

    @Test
    void should_ask_no_model_when_there_is_provably_no_plan() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, UNSOLVABLE);

            assertThat(ran.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
            assertThat(ran.err()).contains("proven unsolvable");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void should_solve_several_problems_and_give_the_largest_code() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, UNSOLVABLE, PROBLEM);

            assertThat(ran.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
            assertThat(ran.out()).isEqualTo("; " + PROBLEM + "\n" + RIGHT);
            assertThat(ran.err()).contains(PROBLEM + ": round 1: asking");
        }
    }

    @Test
    void should_write_the_plan_to_a_file_that_validates() {
        Path plan = folder.resolve("plan");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            assertThat(solve(model, "--out", plan.toString(), PROBLEM).out()).isEmpty();
        }
        assertThat(Ran.of("validate", PROBLEM, plan.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"none/plan, there is no such folder", "., it is a folder"})
    void should_ask_nothing_when_the_plan_could_not_be_written(String file, String why) {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, "--out", folder.resolve(file).toString(), PROBLEM);

            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(ran.err()).contains(file + ": cannot be written: " + why);
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void should_print_the_plan_rather_than_lose_it_when_the_file_cannot_be_written_after_all() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, "--out", full.toString(), PROBLEM);

            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(ran.err()).contains(RIGHT, full + ": cannot be written: ");
        }
    }

    @Test
    void should_print_one_json_object() throws Exception {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT)) {
            JsonNode json =
                    new ObjectMapper().readTree(solve(model, "--json", PROBLEM).out());

            assertThat(json.at("/exitCode").intValue()).isZero();
            assertThat(json.at("/attempts/0/outcome").textValue()).isEqualTo("solved");
            assertThat(json.at("/attempts/0/plan")).hasSize(6);
            assertThat(json.at("/attempts/0/rounds").intValue()).isEqualTo(2);
            assertThat(json.at("/attempts/0/tokens").intValue()).isEqualTo(240);
        }
    }

    @Test
    void should_append_what_happened_to_a_transcript() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT, RIGHT)) {
            solve(model, "--transcript", transcript.toString(), "--seed", "7", "--prove", "never", PROBLEM);
            solve(model, "--transcript", transcript.toString(), "--prove", "never", PROBLEM);
        }

        List<String> records = new ArrayList<>();
        for (String line : Files.readAllLines(transcript)) {
            records.add(new ObjectMapper().readTree(line).path("record").textValue());
        }
        assertThat(records)
                .containsExactly(
                        "started", "called", "judged", "called", "judged", "ended", "started", "called", "judged",
                        "ended");
        JsonNode started =
                new ObjectMapper().readTree(Files.readAllLines(transcript).get(0));
        assertThat(started.at("/settings/seed").textValue()).isEqualTo("7");
        assertThat(started.at("/settings/feedback").textValue()).isEqualTo("first");
        assertThat(started.at("/settings/prove").textValue()).isEqualTo("never");
    }

    @Test
    void should_write_the_same_transcript_each_time() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("I would rather not.", WRONG, "Better:\n" + RIGHT)) {
            solve(
                    model,
                    "--transcript",
                    transcript.toString(),
                    "--seed",
                    "7",
                    "--prices",
                    PRICES,
                    "--prove",
                    "never",
                    PROBLEM);
        }

        assertThat(records(transcript)).isEqualTo(records(Path.of("src/test/resources/transcript.jsonl")));
    }

    @Test
    void should_spend_proposals_as_the_strategy_says() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT)) {
            Ran ran = solve(model, "--strategy", "resample:3", PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).isEqualTo(RIGHT);
            assertThat(model.lastMessage(1)).isEqualTo(model.lastMessage(0)).doesNotContain("unsatisfied");
        }
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT, WRONG)) {
            assertThat(solve(model, "--strategy", "vote:3", PROBLEM).exit()).isEqualTo(12);
        }
    }

    @Test
    void should_hear_a_person_at_the_terminal() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT)) {
            Ran ran = Ran.withInput(
                    "Move c away first.\n\n",
                    "solve",
                    "--model",
                    "openai:loopback",
                    "--base-url",
                    model.baseUrl().toString(),
                    "--critic",
                    "human",
                    PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.err()).contains("Round 1:");
            assertThat(model.lastMessage(1)).contains("> Move c away first.", "(clear a)");
        }
    }

    @Test
    void should_ask_another_model_of_the_same_provider_at_the_same_place() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, "VERDICT: invalid", RIGHT, "VERDICT: valid")) {
            Ran ran = solve(model, "--strategy", "loop,critic=verifier", "--critic", "openai:other", PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).isEqualTo(RIGHT);
            assertThat(model.lastMessage(1)).contains("VERDICT: valid or VERDICT: invalid");
            assertThat(model.lastMessage(2)).contains("The plan is not valid.");
        }
    }

    @ParameterizedTest
    @CsvSource({"openai:other, true", "anthropic:other, false", "ollama:loopback, false", "noisy, false"})
    void should_give_the_place_to_no_other_provider(String name, boolean isGiven) {
        ModelOptions model = CommandLine.populateCommand(
                new ModelOptions(), "--model", "openai:loopback", "--base-url", "http://127.0.0.1:9/v1");

        assertThat(model.another(name).settings().containsKey("base-url")).isEqualTo(isGiven);
    }

    @Test
    void should_weigh_votes_by_what_another_model_thinks() {
        String invalid = "VERDICT: invalid";
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, invalid, WRONG, invalid, RIGHT, "VERDICT: valid")) {
            Ran ran = solve(model, "--strategy", "vote:3,critic=verifier", PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).isEqualTo(RIGHT);
            assertThat(ran.err()).contains("round 3 has 1 of 3 votes, by the rounds [3]");
        }
    }

    @Test
    void should_hear_a_person_on_each_of_several_problems() throws Exception {
        Files.copy(Path.of("examples/blocksworld/domain.pddl"), folder.resolve("domain.pddl"));
        Path first = Files.copy(Path.of(PROBLEM), folder.resolve("first.pddl"));
        Path second = Files.copy(Path.of(PROBLEM), folder.resolve("second.pddl"));
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG, RIGHT, WRONG, RIGHT)) {
            Ran ran = Ran.withInput(
                    "Move c away first.\n\nOnce more: c.\n\n",
                    "solve",
                    "--model",
                    "openai:loopback",
                    "--base-url",
                    model.baseUrl().toString(),
                    "--critic",
                    "human",
                    first.toString(),
                    second.toString());

            assertThat(ran.exit()).isZero();
            assertThat(model.lastMessage(1)).contains("> Move c away first.");
            assertThat(model.lastMessage(3)).contains("> Once more: c.");
        }
    }

    @Test
    void should_keep_what_a_choice_learned_of_several_problems() throws Exception {
        Files.copy(Path.of("examples/blocksworld/domain.pddl"), folder.resolve("domain.pddl"));
        Path first = Files.copy(Path.of(PROBLEM), folder.resolve("first.pddl"));
        Path second = Files.copy(Path.of(PROBLEM), folder.resolve("second.pddl"));
        Path arms = folder.resolve("arms.yaml");
        Path records = folder.resolve("records.json");
        Files.writeString(arms, "arms: [{name: only, use: single}]\n");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT, RIGHT)) {
            Ran ran = solve(
                    model,
                    "--strategy",
                    "choice,arms=" + arms + ",records=" + records,
                    first.toString(),
                    second.toString());

            assertThat(ran.exit()).isZero();
            assertThat(records).content().contains("\"solved\" : 2");
        }
    }

    @Test
    void should_control_by_the_rules_of_a_file_and_say_where_they_are_wrong() throws Exception {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "rules:\n  - {when: rounds, move: stop, reason: one is enough}\n");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(WRONG)) {
            assertThat(solve(model, "--strategy", "controller,rules=" + rules, PROBLEM)
                            .err())
                    .contains("decided: stop, because: one is enough");
        }

        Files.writeString(rules, "rules:\n  - {when: rounds, move: dance, reason: one is enough}\n");
        Ran wrong = Ran.of("solve", "--model", "noisy", "--strategy", "controller,rules=" + rules, PROBLEM);

        assertThat(wrong.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(wrong.err()).contains(rules + ":2:26: error: these are no rules", "dance", "rules look like");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "single --critic human | --critic means nothing to the strategy single",
                "loop --stronger noisy | --stronger means nothing to the strategy loop",
                "luck           | there is no strategy luck; there are loop, single",
                "beam:x         | is no strategy: write name, name:number",
                "loop,ask=half  | ask is plan or rest",
            })
    void should_refuse_a_strategy_that_there_is_not(String strategy, String words) {
        Ran ran = Ran.of(("solve --strategy " + strategy + " " + PROBLEM).split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(words);
    }

    /** The records of a transcript without times and ports. */
    private static List<JsonNode> records(Path transcript) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(transcript)) {
            records.add(new ObjectMapper()
                    .readTree(line.replaceAll("\"[0-9-]+T[0-9:.]+Z\"", "\"2026-11-21T00:00:00Z\"")
                            .replaceAll("\"PT[0-9.]+S\"", "\"PT0S\"")
                            .replaceAll("127.0.0.1:[0-9]+", "127.0.0.1:80")));
        }
        return records;
    }

    @Test
    void should_help_a_model_that_wrongly_gives_up_only_when_told_to() throws Exception {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("no plan possible", RIGHT)) {
            Ran ran = solve(model, "--prove", "on-claim", "--on-wrong-claim", "first-steps", "--json", PROBLEM);

            assertThat(ran.exit()).isZero();
            assertThat(model.lastMessage(1)).contains("there is one. It can begin so: (unstack c a); (put-down c).");
            JsonNode attempt = new ObjectMapper().readTree(ran.out()).at("/attempts/0");
            assertThat(attempt.path("proofAttempts").intValue()).isPositive();
            assertThat(ran.err())
                    .containsPattern("solved: in 2 rounds; 2 calls, 240 tokens, .*; [0-9.]+ s for proofs\n");
        }
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("no plan possible", RIGHT)) {
            solve(model, PROBLEM);

            assertThat(model.lastMessage(1)).doesNotContain("there is one", "unstack");
        }
    }

    @Test
    void should_read_every_problem_before_the_first_call() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Ran ran = solve(model, PROBLEM, folder.resolve("none.pddl").toString());

            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void should_stop_when_interrupted_and_keep_what_is_recorded() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(RIGHT)) {
            Thread.currentThread().interrupt();
            Ran ran = solve(model, "--transcript", transcript.toString(), PROBLEM);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(ran.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--model nobody:x,               there is no provider",
        "--model openai,                 is not of the form provider:name",
        "--model anthropic:x,            needs a key: set ANTHROPIC_API_KEY",
        "--model noisy:7,                without a network there are embedded",
        "--rounds -1,                    cannot be negative",
        "--money-budget much,            is no number",
        "--seed x,                       Invalid value for option '--seed'",
        "--model noisy --base-url http://127.0.0.1/v1, --base-url means nothing to the stand-in noisy",
        "--model scripted:examples/blocksworld/answers.jsonl --seed 1, --seed means nothing to the stand-in scripted:",
        "--model anthropic:x --seed 1,   '--seed means nothing to anthropic, whose protocol has no place for it'",
        "--prove maybe,                  'is none of first, alongside, on-claim, never'",
        "--on-wrong-claim all,           'is none of nothing, first-steps, plan, landmark'",
        "--model noisy --temperature 1,  --temperature means nothing to the stand-in noisy",
        "--model ollama:x --rounds many, Invalid value for option '--rounds'",
        "--model ollama:x --time-budget soon, is no time such as",
        "--model ollama:x --feedback some, Invalid value for option '--feedback'",
    })
    void should_say_what_is_wrong_with_an_option(String options, String complaint) {
        Ran ran = Ran.of(("solve " + options + " " + PROBLEM).split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
    }

    @Test
    void should_have_the_embedded_model_propose_and_be_criticised() {
        Ran ran = Ran.of("solve", "--model", EMBEDDED, "--rounds", "3", "--max-output-tokens", "40", PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(ran.err())
                .containsSubsequence("round 1: asking", "invalid", "round 3: asking")
                .contains("3 calls", "$0.00");
        assertThat(timeless(ran.err()))
                .isEqualTo(timeless(
                        Ran.of("solve", "--model", EMBEDDED, "--rounds", "3", "--max-output-tokens", "40", PROBLEM)
                                .err()));
    }

    @Test
    void should_say_which_domains_the_embedded_model_knows() throws Exception {
        Files.writeString(
                folder.resolve("domain.pddl"),
                "(define (domain lamp) (:predicates (lit))"
                        + "(:action light :parameters () :precondition (and) :effect (lit)))");
        Path problem = folder.resolve("problem.pddl");
        Files.writeString(problem, "(define (problem p) (:domain lamp) (:init) (:goal (lit)))");

        Ran ran = Ran.of("solve", "--model", EMBEDDED, "--prove", "never", problem.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(ran.err())
                .contains("the domain lamp is none that the embedded model was trained on")
                .endsWith(
                        "hint: --model names another model, llm-modulo models lists them; llm-modulo plan needs none\n");
    }

    @ParameterizedTest
    @EnumSource(Outcome.Boundary.class)
    void should_point_to_other_models_only_where_the_model_failed(Outcome.Boundary failed) {
        assertThat(new ModelOptions().hint(failed).isPresent()).isEqualTo(failed == Outcome.Boundary.MODEL);
    }

    @ParameterizedTest
    @CsvSource({
        "embedded:missing.safetensors, missing.safetensors: there is no such file",
        "embedded:pom.xml,             pom.xml: no weights can be read",
    })
    void should_refuse_weights_that_cannot_be_read(String model, String message) {
        Ran ran = Ran.of("solve", "--model", model, PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "--base-url http://127.0.0.1/v1, --base-url means nothing to the embedded model",
        "--reasoning-effort high,        --reasoning-effort means nothing to the embedded model",
        "--temperature 11,               a temperature is from 0 to 10",
    })
    void should_refuse_settings_that_mean_nothing_to_the_embedded_model(String setting, String message) {
        String[] parts = setting.split(" ");
        Ran ran = Ran.of("solve", "--model", EMBEDDED, parts[0], parts[1], PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(message);
    }

    @Test
    void should_search_with_the_embedded_model() {
        Ran ran = Ran.of(
                "solve",
                "--model",
                EMBEDDED,
                "--strategy",
                "best-first,samples=2",
                "--rounds",
                "4",
                "--max-output-tokens",
                "20",
                PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(ran.err()).contains("decided: expand", "4 calls");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--strategy single,augment=advice | augment means nothing to the embedded model",
                "--strategy loop,critic=contrary  | critic means nothing to the embedded model",
                "--critic human                   | critic means nothing to the embedded model",
                "--strategy loop,critic-model=noisy | critic means nothing to the embedded model",
                "--strategy puct,reward=model     | reward=model asks in words",
                "--strategy vote,critic=verifier  | is no critic",
                "--strategy vote --critic human   | of vote, a critic is model",
            })
    void should_refuse_what_the_embedded_model_would_not_hear(String options, String complaint) {
        Ran ran = Ran.of(("solve --model " + EMBEDDED + " " + options + " " + PROBLEM).split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--critic embedded",
                "--strategy loop,critic=verifier,critic-model=embedded",
                "--strategy puct,reward-model=embedded",
            })
    void should_not_ask_the_embedded_model_for_opinions(String options) {
        Ran ran = Ran.of(("solve --model noisy " + options + " " + PROBLEM).split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("the embedded model has no opinion of plans");
    }

    @ParameterizedTest
    @CsvSource({"10, resample:10", "5, loop", "50, puct"})
    void should_take_the_strategy_that_was_measured_best_for_the_budget(String rounds, String strategy) {
        Ran ran = Ran.of(
                "solve",
                "--model",
                "noisy",
                "--rounds",
                rounds,
                "--strategy",
                "auto,measured=examples/blocksworld/measured.json",
                PROBLEM);

        assertThat(ran.exit()).isZero();
        assertThat(ran.err())
                .contains("decided: " + strategy
                        + ", because: the best that was measured with noisy on blocksworld of 3");
    }

    @Test
    void should_say_where_measurements_cannot_be_read() throws Exception {
        Path file = Files.writeString(folder.resolve("measured.json"), "{\n  \"format\": 7,\n}");

        Ran ran = Ran.of("solve", "--model", "noisy", "--strategy", "auto,measured=" + file, PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err())
                .contains("measured.json:", "no measurements can be read", "bench report RUN --measured FILE");
    }
}
