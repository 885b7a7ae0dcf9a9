package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.extraction.Extraction.OfAssessment;
import dev.llmmodulo.planbench.extraction.Extraction.OfPlan;
import dev.llmmodulo.planbench.extraction.PlanBenchStates;
import dev.llmmodulo.planbench.extraction.PlanBenchVersion;
import dev.llmmodulo.planbench.grading.PlanBenchGrader;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** PlanBench's extractors and criteria as we have them, against what it extracted from real answers and how it graded. */
class PlanBenchModeTest {

    /** Where one of the two versions is known to have made the extraction. */
    private static final Set<String> VERSIONS = Set.of("regex-v1", "regex-v2", "regex-v1=v2", "cot-readable");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void should_extract_what_planbench_extracted_and_grade_as_it_did() throws Exception {
        RegradeCorpus corpus = RegradeCorpus.find();
        for (Recorded recorded : corpus.sample()) {
            RecordedAnswer answer = recorded.answer();
            if (answer.extraction()
                    .map(VERSIONS::contains)
                    .orElse(!answer.task().startsWith("bp_"))) {
                compare(recorded);
            }
        }
        assertThat(differences).isEmpty();
        if (RegradeCorpus.isFull()) {
            assertThat(counts)
                    .containsEntry("t1", 1_600)
                    .containsEntry("t1_cot", 100)
                    .containsEntry("t1_zero", 1_165)
                    .containsEntry("t2", 175)
                    .containsEntry("t3", 350)
                    .containsEntry("t4", 175)
                    .containsEntry("t5", 175)
                    .containsEntry("t6", 175)
                    .containsEntry("t7", 175)
                    .containsEntry("t8_1", 175)
                    .containsEntry("t8_2", 175)
                    .containsEntry("t8_3", 176);
        }
    }

    /** Its code for answers in PDDL is lost, so there the extraction is a reconstruction. */
    @Test
    void should_mostly_extract_what_planbench_extracted_from_answers_in_pddl() throws Exception {
        RegradeCorpus corpus = RegradeCorpus.find();
        int rows = 0;
        int equal = 0;
        for (Recorded recorded : corpus.sample()) {
            if (recorded.answer().task().endsWith("_pddl")) {
                Score score = grade(recorded, PlanBenchVersion.V1);
                rows++;
                equal += steps(score).equals(recorded(recorded.answer())) ? 1 : 0;
                if (!score.correct().equals(recorded.answer().planbenchVerdict())) {
                    differences.add(recorded.answer().id() + " " + score);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(rows).isPositive();
        assertThat((double) equal / rows).isGreaterThan(0.97);
    }

    private void compare(Recorded recorded) {
        RecordedAnswer answer = recorded.answer();
        counts.merge(answer.task(), 1, Integer::sum);
        Score score = grade(recorded, version(answer));
        if (!score.correct().equals(answer.planbenchVerdict())) {
            differences.add(answer.id() + " recorded " + answer.planbenchVerdict() + " but " + score);
        } else if (answer.extracted().plan().isPresent() && !steps(score).equals(recorded(answer))) {
            differences.add(answer.id() + " extracted " + recorded(answer) + " but " + steps(score));
        } else if (answer.extracted().facts().isPresent()
                && !new PlanBenchStates(answer.variant(), PlanBenchVersion.V0)
                        .find(answer.rawResponse())
                        .equals(answer.extracted().facts().get())) {
            differences.add(answer.id() + " extracted other facts than "
                    + answer.extracted().facts());
        } else if (score instanceof Score.Verification verification) {
            compare(answer, verification);
        }
    }

    private void compare(RecordedAnswer answer, Score.Verification ours) {
        Score.Verification recorded = Score.Verification.of(
                new OfAssessment(answer.extracted().assessment().orElseThrow()),
                answer.extracted().assessment().orElseThrow(),
                answer.extracted().truth().orElseThrow());
        if (recorded.binary() != ours.binary()
                || recorded.type() != ours.type()
                || recorded.explanation() != ours.explanation()) {
            differences.add(answer.id() + " recorded " + recorded + " but " + ours);
        }
    }

    private static PlanBenchVersion version(RecordedAnswer answer) {
        if (answer.task().equals("t7")) {
            return PlanBenchVersion.V0;
        }
        return answer.extraction().equals(Optional.of("regex-v2")) ? PlanBenchVersion.V2 : PlanBenchVersion.V1;
    }

    private static Score grade(Recorded recorded, PlanBenchVersion version) {
        return new PlanBenchGrader(version)
                .grade(recorded.question(), recorded.answer().rawResponse());
    }

    private static List<String> steps(Score score) {
        PlanReading reading = ((OfPlan) score.extraction()).reading();
        return reading instanceof Read read
                ? read.plan().steps().stream().map(PlanStep::toString).toList()
                : List.of();
    }

    /** As text, since what PlanBench extracted need not be a plan. */
    private static List<String> recorded(RecordedAnswer answer) {
        return answer.extracted()
                .plan()
                .orElse("")
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
