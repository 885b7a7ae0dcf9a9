package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategiesInRunsTest {

    private static final String WRONG = "(pick-up a)\n(stack a b)\n";

    /** Knows a plan, and says it in the second round alone. */
    private static final RunModel SECOND = (key, exercise) -> request -> {
        String plan = exercise.plan() instanceof SearchResult.Solved solved
                ? solved.plan().toIpc()
                : "";
        String text = request.round() == 2 ? plan : WRONG;
        return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
    };

    @TempDir
    private Path folder;

    private static RunSpec spec(String strategies, String prompt) {
        return Runs.spec(
                "domains: [blocksworld]",
                "instances: 1",
                "models: [m]",
                "rounds: 4",
                "prove: never",
                "prompts: [" + prompt + "]",
                "strategies: [" + strategies + "]");
    }

    private Map<String, Kind> scores(RunSpec spec) throws IOException {
        Runs.of(spec, SECOND).begin(folder.resolve("run"), Runs.ENVIRONMENT).run();
        Scorer scorer = new Scorer(RunLog.open(folder.resolve("run")).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        Map<String, Kind> scores = new LinkedHashMap<>();
        for (InstanceRecord record : Runs.records(folder.resolve("run"))) {
            scores.put(
                    record.key().protocol().strategy().orElse("loop"),
                    scorer.score(record).kind());
        }
        return scores;
    }

    @Test
    void should_score_what_is_handed_out_and_not_what_was_said_besides() throws IOException {
        assertThat(scores(spec("loop, single, \"resample:4\", \"best-of:4\", \"vote:4\", controller", "pddl")))
                .isEqualTo(Map.of(
                        "loop", Kind.SOLVED,
                        "single", Kind.NOT_SOLVED,
                        "resample:4", Kind.SOLVED,
                        "best-of:4", Kind.SOLVED,
                        "vote:4", Kind.NOT_SOLVED,
                        "controller", Kind.SOLVED));
    }

    @Test
    void should_record_what_was_decided_and_why() throws IOException {
        scores(spec("loop, \"vote:4\"", "pddl"));

        assertThat(Runs.records(folder.resolve("run")).stream()
                        .map(record -> record.decisions().stream()
                                .map(Decision::choice)
                                .toList()))
                .containsExactly(List.of(), List.of("vote"));
    }

    @Test
    void should_make_the_same_bytes_when_answers_of_each_strategy_are_replayed() throws IOException {
        RunSpec spec =
                spec("\"best-of:3\", \"beam:2,samples=2\", \"puct,chunk=1\", \"loop,ask=rest,restart=3\"", "pddl");
        Path recorded = folder.resolve("recorded");
        Path replayed = folder.resolve("replayed");
        Runs.of(spec, Runs.NOISY).begin(recorded, Runs.ENVIRONMENT).run();
        Runs.of(spec, Recording.of(RunLog.open(recorded)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(recorded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"puct\"               | zero-shot | use the prompt pddl",
                "\"loop,ask=rest\"      | zero-shot | use the prompt pddl",
                "\"controller,then=puct\" | zero-shot | use the prompt pddl",
                "\"vote:3,parallel=2\"  | pddl      | concurrency",
                "\"puct,reward=learned\" | pddl     | m has learned nothing of them",
                "\"vote:3,critic=learned\" | pddl   | m has learned nothing of them",
            })
    void should_refuse_what_cannot_be_run(String strategy, String prompt, String words) {
        assertThatThrownBy(() -> Runs.of(spec(strategy, prompt), SECOND).begin(folder, Runs.ENVIRONMENT))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(words);
    }
}
