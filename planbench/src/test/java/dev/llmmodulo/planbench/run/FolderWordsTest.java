package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.instances.Demand;
import dev.llmmodulo.domains.instances.InstanceFolder;
import dev.llmmodulo.domains.instances.InstanceRequest;
import dev.llmmodulo.domains.instances.InstanceSet;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of instances under fresh names brings its own words. */
class FolderWordsTest {

    @TempDir
    Path folder;

    private Path problems = Path.of("");

    @BeforeEach
    void generate() throws IOException {
        NamedDomain domain = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        Draw draw = Draw.seeded(5);
        InstanceSet set = new InstanceRequest(
                        domain,
                        new Settings(1, Optional.empty(), false, Optional.empty(), Map.of()),
                        InstanceRequest.ladder(3, 3),
                        3,
                        Demand.UNSOLVED,
                        100,
                        "test")
                .fill(draw, done -> {})
                .obfuscated(Vocabulary.DECEPTIVE_WORDS, draw, Demand.UNSOLVED);
        problems = folder.resolve("problems");
        new InstanceFolder(problems).write(set);
    }

    private RunSpec spec(String prompts) {
        return Runs.spec("folders: ['" + problems + "']", "models: [m]", "rounds: 1", "prompts: [" + prompts + "]");
    }

    private static final RunModel RIGHT_IN_WORDS = (key, exercise) -> request -> new Answer(
            RightAnswers.plan(exercise.question().orElseThrow()).steps().stream()
                    .map(exercise.question().orElseThrow().lexicon()::say)
                    .collect(Collectors.joining("\n", "[PLAN]\n", "\n[PLAN END]")),
            "",
            Finish.COMPLETE,
            Optional.empty(),
            "m");

    @Test
    void should_ask_in_the_words_of_the_folder_and_score_without_it() throws IOException {
        Path run = folder.resolve("run");
        Runs.of(spec("one-shot"), RIGHT_IN_WORDS).begin(run, Runs.ENVIRONMENT).run();
        String introduction = Files.readString(problems.resolve("intro.txt"))
                .lines()
                .findFirst()
                .orElseThrow();
        for (String name : new String[] {"lexicon.yaml", "planbench.yaml", "intro.txt", "domain.pddl"}) {
            Files.delete(problems.resolve(name));
        }

        assertThat(Files.readString(run.resolve("prompts.jsonl"))).contains(introduction);
        Scorer scorer = new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        for (InstanceRecord record : Runs.records(run)) {
            assertThat(record.rounds().get(0).answer()).doesNotContain("(");
            assertThat(scorer.score(record).kind()).as(record.toString()).isEqualTo(Kind.SOLVED);
        }
    }

    @Test
    void should_refuse_a_broken_lexicon_before_anything_is_run_but_only_where_words_are_needed() throws IOException {
        Files.writeString(problems.resolve("lexicon.yaml"), "version: x\nactions: [");

        assertThatThrownBy(() -> Runs.of(spec("one-shot"), RIGHT_IN_WORDS))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("lexicon.yaml:2:");
        Runs.of(spec("one-shot-pddl"), RIGHT_IN_WORDS);
    }
}
