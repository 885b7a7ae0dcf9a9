package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Extraction.OfAssessment;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our verdict on what PlanBench extracted from real answers, against the one that it recorded. */
class ExtractedPlansTest {

    private static final String WEAKER_GOAL = "graded_goal_weaker_than_prompt_goal";

    /** PlanBench's verdict on its own extraction is wrong there. */
    private static final Set<String> PLANBENCH_IS_WRONG =
            Set.of(WEAKER_GOAL, "val_rejects_problem_name_starting_with_digit", "instance_is_solvable_and_plan_valid");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void should_give_the_recorded_verdict_on_everything_extracted() {
        RegradeCorpus corpus = RegradeCorpus.find();
        for (Recorded recorded : corpus.sample()) {
            compare(recorded.question(), recorded.answer());
        }

        assertThat(differences).isEmpty();
        assertThat(counts).containsKeys("plan", "state", "assessment").containsEntry("planbench is wrong", 55);
        if (RegradeCorpus.isFull()) {
            assertThat(counts)
                    .containsEntry("plan", 6_693)
                    .containsEntry("state", 175)
                    .containsEntry("assessment", 350)
                    .containsEntry("nothing", 378);
        }
    }

    private void compare(Question question, RecordedAnswer answer) {
        if (answer.extracted().plan().isPresent()) {
            count("plan");
            plan(question, answer);
        } else if (answer.extracted().facts().isPresent()) {
            count("state");
            state(question, answer);
        } else if (answer.extracted().assessment().isPresent()) {
            count("assessment");
            assessment(answer);
        } else {
            count("nothing");
        }
    }

    private void plan(Question question, RecordedAnswer answer) {
        boolean wrong = answer.issue().filter(PLANBENCH_IS_WRONG::contains).isPresent();
        boolean expected = wrong ? answer.expectedVerdict().orElseThrow() : verdict(answer);
        boolean asAsked = answer.issue().filter(WEAKER_GOAL::equals).isPresent();
        Verdict<PlanReading> verdict =
                RegradeCorpus.judge(asAsked ? question.problem() : question.planBenchProblem(), answer);
        if (wrong) {
            count("planbench is wrong");
        }
        boolean valid = verdict instanceof Verdict.Valid && isShortest(question, answer);
        if (verdict instanceof Verdict.Unknown || valid != expected) {
            differences.add(answer.id() + " " + answer.engine() + " expected " + expected + " but " + verdict);
        }
    }

    private static boolean isShortest(Question question, RecordedAnswer answer) {
        long length = answer.extracted()
                .plan()
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        return !(question.expected() instanceof OptimalPlan optimal) || length == optimal.planBenchLength();
    }

    private void state(Question question, RecordedAnswer answer) {
        ResultingState expected = (ResultingState) question.expected();
        List<String> facts = answer.extracted().facts().orElseThrow();
        boolean equal = facts.size() == expected.all().size()
                && facts.stream()
                        .map(CorpusQuestions::fact)
                        .collect(Collectors.toSet())
                        .equals(expected.all());
        if (equal != verdict(answer)) {
            differences.add(answer.id() + " " + facts + " but " + expected.all());
        }
    }

    private void assessment(RecordedAnswer answer) {
        Assessment said = answer.extracted().assessment().orElseThrow();
        Assessment truth = answer.extracted().truth().orElseThrow();
        Score.Verification score = Score.Verification.of(new OfAssessment(said), said, truth);
        List<Boolean> recorded = List.of(
                answer.detail().path("binary").asBoolean(),
                answer.detail().path("w_type").asBoolean(),
                answer.detail().path("w_expl").asBoolean());
        if (!recorded.equals(List.of(score.binary(), score.type(), score.explanation()))) {
            differences.add(answer.id() + " recorded " + recorded + " but " + score);
        }
    }

    private static boolean verdict(RecordedAnswer answer) {
        return answer.planbenchVerdict().orElseThrow();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
