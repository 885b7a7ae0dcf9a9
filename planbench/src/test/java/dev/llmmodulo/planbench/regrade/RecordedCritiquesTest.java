package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our first critique against the facts that an outside validator gave in PlanBench's back-prompting runs. */
class RecordedCritiquesTest {

    /** The answer is cut off within its last step, and such a text is not read as a plan. */
    static final int CUT_OFF_ROW = 652;

    @Test
    void should_name_the_recorded_step_action_and_facts() throws UnreadableRecordsException {
        RegradeCorpus corpus = RegradeCorpus.find();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (Recorded recorded : corpus.rows("bp_pddl")) {
            RecordedAnswer answer = recorded.answer();
            Verdict<PlanReading> verdict =
                    RegradeCorpus.judge(recorded.question().planBenchProblem(), answer);
            String kind = RecordedFacts.kind(answer.detail());
            counts.merge(kind, 1, Integer::sum);
            if (answer.row() == CUT_OFF_ROW) {
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Invalid.class,
                                invalid -> assertThat(
                                                ((Critique) invalid.critiques().get(0)).id())
                                        .isEqualTo("plan.unreadable"));
            } else if (!RecordedFacts.agree(answer.detail(), kind, verdict)) {
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
}
