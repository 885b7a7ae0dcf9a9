package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {

    @Test
    void should_take_usual_values_for_what_is_left_out() {
        RunSpec spec = Runs.spec("domains: [blocksworld]", "models: [noisy, {model: 'openai:x', concurrency: 8}]");

        assertThat(spec.tasks()).containsExactly("t1");
        assertThat(spec.models())
                .containsExactly(
                        ModelEntry.of("noisy"), ModelEntry.of("openai:x").withConcurrency(8));
        assertThat(spec.protocols())
                .singleElement()
                .satisfies(
                        protocol -> assertThat(protocol.id())
                                .isEqualTo(
                                        "pddl, 10 rounds with feedback first, 1 sample, tolerant reading, strict, prove on-claim"));
        assertThat(spec.seeds()).isEmpty();
    }

    @Test
    void should_read_times_as_people_write_them() {
        RunSpec spec = Runs.spec("models: [{model: m, timeout: 90s}]", "runLimits: {time: 1.5h}", "proofTime: PT2M");

        assertThat(spec.models().get(0).timeout()).contains(Duration.ofSeconds(90));
        assertThat(spec.runLimits().time()).contains(Duration.ofMinutes(90));
        assertThat(spec.proofTime()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void should_let_what_is_put_in_win(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("spec.yaml"), "models: [noisy]\nrounds: 3\nrunLimits: {calls: 5, time: 1h}\n");

        RunSpec spec = SpecReader.read(
                Optional.of(file), Map.of("rounds", 4, "runLimits", Map.of("calls", 6), "domains", List.of("depots")));

        assertThat(spec.rounds()).isEqualTo(4);
        assertThat(spec.runLimits().calls()).hasValue(6);
        assertThat(spec.runLimits().time()).contains(Duration.ofHours(1));
        assertThat(spec.domains()).containsExactly("depots");
        assertThat(spec.models()).containsExactly(ModelEntry.of("noisy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            models: [noisy]\\nround: 3                      | spec.yaml:2:    | nothing is called "round" here
            models: [{model: a, concurency: 2}]            | spec.yaml:1:    | nothing is called "concurency" here
            models: [{model: a, concurrency: 0}]           | spec.yaml:      | concurrency of a is not from 1 to 1000: 0
            models: [{name: a}]                            | spec.yaml:1:    | model
            rounds: many                                   | spec.yaml:1:9   | many
            runLimits: {time: soon}                        | spec.yaml:1:    | "soon" is no time such as 90s, 1.5m or 2h
            proofTime: PT3000000H                          | spec.yaml:1:    | "PT3000000H" is no time such as 90s, 1.5m or 2h
            runLimits: {time: 3000000h}                    | spec.yaml:1:    | "3000000h" is no time such as 90s, 1.5m or 2h
            runLimits: {calls: -1}                         | spec.yaml:      | a budget cannot be negative
            'models: [noisy'                               | spec.yaml:1:    | expected
            """)
    void should_say_where_and_what_is_wrong(String yaml, String place, String message) {
        assertThatThrownBy(() -> Runs.spec(yaml.replace("\\n", "\n")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            domains: blocksworld                      | 1:10 | domains: this is no list                      | [a, b]
            domains: {a: b}                           | 1:10 | domains: this is no list                      | [a, b]
            domains:\\n  - [a]                        | 2:5  | domains: this is no single text               | one text
            rounds: many                              | 1:9  | rounds: "many" is no whole number             |
            rounds: 1.5                               | 1:9  | rounds: "1.5" is no whole number              |
            rounds: 99999999999                       | 1:1  | this number is too large                      |
            rounds: [1]                               | 1:9  | rounds: this is no whole number               |
            seeds: [1, two]                           | 1:12 | seeds: "two" is no whole number               |
            compat: perhaps                           | 1:9  | compat: "perhaps" is neither true nor false   | write true or false
            models: {model: a}                        | 1:9  | models: this is no list                       | [a, b]
            models: [[a]]                             | 1:10 | models: this is not made of names with values | {name: value
            models: [{model: a, timeout: soon}]       | 1:30 | timeout: "soon" is no time such as 90s        |
            models: [{model: a, temperature: hot}]    | 1:34 | temperature: "hot" is no number               |
            models: [{model: a, baseUrl: 'a b'}]      | 1:30 | baseUrl: "a b" is no address                  | http://localhost
            models:\\n  - {name: big}                 | 1:1  | an entry does not say its model               | the model's name alone
            runLimits: 5                              | 1:12 | runLimits: this is not made of names          | {name: value
            runLimits: {calls: -1}                    | 1:1  | a budget cannot be negative                   |
            runLimits: {cals: 1}                      | 1:13 | nothing is called "cals" here                 | what can be said here: calls, money
            models: [{model: a, concurrency: 0}]      | 1:21 | concurrency of a is not from 1 to 1000: 0     |
            models: [a]\\nstrategies: [votes]         | 2:   | votes                                         |
            domains: [blocksworld                     | 1:   | this is no YAML: while parsing                | a list [a, b]
            [a, b]                                    | 1:1  | this is not made of names with values         | {name: value
            """)
    void should_say_in_words_of_the_file_what_is_wrong_and_where(
            String yaml, String place, String message, String hint) {
        assertThatThrownBy(() -> Runs.spec(yaml.replace("\\n", "\n")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("spec.yaml:" + place)
                .hasMessageContaining(message)
                .hasMessageContaining(hint == null ? "" : hint)
                .satisfies(SpecReaderTest::saysNothingOfJava);
    }

    /** It can be read once, and so can what a shell puts in the place of {@code <(command)}. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void should_read_a_pipe(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "models: [noisy]\nrounds: 3\n");
            } catch (IOException closed) {
                // The test fails by what was read.
            }
        });
        writer.setDaemon(true);
        writer.start();

        RunSpec spec = SpecReader.read(Optional.of(pipe), Map.of("rounds", 4));

        assertThat(spec.models()).containsExactly(ModelEntry.of("noisy"));
        assertThat(spec.rounds()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            domains:\\n  -\\n  - blocksworld        | 2:   | domains: nothing stands here
            domains: [blocksworld, null]            | 1:24 | domains: nothing stands here
            tasks: [~]                              | 1:9  | tasks: nothing stands here
            strategies: [loop, ~]                   | 1:20 | strategies: nothing stands here
            seeds: [~]                              | 1:9  | seeds: nothing stands here
            models: [~]                             | 1:10 | models: nothing stands here
            models: [{model: }]                     | 1:   | model: nothing stands here
            models:\\n  - model:\\n    name: big    | 2:   | model: nothing stands here
            folders: ["a\\0b"]                      | 1:1  | "folders" names what no file or folder can be called
            rounds: 1\\nladders: ["\\0"]            | 2:1  | "ladders" names what no file or folder can be called
            modelPlans: "\\0"                       | 1:1  | "modelPlans" names what no file or folder can be called
            models: ["scripted:\\0"]                | 1:1  | "models" names what no file or folder can be called
            """)
    void should_say_where_nothing_stands_or_what_nothing_can_be_called(String yaml, String place, String message) {
        assertThatThrownBy(() -> Runs.spec(yaml.replace("\\n", "\n")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("spec.yaml:" + place)
                .hasMessageContaining(message)
                .satisfies(SpecReaderTest::saysNothingOfJava);
    }

    @Test
    void should_say_in_words_what_is_wrong_with_what_is_put_in() {
        assertThatThrownBy(() -> SpecReader.read(Optional.empty(), Map.of("models", List.of(Map.of("timeout", "x")))))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("models[0]")
                .satisfies(SpecReaderTest::saysNothingOfJava);
        assertThatThrownBy(() -> SpecReader.read(Optional.empty(), Map.of("runLimits", Map.of("time", "soon"))))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("runLimits.time: time: \"soon\" is no time such as 90s, 1.5m or 2h")
                .satisfies(SpecReaderTest::saysNothingOfJava);
    }

    private static void saysNothingOfJava(Throwable refused) {
        assertThat(refused.getMessage())
                .doesNotContain("java.", "dev.llmmodulo", "`", "deserialize", "reference chain", "(token", "creator");
    }

    @Test
    void should_stamp_the_feedback_that_a_strategy_says_itself_and_ask_it_once() {
        RunSpec spec = Runs.spec(
                "models: [m]",
                "domains: [blocksworld]",
                "feedback: [first, none]",
                "strategies: [loop, 'loop,feedback=causal']");

        assertThat(spec.protocols())
                .extracting(protocol -> protocol.strategy().orElse("loop") + " " + protocol.feedback())
                .containsExactly("loop first", "loop,feedback=causal causal", "loop none");
        assertThat(spec.protocols().get(1).id()).contains("in 10 rounds with feedback causal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            domains: [blocksworld]                                             | there is no model
            models: [noisy]                                                    | there is no domain or folder
            models: [noisy, noisy], domains: [blocksworld]                     | the model noisy is named twice
            models: [noisy], domains: [chess]                                  | there is no domain "chess"
            models: [noisy], folders: [no/such]                                | no/such: there is no such folder
            models: [noisy], domains: [blocksworld], tasks: [t9]               | there is no task "t9"
            models: [noisy], domains: [blocksworld], tasks: [t3]               | the prompt form pddl is none of PlanBench's
            models: [noisy], domains: [blocksworld], prompts: [poem]           | there is no prompt form "poem"
            models: [noisy], domains: [blocksworld], feedback: [loud]          | "loud" is none of none, binary, first, all, causal
            models: [noisy], domains: [blocksworld], rounds: 1, feedback: [first, all] | name one kind of feedback
            models: [noisy], domains: [blocksworld], prove: maybe              | "maybe" is none of first, alongside
            models: [noisy], domains: [blocksworld], proofTime: PT-2M          | proofTime is negative: PT-2M
            models: [noisy], domains: [blocksworld], mode: kind                | there is no mode "kind"
            models: [noisy], domains: [blocksworld], extraction: planbench-v1  | in mode strict the extraction is tolerant
            """)
    void should_refuse_what_cannot_be_run(String yaml, String message) {
        assertThatThrownBy(() -> Runs.of(Runs.spec("{" + yaml + "}"), Runs.NOISY))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(message);
    }
}
