package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.ExpectedAnswer.NoPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PlanBench's files in the forms that they have had. */
class PlanBenchFilesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final String INIT =
            "[STATEMENT]\nAs initial conditions I have that, the red block is clear, the hand is empty, "
                    + "the red block is on top of the blue block and the blue block is on the table.\n";
    private static final String GOAL = "My goal is to have that the blue block is on top of the red block.\n";

    @TempDir
    private Path folder;

    @Test
    void should_take_what_a_file_does_not_say_from_its_folders() throws Exception {
        Path file = folder.resolve("blocksworld_3/some-engine/task_1_plan_generation_zero_shot.json");
        Recorded recorded = read(
                file,
                Map.of("task", "t1", "domain", "blocksworld_zero_shot_3"),
                Map.of("query", INIT + GOAL, "correct", true, "extracted_llm_plan", new String[] {"(unstack red blue)"
                }));
        assertThat(recorded.answer().engine()).isEqualTo("some-engine");
        assertThat(recorded.answer().variant()).isEqualTo("blocksworld_3");
        assertThat(recorded.answer().task()).isEqualTo("t1_zero");
        assertThat(recorded.answer().planbenchVerdict()).contains(true);
        assertThat(recorded.answer().extracted().plan()).contains("(unstack a b)");
        assertThat(recorded.question().form()).isEqualTo(PromptForm.ZERO_SHOT);
        assertThat(facts(recorded.question())).isEqualTo("(clear a) (handempty) (on a b) (ontable b)");
        assertThat(goal(recorded.question().problem())).containsExactly("(on b a)");
    }

    @Test
    void should_grade_no_recorded_verdict_where_there_is_none() throws Exception {
        Recorded recorded = inWords("task_1_plan_generation", INIT + GOAL, Map.of());
        assertThat(recorded.answer().planbenchVerdict()).isEmpty();
    }

    @Test
    void should_pass_over_instances_without_an_answer() throws Exception {
        Path file = folder.resolve("task_1_plan_generation.json");
        Files.writeString(
                file,
                "{\"domain\": \"blocksworld\", \"engine\": \"e\", \"instances\": "
                        + "[{\"instance_id\": 1}, {\"instance_id\": 2, \"llm_raw_response\": null}]}");
        RecordedFile read = RecordedFile.read(file, LIBRARY);
        assertThat(read.answers()).isEmpty();
        assertThat(read.unanswered())
                .containsExactly(
                        new UnansweredInstance("e", "t1", "blocksworld", "1"),
                        new UnansweredInstance("e", "t1", "blocksworld", "2"));
        assertThat(read.complete()).isTrue();
    }

    @Test
    void should_tell_instances_apart_that_have_names() throws Exception {
        ObjectNode root = MAPPER.createObjectNode().put("domain", "blocksworld").put("engine", "e");
        for (String name : List.of("sussman", "tower", "flat")) {
            root.withArray("instances")
                    .addObject()
                    .put("instance_id", name)
                    .put("query", INIT + GOAL)
                    .put("llm_raw_response", "Not " + name + ".");
        }
        ((ObjectNode) root.path("instances").path(2)).remove("llm_raw_response");
        Path file = folder.resolve("task_1_plan_generation.json");
        Files.writeString(file, root.toPrettyString());

        RecordedFile read = new EachOnce().of(RecordedFile.read(file, LIBRARY));

        Regrading regrading = new Regrading(new StrictGrader());
        List<Regraded> regraded =
                read.answers().stream().map(regrading::regrade).toList();
        assertThat(regraded).extracting(one -> one.answer().instanceId()).containsExactly("sussman", "tower");
        assertThat(RegradeRow.of(regraded, read.unanswered()))
                .singleElement()
                .satisfies(
                        row -> assertThat(List.of(row.rows(), row.unanswered())).containsExactly(2, 1));
    }

    @Test
    void should_take_an_empty_response_for_an_answer() throws Exception {
        Recorded recorded = inWords("task_1_plan_generation", INIT + GOAL, Map.of("llm_raw_response", ""));
        assertThat(recorded.answer().rawResponse()).isEmpty();
        assertThat(strictly(recorded)).contains(false);
    }

    @Test
    void should_take_what_was_extracted_for_an_answer_whose_text_was_lost() throws Exception {
        Recorded recorded = inWords(
                "task_1_plan_generation",
                INIT + GOAL,
                Map.of(
                        "llm_raw_response",
                        "",
                        "extracted_llm_plan",
                        List.of("(unstack a b)", "(put-down a)", "(pick-up b)", "(stack b a)")));
        assertThat(strictly(recorded)).contains(true);
    }

    private static Optional<Boolean> strictly(Recorded recorded) {
        return new StrictGrader(new Settlements(new ProblemSettler()))
                .grade(recorded.question(), recorded.answer().rawResponse())
                .correct();
    }

    @Test
    void should_know_the_length_of_the_shortest_plan() throws Exception {
        Recorded recorded = inWords(
                "task_2_plan_optimality",
                INIT + GOAL.replace(".\n", ". I want to minimize the time taken to achieve my goal.\n"),
                Map.of("ground_truth_plan", "(unstack a b)\n(put-down a)\n"));
        assertThat(recorded.question().expected())
                .isInstanceOfSatisfying(
                        OptimalPlan.class,
                        optimal -> assertThat(optimal.planBenchLength()).isEqualTo(2));
    }

    @Test
    void should_find_out_what_is_true_of_a_plan_to_be_verified() throws Exception {
        Recorded recorded = inWords(
                "task_3_plan_verification",
                INIT + GOAL + "My plan is as follows:\n\n[PLAN]\npick up the red block\n[PLAN END]\n\n[VERIFICATION]",
                Map.of("llm_correct_binary", false));
        assertThat(recorded.answer().planbenchVerdict()).contains(false);
        assertThat(recorded.question().expected())
                .isInstanceOfSatisfying(
                        Verification.class,
                        verification -> assertThat(verification.truth()).isInstanceOf(Truth.FailingStep.class));
    }

    @Test
    void should_ask_for_the_whole_state_where_planbench_grades_a_part() throws Exception {
        String whole =
                "My goal is to have that the red block is clear, the hand is empty and the red block is on the table.\n";
        Question reuse = inWords("task_4_plan_reuse", INIT + GOAL + INIT + whole, Map.of())
                .question();
        assertThat(goal(reuse.problem())).containsExactly("(clear a)", "(handempty)", "(ontable a)");
        assertThat(goal(reuse.planBenchProblem())).containsExactly("(ontable a)");
        Question toFull = inWords("task_8_3_partial_to_full", INIT + GOAL + INIT + whole, Map.of())
                .question();
        assertThat(toFull.task()).isEqualTo(PlanBenchTask.PARTIAL_TO_FULL);
        assertThat(goal(toFull.planBenchProblem())).containsExactly("(on b a)");
    }

    @Test
    void should_begin_after_the_event() throws Exception {
        String event = "My plan is as follows:\n\n[PLAN]\nunstack the red block from on top of the blue block\n"
                + "put down the red block\n[PLAN END]\n\nDuring execution, an unexpected event has occurred.\n"
                + "After executing the action \"unstack the red block from on top of the blue block\" at step 1 in the plan, "
                + "the following facts unexpectedly became true: the hand is empty and the red block is on the table\n"
                + "The following facts became unexpectedly false: the hand is currently holding red block\n"
                + "After re-planning from the new state, the plan is as follows:\n[PLAN]\n";
        Question question =
                inWords("task_6_replanning", INIT + GOAL + event, Map.of()).question();
        assertThat(facts(question)).isEqualTo("(clear b) (handempty) (ontable a) (ontable b)");
    }

    @Test
    void should_compare_states_with_the_recorded_facts() throws Exception {
        Recorded recorded = inWords(
                "task_7_plan_execution",
                INIT + " I have executed the following action sequence:\n",
                Map.of("ground_truth_plan", new String[] {"on_a_b", "handempty"}));
        assertThat(recorded.question().expected())
                .isInstanceOfSatisfying(
                        ResultingState.class,
                        state -> assertThat(state.all())
                                .isEqualTo(Set.of(Fact.of("on", "a", "b"), Fact.of("handempty"))));
    }

    @Test
    void should_not_ask_for_facts_that_prompts_leave_out() throws Exception {
        Recorded recorded = read(
                folder.resolve("task_7_plan_execution.json"),
                Map.of("domain", "logistics", "engine", "e"),
                Map.of(
                        "query",
                        "[STATEMENT]\nAs initial conditions I have that, truck_0 is at location_0_0.\n",
                        "ground_truth_plan",
                        new String[] {"at_t0_l0-0", "truck_t0"}));

        assertThat(recorded.question().expected())
                .isEqualTo(new ResultingState(
                        Set.of(Fact.of("at", "t0", "l0-0")),
                        Set.of(Fact.of("at", "t0", "l0-0"), Fact.of("truck", "t0"))));
    }

    @Test
    void should_put_back_what_a_prompt_about_logistics_leaves_out() throws Exception {
        String prompt =
                "[STATEMENT]\nAs initial conditions I have that, location_0_0 is an airport, truck_0 is at location_0_0 "
                        + "and location_0_0 is in the city city_0.\nMy goal is to have that package_0 is at location_0_0.\n";
        Recorded recorded = read(
                folder.resolve("task_1_plan_generation.json"),
                Map.of("domain", "logistics", "engine", "e"),
                Map.of("query", prompt));
        assertThat(facts(recorded.question()))
                .isEqualTo(
                        "(airport l0-0) (at t0 l0-0) (city c0) (in-city l0-0 c0) (location l0-0) (obj p0) (truck t0)");
    }

    @Test
    void should_read_the_problem_of_a_prompt_in_pddl_with_a_parenthesis_too_many() throws Exception {
        String prompt = "Hello.\n[DOMAIN]\n(define (domain 4x) (:predicates (p ?a)) (:action do :parameters (?a)\n"
                + ":precondition (p ?a) :effect (not (p ?a))))\n[QUERY PROBLEM]\n(define (problem x) (:domain 4x) (:objects o)\n"
                + "(:init (p o)) (:goal (p o))))\n\n[PLAN]";
        Recorded recorded = read(
                folder.resolve("unsolvable_x/e/task_1_plan_generation_zero_shot_pddl.json"),
                Map.of("task", "task_1_plan_generation_zero_shot_pddl", "prompt_type", "oneshot"),
                Map.of("query", prompt));
        assertThat(recorded.question().form()).isEqualTo(PromptForm.ZERO_SHOT_PDDL);
        assertThat(recorded.question().expected()).isInstanceOf(NoPlan.class);
        assertThat(facts(recorded.question())).isEqualTo("(p o)");
    }

    private Recorded inWords(String task, String prompt, Map<String, Object> more) throws Exception {
        ObjectNode instance = MAPPER.valueToTree(more);
        instance.put("query", prompt);
        return read(
                folder.resolve(task + ".json"),
                Map.of("domain", "blocksworld", "engine", "e"),
                MAPPER.convertValue(instance, new TypeReference<Map<String, Object>>() {}));
    }

    private static Recorded read(Path file, Map<String, Object> header, Map<String, Object> instance) throws Exception {
        ObjectNode root = MAPPER.valueToTree(header);
        ObjectNode one = MAPPER.valueToTree(instance);
        one.put("instance_id", 7);
        if (!one.has("llm_raw_response")) {
            one.put("llm_raw_response", "Hm.");
        }
        root.putArray("instances").add(one);
        Files.createDirectories(file.getParent());
        Files.writeString(file, root.toPrettyString());
        return RecordedFile.read(file, LIBRARY).answers().get(0);
    }

    private static String facts(Question question) {
        return String.join(
                " ",
                new TreeSet<>(question.planBenchProblem().init())
                        .stream().map(Fact::toString).toList());
    }

    private static List<String> goal(Problem problem) {
        return ((Formula.And) problem.goal())
                .operands().stream()
                        .map(operand -> fact((Formula.Atom) operand))
                        .toList();
    }

    private static String fact(Formula.Atom atom) {
        return new Fact(
                        atom.predicate(),
                        atom.arguments().stream()
                                .map(argument -> ((Term.Constant) argument).name())
                                .toList())
                .toString();
    }
}
