package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.batch.BatchJudge;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final Path BLOCKS = Path.of("examples/blocksworld");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RIGHT = "(unstack c a)(put-down c)(pick-up b)(stack b c)(pick-up a)(stack a b)";
    private static final String WRONG = "(pick-up b)(stack b c)(pick-up a)(stack a b)";

    private static String line(Object id, String plan) throws Exception {
        return MAPPER.writeValueAsString(Map.of(
                        "id",
                        id,
                        "domain",
                        BLOCKS.resolve("domain.pddl").toString(),
                        "problem",
                        BLOCKS.resolve("sussman.pddl").toString(),
                        "plan",
                        plan))
                + "\n";
    }

    private static List<JsonNode> answers(Ran ran) throws Exception {
        assertThat(ran.exit()).isIn(ExitCode.OK.code(), ExitCode.NOT_VALID.code(), ExitCode.UNDECIDED.code());
        return ran.out().lines().map(BatchTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (Exception broken) {
            throw new AssertionError("no JSON: " + line, broken);
        }
    }

    @Test
    void should_answer_each_line_by_one_in_order() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append(line(i, i % 3 == 0 ? WRONG : RIGHT));
        }

        List<JsonNode> answers = answers(Ran.withInput(lines.toString(), "validate", "--batch", "--quiet-critiques"));

        assertThat(answers)
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyElementsOf(IntStream.range(0, 5_000).boxed().toList());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.path("verdict").asText())
                        .isEqualTo(answer.path("id").asInt() % 3 == 0 ? "invalid" : "valid"));
    }

    /** As of plans in files, so that nobody takes the end of a batch for the validity of its plans. */
    @ParameterizedTest
    @CsvSource({
        "valid valid, 0",
        "valid invalid valid, 13",
        "unknown valid, 34",
        "unknown invalid, 13",
        "invalid unknown, 13",
        "unreadable valid, 13",
        "'', 0"
    })
    void should_end_with_what_the_plans_come_to(String verdicts, int exit) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String verdict : verdicts.split(" ")) {
            lines.append(
                    switch (verdict) {
                        case "valid" -> line(verdict, RIGHT);
                        case "invalid" -> line(verdict, WRONG);
                        case "unreadable" -> line(verdict, "Hello!");
                        case "unknown" -> "{\"id\": \"unknown\", \"plan\": \"(pick-up b)\"}\n";
                        default -> "\n";
                    });
        }

        Ran ran = Ran.withInput(lines.toString(), "validate", "--batch", "--quiet-critiques");

        assertThat(answers(ran).stream()
                        .map(answer -> answer.path("verdict").asText())
                        .toList())
                .isEqualTo(verdicts.isEmpty() ? List.of() : List.of(verdicts.split(" ")));
        assertThat(ran.exit()).isEqualTo(exit);
    }

    @Test
    void should_say_the_verdict_step_value_critiques_and_error_of_a_line() throws Exception {
        String lines = line("right", RIGHT) + line("wrong", WRONG) + line("nonsense", "Hello!") + line(7, "");

        List<JsonNode> answers = answers(Ran.withInput(lines, "validate", "--batch"));

        assertThat(answers.get(0))
                .hasToString(
                        "{\"id\":\"right\",\"verdict\":\"valid\",\"step\":null,\"value\":6,\"critiques\":[],\"error\":null}");
        assertThat(answers.get(1).path("step").asInt()).isEqualTo(3);
        assertThat(answers.get(1).path("critiques").path(0).path("id").asText()).isEqualTo("precondition.unsatisfied");
        assertThat(answers.get(2).path("verdict").asText()).isEqualTo("unreadable");
        assertThat(answers.get(3).path("verdict").asText()).isEqualTo("invalid");
        assertThat(answers.get(3).path("step").isNull()).isTrue();
    }

    @Test
    void should_look_for_all_flaws_advice_and_repairs_when_told_to() throws Exception {
        String lines = line(1, WRONG) + line(2, "(pick-up b)(put-down b)" + RIGHT);

        List<JsonNode> answers = answers(Ran.withInput(
                lines, "validate", "--batch", "--all-flaws", "skip", "--advice", "--cost-bound", "6", "--repair", "2"));

        assertThat(answers.get(0).path("step").asInt()).isEqualTo(3);
        assertThat(answers.get(0).path("critiques").findValuesAsText("id"))
                .containsSequence("precondition.unsatisfied", "precondition.unsatisfied", "goal.unsatisfied")
                .contains("plan.repair");
        assertThat(answers.get(1).path("verdict").asText()).isEqualTo("valid");
        assertThat(answers.get(1).path("critiques").findValuesAsText("id"))
                .containsExactly("plan-cost.above-bound", "steps.avoidable", "state.repeated");
    }

    @Test
    void should_refuse_to_look_for_what_is_left_out() {
        Ran ran = Ran.withInput("", "validate", "--batch", "--quiet-critiques", "--advice");

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("--quiet-critiques leaves out what the other options ask for");
    }

    @Test
    void should_take_domain_and_problem_as_texts() throws Exception {
        String line = MAPPER.writeValueAsString(Map.of(
                "id",
                "texts",
                "domain_text",
                Files.readString(BLOCKS.resolve("domain.pddl")),
                "problem_text",
                Files.readString(BLOCKS.resolve("sussman.pddl")),
                "plan",
                RIGHT));

        assertThat(answers(Ran.withInput(line, "validate", "--batch"))
                        .get(0)
                        .path("verdict")
                        .asText())
                .isEqualTo("valid");
    }

    /** Or else one of the plans, or of the problems, would be left unjudged without a word. */
    @Test
    void should_refuse_a_line_that_says_more_than_one_thing() throws Exception {
        String two = line(1, RIGHT).strip() + line(2, WRONG);
        String twice = line(3, RIGHT).replace("{", "{\"domain_text\": \"(define (domain d))\", ");
        String again = line(4, RIGHT).replace("{", "{\"plan\": \"(pick-up b)\", ");

        List<JsonNode> answers = answers(Ran.withInput(two + twice + again, "validate", "--batch"));

        assertThat(answers)
                .hasSize(3)
                .allSatisfy(
                        answer -> assertThat(answer.path("verdict").asText()).isEqualTo("unknown"));
        assertThat(answers.get(0).path("error").asText()).contains("there is more behind the object");
        assertThat(answers.get(1).path("error").asText()).contains("says again what was said before");
    }

    @Test
    void should_answer_a_bad_line_by_its_error_and_go_on() throws Exception {
        String lines = "nonsense\n\n{\"id\": 1}\n{\"id\": 2, \"domain\": 3}\n[]\n"
                + line(4, RIGHT).replace("sussman.pddl", "missing.pddl")
                + line(5, RIGHT);

        List<JsonNode> answers = answers(Ran.withInput(lines, "validate", "--batch"));

        assertThat(answers)
                .extracting(answer -> answer.path("verdict").asText())
                .containsExactly("unknown", "unknown", "unknown", "unknown", "unknown", "valid");
        assertThat(answers.get(1).path("error").asText()).isEqualTo("the line has no \"domain\"");
        assertThat(answers.get(4).path("error").asText()).contains("missing.pddl");
    }

    /** And keep no more of it than its beginning. */
    @Test
    void should_answer_a_line_that_is_too_long_by_its_error_and_go_on() throws Exception {
        byte[] before = line(1, RIGHT).getBytes(StandardCharsets.UTF_8);
        byte[] endless = new byte[LineBlocks.LONGEST + 100_000];
        Arrays.fill(endless, (byte) 'x');
        endless[endless.length - 1] = '\n';
        byte[] after = (line(3, WRONG) + line(4, RIGHT)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Batch(new BatchJudge.Options(false, false, PlanValidator.EPSILON), new Words(new PddlLexicon()), 2)
                .run(
                        new SequenceInputStream(Collections.enumeration(List.of(
                                new ByteArrayInputStream(before),
                                new ByteArrayInputStream(endless),
                                new ByteArrayInputStream(after)))),
                        out);

        List<JsonNode> answers = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(BatchTest::json)
                .toList();
        assertThat(answers)
                .extracting(answer -> answer.path("verdict").asText())
                .containsExactly("valid", "unknown", "invalid", "valid");
        assertThat(answers.get(1).path("error").asText()).startsWith("the line is longer than");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 100})
    void should_cut_off_lines_that_are_too_long_and_keep_all_others(int size) throws Exception {
        String text = "ab\n\nabcde\nabcdefghijklmnop\nabc\nabcdef\nabcdefghijklmnop\nabcdefg";
        LineBlocks blocks = new LineBlocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size, 7);
        StringBuilder lines = new StringBuilder();
        for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
            String some = new String(block, StandardCharsets.UTF_8);
            lines.append(some).append(some.endsWith("\n") ? "" : "\n");
        }

        assertThat(lines.toString().lines().map(line -> line.length() > 7 ? "long" : line))
                .containsExactly("ab", "", "abcde", "long", "abc", "abcdef", "long", "abcdefg");
    }

    @Test
    void should_call_a_plan_valid_whose_metric_has_no_value() throws Exception {
        String domain = "(define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f))"
                + " (:action go :parameters () :effect (and (p) (assign (f) 0))))";
        String problem = "(define (problem x) (:domain d) (:init (= (f) 1)) (:goal (p)) (:metric minimize (/ 1 (f))))";
        String line = MAPPER.writeValueAsString(
                Map.of("id", 1, "domain_text", domain, "problem_text", problem, "plan", "(go)"));

        assertThat(Ran.withInput(line, "validate", "--batch").out())
                .isEqualTo(
                        "{\"id\":1,\"verdict\":\"valid\",\"step\":null,\"value\":null,\"critiques\":[],\"error\":null}\n");
    }

    @Test
    void should_find_the_plan_in_an_answer_when_told_to() throws Exception {
        String answer = "Here is the plan:\n1. " + RIGHT.replace(")(", ")\n2. (");

        assertThat(answers(Ran.withInput(
                                line(1, "Plan:\n```\n" + RIGHT + "\n```"),
                                "validate",
                                "--batch",
                                "--reading",
                                "tolerant"))
                        .get(0)
                        .path("verdict")
                        .asText())
                .isEqualTo("valid");
        assertThat(answers(Ran.withInput(line(1, answer), "validate", "--batch"))
                        .get(0)
                        .path("verdict")
                        .asText())
                .isEqualTo("unreadable");
    }

    /** As by a caller that waits for each answer, and writes the next problem where the last one was. */
    @Test
    void should_read_a_problem_again_that_was_written_anew(@TempDir Path folder) throws Exception {
        Path problem = folder.resolve("live.pddl");
        String sussman = Files.readString(BLOCKS.resolve("sussman.pddl"));
        byte[] asked = line(1, RIGHT)
                .replace(BLOCKS.resolve("sussman.pddl").toString(), problem.toString())
                .getBytes(StandardCharsets.UTF_8);
        BatchWorker worker = new BatchWorker(
                new BatchJudge(new BatchJudge.Options(false, false, PlanValidator.EPSILON)),
                new Words(new PddlLexicon()));

        Files.writeString(problem, sussman);
        FileTime written = Files.getLastModifiedTime(problem);
        String before = new String(worker.answer(asked).lines(), StandardCharsets.UTF_8);
        Files.writeString(problem, sussman.replace("(on a b)", "(on b a)"));
        // As a copy does that keeps the time.
        Files.setLastModifiedTime(problem, written);
        String after = new String(worker.answer(asked).lines(), StandardCharsets.UTF_8);

        assertThat(before).contains("\"valid\"");
        assertThat(after).contains("\"invalid\"");
    }

    @Test
    void should_answer_before_more_lines_come() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            PipedInputStream in = new PipedInputStream();
            PipedOutputStream ask = new PipedOutputStream(in);
            PipedInputStream hear = new PipedInputStream();
            PipedOutputStream out = new PipedOutputStream(hear);
            Thread batch = new Thread(() -> {
                try (out) {
                    new Batch(
                                    new BatchJudge.Options(false, false, PlanValidator.EPSILON),
                                    new Words(new PddlLexicon()),
                                    2)
                            .run(in, out);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            batch.setDaemon(true);
            batch.start();
            BufferedReader answers = new BufferedReader(new InputStreamReader(hear, StandardCharsets.UTF_8));

            for (int i = 0; i < 3; i++) {
                ask.write(line(i, RIGHT).getBytes(StandardCharsets.UTF_8));
                ask.flush();
                assertThat(answers.readLine()).startsWith("{\"id\":" + i + ",\"verdict\":\"valid\"");
            }
            ask.close();
            assertThat(answers.readLine()).isNull();
        });
    }
}
