package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our verdict on the plans that PlanBench extracted from real answers, against the one that it recorded. */
class ExtractedPlansTest {

    /** PlanBench is wrong there: its validator refuses the problem's name, or an "unsolvable" problem is solvable. */
    private static final Set<String> PLANBENCH_IS_WRONG =
            Set.of("val_rejects_problem_name_starting_with_digit", "instance_is_solvable_and_plan_valid");

    @Test
    void should_give_the_recorded_verdict_on_every_extracted_plan() throws IOException {
        RegradeCorpus corpus = RegradeCorpus.find();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (String task : List.of("t1", "t1_zero", "t1_pddl", "t1_zero_pddl", "t5")) {
            for (RecordedAnswer answer : corpus.rows(task)) {
                if (answer.extracted().plan().isEmpty()) {
                    continue;
                }
                boolean wrong =
                        answer.issue().filter(PLANBENCH_IS_WRONG::contains).isPresent();
                boolean expected = wrong ? answer.expectedVerdict().orElseThrow() : answer.planbenchVerdict();
                Verdict<PlanReading> verdict = corpus.judge(answer);
                counts.merge("all", 1, Integer::sum);
                counts.merge(verdict.getClass().getSimpleName(), 1, Integer::sum);
                counts.merge(wrong ? "planbench is wrong" : "as planbench recorded", 1, Integer::sum);
                if (verdict instanceof Verdict.Unknown || verdict instanceof Verdict.Valid != expected) {
                    differences.add(task + ":" + answer.row() + " " + answer.engine() + " expected " + expected
                            + " but " + verdict);
                }
            }
        }
        System.out.println("extracted plans: " + counts);

        assertThat(differences).isEmpty();
        assertThat(counts).containsEntry("all", 4690).containsEntry("planbench is wrong", 24);
    }
}
