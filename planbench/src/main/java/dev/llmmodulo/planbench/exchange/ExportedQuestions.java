package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.making.Reference;
import dev.llmmodulo.planbench.making.ReferencePlanner;
import dev.llmmodulo.planbench.task.TruthText;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions as a file of PlanBench's prompts, with its ground truth. */
public final class ExportedQuestions {

    private static final ReferencePlanner PLANNER = ReferencePlanner.usual();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<PlanBenchTask> CHANGED = Set.of(PlanBenchTask.PLAN_REUSE, PlanBenchTask.REPLANNING);
    private static final Set<PlanBenchTask> REFORMULATED =
            Set.of(PlanBenchTask.GOAL_SHUFFLING, PlanBenchTask.FULL_TO_PARTIAL, PlanBenchTask.PARTIAL_TO_FULL);

    private ExportedQuestions() {}

    /**
     * @param questions of one task, form and variant
     * @param settlements asked where it was told that there is no plan, which is no proof
     * @throws IllegalArgumentException there is none, or they are not of one kind
     */
    public static PlanBenchFile of(List<Question> questions, Settlements settlements) {
        List<String> files = questions.stream()
                .map(question -> question.variant() + "/" + fileName(question))
                .distinct()
                .toList();
        if (files.size() != 1) {
            throw new IllegalArgumentException("one file holds prompts of one kind, not of these: " + files);
        }
        Question first = questions.get(0);
        return PlanBenchFile.prompts(
                fileName(first),
                first.form().hasExample() ? "oneshot" : "zeroshot",
                first.variant(),
                questions.stream().map(question -> row(question, settlements)).toList());
    }

    /** Without the ending {@code .json}. */
    public static String fileName(Question question) {
        return question.task().fileName() + question.form().fileSuffix();
    }

    private static PlanBenchRow row(Question question, Settlements settlements) {
        String query = question.prompt().messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        PlanBenchRow row = PlanBenchRow.prompt(
                question.instance(), question.examples(), query, groundTruth(question, settlements));
        return CHANGED.contains(question.task())
                ? NewInstance.of(question.planBenchProblem())
                        .map(changed -> row.with(PlanBenchRow.NEW_INSTANCE, changed))
                        .orElse(row)
                : row;
    }

    /** In the form that PlanBench has for the task; null if no plan is known, and not that there is none. */
    private static JsonNode groundTruth(Question question, Settlements settlements) {
        ExpectedAnswer expected = question.expected();
        if (expected instanceof ExpectedAnswer.Verification verification) {
            return NODES.textNode(TruthText.of(verification.truth(), question.lexicon(), question.compatibility()));
        } else if (expected instanceof ExpectedAnswer.ResultingState state) {
            ArrayNode facts = NODES.arrayNode();
            state.all().stream().map(ExportedQuestions::underscored).sorted().forEach(facts::add);
            return facts;
        }
        Reference known = expected instanceof ExpectedAnswer.NoPlan
                ? Reference.of(question.problem(), settlements.of(question.problem(), question.reference()))
                : reference(question);
        if (known instanceof Reference.Unsolvable) {
            return NODES.textNode("unsolvable");
        }
        return Optional.of(known)
                .filter(Reference.Planned.class::isInstance)
                .map(planned -> ((Reference.Planned) planned).plan())
                .<JsonNode>map(plan -> NODES.textNode(
                        REFORMULATED.contains(question.task())
                                ? plan.steps().stream()
                                        .map(question.lexicon()::say)
                                        .collect(Collectors.joining("\n", "\n", "\n[PLAN END]\n"))
                                : plan.toIpc()))
                .orElse(NullNode.instance);
    }

    /** Of what a model is to plan for itself no plan was looked for when it was asked. */
    private static Reference reference(Question question) {
        return question.reference().isPresent() && question.reference().get() instanceof Plan.Sequential plan
                ? new Reference.Planned(plan, PlanCost.of(question.problem(), plan), false)
                : PLANNER.find(question.problem());
    }

    private static String underscored(Fact fact) {
        List<String> words = new ArrayList<>(List.of(fact.predicate()));
        words.addAll(fact.arguments());
        return String.join("_", words);
    }
}
