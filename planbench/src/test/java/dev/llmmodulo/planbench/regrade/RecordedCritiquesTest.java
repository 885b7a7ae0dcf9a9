package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our first critique against the facts that an outside validator gave in PlanBench's back-prompting runs. */
class RecordedCritiquesTest {

    private static final Set<String> MALFORMED = Set.of("action.wrong-arity", "object.unknown", "object.wrong-type");

    /** The answer is cut off within its last step, and such a text is not read as a plan. */
    private static final int CUT_OFF_ROW = 652;

    @Test
    void should_name_the_recorded_step_action_and_facts() throws UnreadableRecordsException {
        RegradeCorpus corpus = RegradeCorpus.find();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (Recorded recorded : corpus.rows("bp_pddl")) {
            RecordedAnswer answer = recorded.answer();
            Verdict<PlanReading> verdict =
                    RegradeCorpus.judge(recorded.question().planBenchProblem(), answer);
            String kind = kind(answer.detail());
            counts.merge(kind, 1, Integer::sum);
            if (answer.row() == CUT_OFF_ROW) {
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Invalid.class,
                                invalid -> assertThat(
                                                ((Critique) invalid.critiques().get(0)).id())
                                        .isEqualTo("plan.unreadable"));
            } else if (!agrees(answer.detail(), kind, verdict)) {
                differences.add(answer.row() + " " + answer.detail() + " but " + verdict);
            } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid && kind.equals("message")) {
                counts.merge("message: " + invalid.critiques().get(0).id(), 1, Integer::sum);
            }
        }
        System.out.println("recorded critiques: " + counts);

        assertThat(differences).isEmpty();
        assertThat(counts)
                .containsEntry("precondition", 629)
                .containsEntry("goal", 38)
                .containsEntry("message", 53)
                .containsEntry("valid", 86);
    }

    private static String kind(JsonNode detail) {
        if (detail.has("unmet_preconditions")) {
            return "precondition";
        } else if (detail.has("unmet_goals")) {
            return "goal";
        }
        return detail.has("message") ? "message" : "valid";
    }

    private static boolean agrees(JsonNode detail, String kind, Verdict<PlanReading> verdict) {
        if (!(verdict instanceof Verdict.Invalid<PlanReading> invalid)) {
            return kind.equals("valid") && verdict instanceof Verdict.Valid;
        }
        Critique first = invalid.critiques().get(0);
        if (first instanceof UnsatisfiedPrecondition unsatisfied) {
            return kind.equals("precondition")
                    && unsatisfied.stepNumber() == detail.path("time_step").asInt()
                    && unsatisfied
                            .at()
                            .step()
                            .toString()
                            .equals(detail.path("action").asText())
                    && facts(unsatisfied.missing()).equals(facts(detail.path("unmet_preconditions")));
        } else if (first instanceof UnsatisfiedGoal unsatisfied) {
            return kind.equals("goal") && facts(unsatisfied.missing()).equals(facts(detail.path("unmet_goals")));
        }
        return kind.equals("message") && MALFORMED.contains(first.id());
    }

    private static Set<String> facts(Unsatisfied missing) {
        return missing.literals().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> facts(JsonNode list) {
        Set<String> facts = new TreeSet<>();
        list.forEach(fact -> facts.add(fact.asText()));
        return facts;
    }
}
