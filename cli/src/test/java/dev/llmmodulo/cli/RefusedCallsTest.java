package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that make no sense, or that would do harm, are refused before anything is done. */
class RefusedCallsTest {

    private static final Path EXAMPLES = Path.of("examples/blocksworld");

    @TempDir
    private Path folder;

    private Path domain;
    private Path problem;

    @BeforeEach
    void copyTheProblem() throws IOException {
        domain = Files.copy(EXAMPLES.resolve("domain.pddl"), folder.resolve("domain.pddl"));
        problem = Files.copy(EXAMPLES.resolve("sussman.pddl"), folder.resolve("sussman.pddl"));
    }

    private Ran ran(String command) {
        return Ran.of(Arrays.stream(command.split(" "))
                .map(word -> word.replace("PROBLEM", problem.toString())
                        .replace("DOMAIN", domain.toString())
                        .replace("FOLDER", folder.toString()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validate                                                  | name a problem, then at least one plan
            validate PROBLEM                                          | name a problem, then at least one plan
            validate --quiet-critiques PROBLEM PROBLEM                | is for a batch
            validate --sarif --json PROBLEM PROBLEM                   | printed alone
            validate --sarif --trace PROBLEM PROBLEM                  | printed alone
            validate --batch --sarif                                  | a batch answers each line
            bench run --out FOLDER/run --task t99 --model noisy       | t99
            bench run --out FOLDER/run --strategy loop,histroy=1 --model noisy | histroy
            bench run --out FOLDER/run                                | nothing
            bench run --resume FOLDER/run --concurrency 2             | stands in the recorded run already
            bench run --out FOLDER/run --model noisy --concurrency 0  | concurrency
            """)
    void should_be_told_from_files_that_cannot_be_read(String command, String message) {
        Ran ran = ran(command);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(command.contains("--json") ? ran.out() : ran.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "plan --out PROBLEM DOMAIN PROBLEM",
        "plan --out DOMAIN DOMAIN PROBLEM",
        "plan --out DOMAIN PROBLEM",
        "solve --model noisy --out DOMAIN PROBLEM",
        "prove --certificate DOMAIN PROBLEM",
        "plan --out FOLDER/../FOLDERNAME/sussman.pddl DOMAIN PROBLEM",
        "solve --model noisy --out PROBLEM DOMAIN PROBLEM",
        "solve --model noisy --transcript PROBLEM DOMAIN PROBLEM",
        "prove --certificate PROBLEM DOMAIN PROBLEM"
    })
    void should_not_write_over_what_is_read(String command) throws IOException {
        Ran ran = ran(command.replace("FOLDERNAME", folder.getFileName().toString()));

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("it is read as well");
        assertThat(problem).hasSameTextualContentAs(EXAMPLES.resolve("sussman.pddl"));
        assertThat(domain).hasSameTextualContentAs(EXAMPLES.resolve("domain.pddl"));
    }

    @ParameterizedTest
    @CsvSource({
        "solve --model scripted:FOLDER/answers --out FOLDER/answers PROBLEM",
        "solve --model scripted:FOLDER/answers --transcript FOLDER/answers PROBLEM",
        "solve --model noisy --prices FOLDER/answers --out FOLDER/answers PROBLEM"
    })
    void should_not_write_over_what_a_model_is_read_from(String command) throws IOException {
        Path answers = Files.copy(EXAMPLES.resolve("answers.jsonl"), folder.resolve("answers"));

        Ran ran = ran(command);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("it is read as well");
        assertThat(answers).hasSameTextualContentAs(EXAMPLES.resolve("answers.jsonl"));
    }

    @ParameterizedTest
    @CsvSource({"FOLDER/plan", "FOLDER/../FOLDERNAME/plan"})
    void should_not_write_two_results_to_one_file(String transcript) {
        Ran ran = ran("solve --model noisy --out FOLDER/plan PROBLEM --transcript "
                + transcript.replace("FOLDERNAME", folder.getFileName().toString()));

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("another result is written there as well");
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "report --out FOLDER/run/run.json FOLDER/run",
        "report --measured FOLDER/run/calls.jsonl FOLDER/run",
        "compare --common --out FOLDER/run/../run/run.json FOLDER/run FOLDER/run"
    })
    void should_not_write_over_a_run_that_is_read(String command) throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path recorded = Path.of("examples/bench/run");
        for (String name : List.of("run.json", "sessions.jsonl", "calls.jsonl", "instances.jsonl")) {
            Files.copy(recorded.resolve(name), run.resolve(name));
        }

        Ran ran = ran("bench " + command);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("it is read as well");
        assertThat(run.resolve("run.json")).hasSameTextualContentAs(recorded.resolve("run.json"));
        assertThat(run.resolve("calls.jsonl")).hasSameTextualContentAs(recorded.resolve("calls.jsonl"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            domains:\\n  -\\n  - blocksworld\\nmodels: [noisy]      | spec.yaml:2: | domains: nothing stands here
            domains: [blocksworld]\\nmodels: [{model: }]             | spec.yaml:2: | model: nothing stands here
            folders: ["a\\0b"]\\nmodels: [noisy]                     | spec.yaml:1: | "folders" names what no file or folder
            domains: [blocksworld]\\nmodels: ["scripted:\\0"]        | spec.yaml:2: | "models" names what no file or folder
            domains: [blocksworld]\\nmodels: ["replay:\\0"]          | ?            | no file or folder can be called
            domains: [blocksworld]\\nmodels: ["embedded:\\0"]        | ?            | no file or folder can be called
            """)
    void should_take_what_is_left_open_in_a_spec_for_a_mistake_of_the_file(String yaml, String place, String message)
            throws IOException {
        Path spec = Files.writeString(folder.resolve("spec.yaml"), yaml.replace("\\n", "\n"));

        Ran ran = ran("bench run --out FOLDER/run " + spec);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(place, message);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void should_say_what_a_file_in_the_place_of_a_folder_is() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "");

        Ran ran = ran("bench run --model noisy --domain blocksworld:3,count=1,seed=1 --out " + file);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(file + ": this is a file, where a folder is wanted");
    }

    @Test
    void should_say_that_there_are_no_prices() {
        Ran ran = ran(
                "bench run --model noisy --domain blocksworld:3,count=1,seed=1 --out FOLDER/run --prices FOLDER/no");

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(folder.resolve("no") + ": there is no such file");
    }

    @Test
    void should_say_that_the_embedded_model_does_not_support_a_domain() throws IOException {
        Path gripper = Files.writeString(folder.resolve("gripper.pddl"), """
                (define (domain gripper) (:predicates (at ?x) (held ?x))
                  (:action take :parameters (?x) :precondition (at ?x) :effect (and (held ?x) (not (at ?x)))))
                """);
        Path ball = Files.writeString(
                folder.resolve("ball.pddl"),
                "(define (problem p) (:domain gripper) (:objects b) (:init (at b)) (:goal (held b)))");

        Ran ran = Ran.of("solve", gripper.toString(), ball.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(ran.err()).contains("stopped: the domain gripper is none").contains("hint: --model");
        assertThat(Ran.of("solve", "--json", gripper.toString(), ball.toString())
                        .out())
                .contains("\"boundary\" : \"model\"", "\"exitCode\" : 34");
    }

    @Test
    void should_keep_a_spec_and_ask_as_fast_as_is_said() throws IOException {
        Path spec = Files.writeString(folder.resolve("spec.yaml"), """
                domains: ["blocksworld:3,count=1,seed=1"]
                models: [{model: noisy, concurrency: 7}]
                """);

        Ran ran = ran("bench run --out FOLDER/run --concurrency 2 --requests-per-minute 90 " + spec);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readString(folder.resolve("run/run.json")))
                .contains("\"concurrency\" : 2", "\"requestsPerMinute\" : 90");
    }

    @Test
    void should_quote_a_folder_that_is_no_single_word() {
        Ran ran = Ran.of(
                "bench",
                "run",
                "--model",
                "noisy",
                "--domain",
                "blocksworld:3,count=3,seed=1",
                "--run-calls-budget",
                "1",
                "--out",
                folder.resolve("my run").toString());

        assertThat(ran.err()).contains("--resume '" + folder.resolve("my run") + "'");
    }

    @Test
    void should_look_at_a_domain_once_and_say_what_it_did_not_look_at() throws IOException {
        Files.writeString(domain, "(define (domain blocksworld) (:predicates (p ?x)) (:action a :effect (q)))");
        Files.copy(problem, folder.resolve("other.pddl"));

        Ran ran = ran("lint PROBLEM FOLDER/other.pddl");

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.out()).contains("1 error,");
        assertThat(ran.err()).contains(problem + ": not checked", folder.resolve("other.pddl") + ": not checked");
    }
}
