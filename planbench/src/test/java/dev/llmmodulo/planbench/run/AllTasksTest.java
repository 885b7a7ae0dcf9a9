package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.making.Ferry;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every task that PlanBench has, in every form, answered by a model that knows what is right or by one that does not. */
class AllTasksTest {

    private static final RunSpec SPEC = Runs.spec(
            "tasks: [t1, t2, t3, t4, t5, t6, t7, t8_1, t8_2, t8_3]",
            "domains: [blocksworld]",
            "instances: 1",
            "models: [{model: right, concurrency: 2}]",
            "prompts: [one-shot, zero-shot, one-shot-pddl, zero-shot-pddl, state-tracking]",
            "rounds: 2");

    private static final RunModel RIGHT =
            (key, exercise) -> always(RightAnswers.to(exercise.question().orElseThrow()));
    private static final RunModel WRONG = (key, exercise) -> always("The sky is blue.");

    @TempDir
    Path folder;

    @Test
    void should_score_right_answers_as_right_from_the_record_alone() throws IOException {
        shouldScoreRightAnswersAsRight(SPEC, folder.resolve("run"));
    }

    @Test
    void should_score_right_answers_about_a_folder_of_problems_that_nobody_has_words_for() throws IOException {
        Path ferries = folder.resolve("ferries");
        Ferry.write(ferries);
        Path plans = folder.resolve("plans");
        Runs.of(spec(ferries, "tasks: [t1]", "prompts: [zero-shot-pddl]"), RIGHT)
                .begin(plans, Runs.ENVIRONMENT)
                .run();

        RunSpec spec = spec(
                ferries,
                "tasks: [t1, t2, t3, t3_1, t4, t5, t6, t7, t8_1, t8_2, t8_3]",
                "modelPlans: '" + plans + "'",
                "prompts: [one-shot, zero-shot, one-shot-pddl, zero-shot-pddl, state-tracking]");
        shouldScoreRightAnswersAsRight(spec, folder.resolve("run"));
    }

    private static RunSpec spec(Path problems, String... more) {
        return Runs.spec(
                List.of("folders: ['" + problems + "']", "models: [{model: right, concurrency: 2}]", "rounds: 2"),
                more);
    }

