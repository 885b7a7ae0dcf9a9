package dev.llmmodulo.planbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanGeneration;
import dev.llmmodulo.planbench.task.PlanReuse;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.planbench.task.Wording;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportedQuestionsTest {

    private static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final String PDDL = """
            (define (problem p) (:domain blocksworld-4ops) (:objects a b)
              (:init (handempty) (ontable a) (ontable b) (clear a) (clear b)) (:goal (and (on a b))))
            """;

    private static Question reuse(int prefix, PromptForm form) {
        Problem problem = new PddlReader()
                .problem(BLOCKSWORLD.domain(), Source.of("p", PDDL))
                .orThrow();
        SolvedInstance solved = new SolvedInstance(
                new Instance("5", problem, PDDL), Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b")));
        return new PlanReuse(solved, prefix)
                .write(Wording.of(BLOCKSWORLD, BLOCKSWORLD.variants().get(1), form, Compatibility.STRICT));
    }

    @Test
    void should_write_questions_as_planbench_writes_prompts() {
        Question question = reuse(1, PromptForm.ONE_SHOT);
        PlanBenchFile file = ExportedQuestions.of(List.of(question), new Settlements());
        assertThat(file.taskName()).isEqualTo(PlanBenchTask.PLAN_REUSE.fileName());
        assertThat(file.domain()).isEqualTo("blocksworld_3");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.instance()).isEqualTo("5");
            assertThat(row.examples()).containsExactly("5");
            assertThat(row.query()).contains(question.prompt().messages().get(0).text());
            assertThat(row.groundTruth().orElseThrow().asText()).isEqualTo("(pick-up a)\n");
            assertThat(row.newInstance().orElseThrow().toString()).isEqualTo(NEW_INSTANCE);
        });
    }

    @Test
    void should_read_back_the_instance_that_planbench_grades() {
        Question question = reuse(1, PromptForm.ONE_SHOT);
        Problem graded = question.planBenchProblem();
        Problem read = NewInstance.read(NewInstance.of(graded).orElseThrow(), graded.domain(), graded.name());
        assertThat(read.init()).isEqualTo(graded.init());
        assertThat(read.objects()).isEqualTo(graded.objects());
        assertThat(new HashSet<>(new Instance("", read, "").goals().orElseThrow()))
                .isEqualTo(new HashSet<>(new Instance("", graded, "").goals().orElseThrow()));
    }

    @Test
    void should_keep_questions_of_different_kinds_apart() {
        List<Question> different = List.of(reuse(1, PromptForm.ONE_SHOT), reuse(1, PromptForm.ZERO_SHOT));
        assertThatThrownBy(() -> ExportedQuestions.of(different, new Settlements()))
                .hasMessageContaining("task_4_plan_reuse, blocksworld_3/task_4_plan_reuse_zero_shot");
        assertThatThrownBy(() -> ExportedQuestions.of(List.of(), new Settlements()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The ground truth of a question of which it was told that there is no plan. */
    private static Optional<String> truth(String goal, Settlements settlements) {
        String pddl = PDDL.replace("(on a b)", goal);
        Problem problem = new PddlReader()
                .problem(BLOCKSWORLD.domain(), Source.of("p", pddl))
                .orThrow();
        Question question = new PlanGeneration(
                        PlanBenchTask.PLAN_GENERATION,
                        List.of(),
                        new Instance("5", problem, pddl),
                        new ExpectedAnswer.NoPlan(),
                        Optional.empty())
                .write(Wording.of(
                        BLOCKSWORLD, BLOCKSWORLD.variants().get(1), PromptForm.ZERO_SHOT, Compatibility.STRICT));
        return ExportedQuestions.of(List.of(question), settlements)
                .rows()
                .get(0)
                .groundTruth()
                .map(JsonNode::asText);
    }

    @Test
    void should_say_that_there_is_no_plan_only_where_that_is_proven() {
        Settlements inNoTime = new Settlements(new ProblemSettler(new ProofLimits(Long.MAX_VALUE, Duration.ZERO, 1)));

        assertThat(truth("(on a b) (on b a)", new Settlements())).hasValue("unsolvable");
        assertThat(truth("(on a b)", new Settlements())).get().asString().contains("(stack a b)");
        assertThat(truth("(on a b) (on b a)", inNoTime)).isEmpty();
    }

    @Test
    void should_have_no_such_form_for_a_typed_problem() {
        NamedDomain depots = DomainLibrary.bundled().domain("depots").orElseThrow();
        Problem problem = new PddlReader()
                .problem(
                        depots.domain(),
                        Source.of("depots", depots.instances().get(0).pddl()))
                .orThrow();
        assertThat(NewInstance.of(problem)).isEmpty();
    }

    private static final String NEW_INSTANCE = """
            {"metric":null,"pred":[["clear",["object"]],["ontable",["object"]],["handempty",[]],["holding",["object"]],\
            ["on",["object","object"]]],"functions":[],"instance":{"init":{"functions":[],"pred":[["handempty",[]],\
            ["ontable",["a"]],["ontable",["b"]],["clear",["a"]],["clear",["b"]]]},"goal":[["holding",["a"]]]},\
            "domain":{"pick-up":{"params":[["ob","object"]],"pos_prec":[["clear",["?ob"]],["ontable",["?ob"]],\
            ["handempty",[]]],"adds":[["holding",["?ob"]]],"dels":[["clear",["?ob"]],["ontable",["?ob"]],\
            ["handempty",[]]],"functional":[],"conditional_adds":[],"cost":null},"put-down":{"params":[["ob","object"]],\
            "pos_prec":[["holding",["?ob"]]],"adds":[["clear",["?ob"]],["handempty",[]],["ontable",["?ob"]]],\
            "dels":[["holding",["?ob"]]],"functional":[],"conditional_adds":[],"cost":null},"stack":{"params":\
            [["ob","object"],["underob","object"]],"pos_prec":[["clear",["?underob"]],["holding",["?ob"]]],"adds":\
            [["handempty",[]],["clear",["?ob"]],["on",["?ob","?underob"]]],"dels":[["clear",["?underob"]],["holding",\
            ["?ob"]]],"functional":[],"conditional_adds":[],"cost":null},"unstack":{"params":[["ob","object"],\
            ["underob","object"]],"pos_prec":[["on",["?ob","?underob"]],["clear",["?ob"]],["handempty",[]]],"adds":\
            [["holding",["?ob"]],["clear",["?underob"]]],"dels":[["on",["?ob","?underob"]],["clear",["?ob"]],\
            ["handempty",[]]],"functional":[],"conditional_adds":[],"cost":null}},"hierarchy":{"ancestors":[["object",\
            [],0],["object",[],0]],"imm_parent":[["object",null,0]]},"constants":[["a","object"],["b","object"]]}""";
}
