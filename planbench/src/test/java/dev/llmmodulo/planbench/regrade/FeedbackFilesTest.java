package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PlanBench's files of dialogues with feedback, in both layouts that they have had. */
class FeedbackFilesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final String IN_WORDS =
            "[STATEMENT]\nAs initial conditions I have that, the red block is clear, the hand is empty, "
                    + "the red block is on top of the blue block and the blue block is on the table.\n"
                    + "My goal is to have that the blue block is on top of the red block.\n";
    private static final List<String> ANSWERS = List.of(
            "unstack the red block from on top of the blue block",
            "unstack the red block from on top of the blue block\nput down the red block",
            "unstack the red block from on top of the blue block\nput down the red block\npick up the blue block\n"
                    + "stack the blue block on top of the red block\n[PLAN END]");

    @TempDir
    private Path folder;

    private final ObjectNode root = MAPPER.createObjectNode();

    private ObjectNode instance(int id, String prompt, List<String> answers) {
        ObjectNode instance = root.withArray("instances").addObject();
        instance.put("instance_id", id);
        ArrayNode messages = instance.putArray("messages");
        messages.addObject().put("role", "system").put("content", "You are the planner assistant.");
        String said = prompt;
        for (String answer : answers) {
            messages.addObject().put("role", "user").put("content", said);
            messages.addObject().put("role", "assistant").put("content", answer);
            said = "The above plan is invalid.";
        }
        return instance;
    }

    private RecordedFile read(String place) throws Exception {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, root.toPrettyString());
        return RecordedFile.read(file, LIBRARY);
    }

    private static List<Regraded> regraded(RecordedFile file) {
        Regrading regrading = new Regrading(new StrictGrader());
        return file.answers().stream().map(regrading::regrade).toList();
    }

    @Test
    void should_grade_by_the_last_round_and_score_by_round_given() throws Exception {
        root.put("task", "t1").put("engine", "e").put("domain", "blocksworld/generated_basic");
        instance(3, IN_WORDS, ANSWERS).put("correct", true).put("extracted_llm_plan", "(unstack red blue)\n");
        instance(4, IN_WORDS, ANSWERS.subList(2, 3)).put("correct", true);
        instance(5, IN_WORDS, ANSWERS.subList(0, 2)).put("correct", false);
        instance(6, IN_WORDS, List.of());

        RecordedFile file = read("blocksworld/e/task_1_plan_generation_backprompting.json");

        assertThat(file.unanswered()).containsExactly(new UnansweredInstance("e", "bp_nl", "blocksworld", "6"));
        assertThat(file.answers())
                .extracting(one ->
                        one.answer().instanceId() + " " + one.answer().round().orElseThrow() + " "
                                + one.answer().planbenchVerdict())
                .containsExactly(
                        "3 0 Optional[false]",
                        "3 1 Optional[false]",
                        "3 2 Optional[true]",
                        "4 0 Optional[true]",
                        "5 0 Optional[false]",
                        "5 1 Optional[false]");
        assertThat(file.answers().get(2).answer().extracted().plan()).contains("(unstack a b)\n");
        assertThat(file.answers().get(0).answer().extracted().plan()).isEmpty();
        List<Regraded> all = regraded(file);
        assertThat(RegradeRow.of(RoundScores.last(all), file.unanswered()))
                .singleElement()
                .satisfies(row -> assertThat(List.of(
                                row.task(),
                                row.variant(),
                                row.rows(),
                                row.instances(),
                                row.interval(),
                                row.graded(),
                                row.recorded()))
                        .containsExactly(
                                "bp_nl",
                                "blocksworld",
                                3,
                                4,
                                Optional.empty(),
                                new Proportion(2, 3),
                                new Proportion(2, 3)));
        assertThat(RoundScores.of(all))
                .containsExactly(new RoundScores(
                        "e",
                        "bp_nl",
                        "blocksworld",
                        List.of(new Proportion(1, 3), new Proportion(1, 3), new Proportion(2, 3))));
    }

    @Test
    void should_take_each_round_s_verdict_and_plan_where_they_are_recorded() throws Exception {
        String pddl = "[DOMAIN]\n(define (domain d) (:predicates (p ?a) (q)) (:action do :parameters (?a)\n"
                + ":precondition (p ?a) :effect (q)))\n[QUERY PROBLEM]\n(define (problem x) (:domain d) (:objects o)\n"
                + "(:init (p o)) (:goal (q))))\n\n[PLAN]";
        root.put("engine", "e").put("domain", "blocksworld_new").put("prompt_type", "oneshot");
        ObjectNode instance =
                instance(7, pddl, List.of("(do x)", "```\n(do o)\n```")).put("act_correct", true);
        ObjectNode rounds = instance.putObject("step_wise_dict");
        for (Map.Entry<String, String> plan :
                Map.of("0", "(do x)", "1", "(do o)").entrySet()) {
            ObjectNode round = rounds.putObject(plan.getKey()).put("llm_plan", plan.getValue());
            round.putObject("sound_verifier_json")
                    .putObject("validation_info")
                    .put("is_valid_plan", plan.getKey().equals("1"));
        }

        RecordedFile file =
                read("blocksworld_hard/e/task_1_plan_generation_backprompting_zero_shot_pddl_sound_verifier.json");

        assertThat(file.answers())
                .extracting(one -> one.answer().planbenchVerdict())
                .containsExactly(Optional.of(false), Optional.of(true));
        assertThat(file.answers())
                .extracting(one -> one.answer().extracted().plan().orElseThrow())
                .containsExactly("(do x)", "(do o)");
        assertThat(file.answers().get(0).question().form()).isEqualTo(PromptForm.ZERO_SHOT_PDDL);
        assertThat(RoundScores.of(regraded(file)).get(0).graded())
                .containsExactly(new Proportion(0, 1), new Proportion(1, 1));
    }

    @Test
    void should_not_take_an_instance_for_unanswered_that_another_file_of_the_same_run_answers() throws Exception {
        root.put("task", "t1").put("engine", "e").put("domain", "blocksworld/generated_basic");
        instance(3, IN_WORDS, ANSWERS);
        instance(4, IN_WORDS, List.of());
        instance(5, IN_WORDS, List.of());
        RecordedFile one = read("blocksworld/e/task_1_plan_generation_backprompting.json");
        root.withArray("instances").removeAll();
        instance(4, IN_WORDS, ANSWERS);
        instance(5, IN_WORDS, List.of());
        RecordedFile other = read("blocksworld/e/task_1_plan_generation_backprompting_2.json");
        List<Regraded> last = RoundScores.last(
                Stream.of(one, other).flatMap(file -> regraded(file).stream()).toList());
        List<UnansweredInstance> unanswered = Stream.of(one, other)
                .flatMap(file -> file.unanswered().stream())
                .toList();

        assertThat(RegradeRow.of(last, unanswered)).singleElement().satisfies(row -> {
            assertThat(row.rows()).isEqualTo(2);
            assertThat(row.unanswered()).isEqualTo(1);
        });
        assertThat(RegradeRow.of(last, List.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.interval()).isEqualTo(new Proportion(2, 2).interval()));
    }

    @Test
    void should_agree_with_the_verdict_that_each_recorded_dialogue_ended_with() throws Exception {
        RegradeCorpus corpus = RegradeCorpus.find();
        Regrading regrading = new Regrading(new StrictGrader());
        List<Regraded> all = corpus.rows("bp_pddl").stream()
                .filter(recorded -> recorded.answer().variant().equals("mystery_blocksworld_3"))
                .map(regrading::regrade)
                .toList();

        List<Regraded> last = RoundScores.last(all);

        assertThat(all).hasSize(60);
        assertThat(last)
                .hasSize(50)
                .allSatisfy(one -> assertThat(one.score().correct())
                        .contains(one.answer().planbenchVerdict().orElseThrow()));
        List<Proportion> strict = RoundScores.of(all).get(0).graded();
        assertThat(strict.get(0).successes()).isLessThan(50);
        assertThat(strict.get(strict.size() - 1)).isEqualTo(new Proportion(50, 50));
    }
}