    private static void shouldScoreRightAnswersAsRight(RunSpec spec, Path folder) throws IOException {
        Runs.of(spec, RIGHT).begin(folder, Runs.ENVIRONMENT).run();

        Set<String> asked = new TreeSet<>();
        List<String> failures = new ArrayList<>();
        Scorer scorer = scorer(folder);
        for (InstanceRecord record : Runs.records(folder)) {
            if (record.error()
                    .filter(error -> error.boundary().equals("question"))
                    .isEmpty()) {
                asked.add(record.key().task());
                var score = scorer.score(record);
                assertThat(score.explained())
                        .isEqualTo(
                                record.key().task().startsWith("t3")
                                        ? Optional.of(new InstanceScore.Explained(true, true))
                                        : Optional.empty());
                if (score.kind() != Kind.SOLVED) {
                    failures.add(record.key().id() + ": " + score + record.error()
                            + record.rounds().stream()
                                    .map(round -> round.answer())
                                    .toList());
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(asked).containsExactlyElementsOf(new TreeSet<>(spec.tasks()));
    }

    @Test
    void should_score_other_answers_as_wrong_and_make_the_same_bytes_again() throws IOException {
        Path recorded = folder.resolve("recorded");
        Path replayed = folder.resolve("replayed");
        // Two forms are enough here.
        RunSpec spec = Runs.spec(
                "tasks: [t1, t2, t3, t4, t5, t6, t7, t8_1, t8_2, t8_3]",
                "domains: [blocksworld]",
                "instances: 1",
                "models: [{model: wrong, concurrency: 2}]",
                "prompts: [one-shot, zero-shot-pddl]",
                "rounds: 2");
        Runs.of(spec, WRONG).begin(recorded, Runs.ENVIRONMENT).run();
        Scorer scorer = scorer(recorded);

        for (InstanceRecord record : Runs.records(recorded)) {
            assertThat(scorer.score(record).kind()).isIn(Kind.NOT_SOLVED, Kind.NOT_SCORED);
            assertThat(scorer.score(record).kind() == Kind.NOT_SCORED)
                    .isEqualTo(record.error().isPresent());
        }
        Runs.of(spec, Recording.of(RunLog.open(recorded)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero-shot-pddl", "one-shot-pddl", "zero-shot"})
    void should_not_ask_as_planbench_does_what_it_does_not_ask(String prompt) throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t1, t2, t3, t4, t6, t7, t8_1]",
                "domains: [blocksworld]",
                "instances: 1",
                "models: [m]",
                "prompts: [" + prompt + "]",
                "rounds: 1",
                "compat: true");
        Runs.of(spec, RIGHT).begin(folder, Runs.ENVIRONMENT).run();

        for (InstanceRecord record : Runs.records(folder)) {
            if (record.key().task().equals("t1")) {
                assertThat(record.error()).isEmpty();
            } else {
                assertThat(record.rounds()).isEmpty();
                assertThat(record.error()).as(record.key().id()).isPresent();
                assertThat(record.error().orElseThrow().reason())
                        .contains("PlanBench does not put task " + record.key().task() + " in the form");
            }
        }
    }

    @Test
    void should_score_as_planbench_does_where_that_is_asked_for() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t1, t2, t3, t7]",
                "domains: [blocksworld]",
                "instances: 2",
                "models: [m]",
                "prompts: [one-shot]",
                "rounds: 1",
                "mode: planbench",
                "extraction: planbench-v2",
                "compat: true");
        Runs.of(spec, RIGHT).begin(folder, Runs.ENVIRONMENT).run();

        for (InstanceRecord record : Runs.records(folder)) {
            assertThat(record.key().protocol().mode()).isEqualTo("planbench");
            assertThat(record.question().orElseThrow().compatibility()).isEqualTo("planbench");
            assertThat(scorer(folder).score(record))
                    .extracting(InstanceScore::kind)
                    .as(record.key().id())
                    .isEqualTo(Kind.SOLVED);
        }
    }

    @Test
    void should_ask_for_plans_of_least_cost_of_problems_too_for_which_no_search_finds_one() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t2]",
                "domains: [blocksworld_hard, mystery_blocksworld_hard]",
                "instances: 3",
                "models: [m]",
                "prompts: [one-shot, zero-shot-pddl]",
                "rounds: 1");
        Runs.of(spec, RIGHT).begin(folder, Runs.ENVIRONMENT).run();

        Scorer scorer = scorer(folder);
        assertThat(Runs.records(folder)).hasSize(12).allSatisfy(record -> {
            assertThat(record.question().orElseThrow().planBenchLength())
                    .hasValue(record.problem().optimalLength().orElseThrow());
            assertThat(scorer.score(record).kind()).isEqualTo(Kind.SOLVED);
        });
    }

    @Test
    void should_not_ask_again_on_resuming_what_there_is_no_question_for() throws IOException {
        Path one = folder.resolve("one");
        Runs.of(Runs.spec("domains: [blocksworld]", "instances: 1", "models: [m]", "prompts: [one-shot]"), RIGHT)
                .begin(one, Runs.ENVIRONMENT)
                .run();
        RunSpec spec = Runs.spec(
                "tasks: [t3_1]",
                "domains: [logistics]",
                "instances: 2",
                "modelPlans: '" + one + "'",
                "models: [m]",
                "prompts: [one-shot]");
        Path run = folder.resolve("run");
        Runs.of(spec, RIGHT).begin(run, Runs.ENVIRONMENT).run();

        RunResult again = Runs.of(spec, RIGHT).resume(run, Runs.ENVIRONMENT).run();

        assertThat(again.progress().done()).isZero();
        assertThat(Runs.records(run))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.error().orElseThrow().reason())
                        .isEqualTo("there is no plan of a model for it"));
    }

    private static Scorer scorer(Path folder) throws IOException {
        return new Scorer(RunLog.open(folder).texts(), Runs.LIBRARY, ProofLimits.USUAL);
    }

    private static ScriptedProposer always(String answer) {
        return new ScriptedProposer(Script.ofRounds(answer, answer), InstantSource.system());
    }
}
