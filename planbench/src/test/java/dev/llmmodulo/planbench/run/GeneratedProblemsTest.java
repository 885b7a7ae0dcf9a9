package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.instances.Demand;
import dev.llmmodulo.domains.instances.InstanceRequest;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedProblemsTest {

    @TempDir
    private Path folder;

    private static List<InstanceSource> made(String text) {
        return GeneratedProblems.parse(text, Runs.LIBRARY).make().all();
    }

    private static List<Problem> problems(String text) {
        return made(text).stream()
                .map(one -> new PddlReader()
                        .problem(one.domain().get(), one.problem().get())
                        .orThrow())
                .toList();
    }

    @Test
    void should_be_what_the_generators_make_of_the_same_seed() {
        Settings settings = new Settings(1, Optional.of(2), false, Optional.empty(), Map.of("cities", 2));
        List<String> expected = new InstanceRequest(
                        Runs.LIBRARY.domain("logistics").orElseThrow(),
                        settings,
                        InstanceRequest.ladder(3, 4),
                        2,
                        Demand.UNSOLVED,
                        100,
                        "")
                .fill(Draw.seeded(9), done -> {}).instances().stream()
                        .map(one -> new PddlWriter().write(one.instance().problem()))
                        .toList();

        assertThat(made("logistics:3..4,count=2,seed=9,cities=2,goals=2"))
                .extracting(one -> one.problem().get().text())
                .isEqualTo(expected);
    }

    @Test
    void should_have_the_sizes_and_goals_asked_for() {
        assertThat(problems("blocksworld:5..6,count=2,seed=1,goals=full"))
                .extracting(problem -> problem.objects().size())
                .containsExactly(5, 5, 6, 6);
        assertThat(made("blocksworld:5..6,count=2,seed=1"))
                .extracting(InstanceSource::id)
                .containsExactly("blocksworld-1", "blocksworld-2", "blocksworld-3", "blocksworld-4");
        assertThat(problems("blocksworld:5,count=1,seed=1")).isNotEqualTo(problems("blocksworld:5,count=1,seed=2"));
    }

    @Test
    void should_be_named_as_the_generators_name_them_of_the_same_seed() {
        InstanceRequest request = new InstanceRequest(
                Runs.LIBRARY.domain("blocksworld").orElseThrow(),
                new Settings(1, Optional.empty(), false, Optional.empty(), Map.of()),
                InstanceRequest.ladder(4, 5),
                2,
                Demand.UNSOLVED,
                100,
                "");
        Draw draw = Draw.seeded(7);
        var expected = request.fill(draw, done -> {}).obfuscated(Vocabulary.DECEPTIVE_WORDS, draw, Demand.UNSOLVED);

        List<InstanceSource> made = made("blocksworld:4..5,count=2,seed=7,obfuscate=deceptive-words");

        assertThat(made).extracting(one -> one.domain().get().text()).containsOnly(expected.domainPddl());
        assertThat(made)
                .extracting(one -> one.problem().get().text())
                .isEqualTo(expected.instances().stream()
                        .map(one -> new PddlWriter().write(one.instance().problem()))
                        .toList());
        assertThat(made)
                .extracting(one -> one.problem().get().text())
                .isNotEqualTo(made("blocksworld:4..5,count=2,seed=8,obfuscate=deceptive-words").stream()
                        .map(one -> one.problem().get().text())
                        .toList());
    }

    /** In every prompt form, the introduction and the example included. */
    @ParameterizedTest
    @CsvSource({
        "blocksworld:4, 'block stack unstack pick pickup putdown ontable handempty holding clear table hand'",
        "'logistics:2,cities=2', 'truck airplane plane package city location airport load unload drive fly loc obj'"
    })
    void should_tell_no_original_word_where_they_are_under_fresh_names(String problems, String originals)
            throws IOException {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            String set = problems + ",count=2,seed=3,obfuscate=" + vocabulary;
            Path run = folder.resolve(vocabulary + problems.substring(0, 4));
            RunSpec spec = Runs.spec(
                    "domains: [\"" + set + "\"]",
                    "models: [m]",
                    "prompts: [pddl, one-shot, zero-shot, one-shot-pddl, zero-shot-pddl, state-tracking]",
                    "rounds: 1",
                    "prove: never");
            Runs.of(spec, RIGHT).begin(run, Runs.ENVIRONMENT).run();

            Scorer scorer = new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL);
            assertThat(Runs.records(run))
                    .hasSize(12)
                    .allSatisfy(record -> assertThat(scorer.score(record).kind())
                            .as(record.toString())
                            .isEqualTo(InstanceScore.Kind.SOLVED));
            String told = Files.readString(run.resolve("prompts.jsonl")).toLowerCase(Locale.ROOT);
            for (String word : originals.split(" ")) {
                assertThat(Pattern.compile("(?<![a-z])" + word + "s?(?![a-z])")
                                .matcher(told)
                                .results()
                                .map(seen -> told.substring(
                                        Math.max(0, seen.start() - 30), Math.min(told.length(), seen.end() + 30))))
                        .as(word)
                        .isEmpty();
            }
        }
    }

    private static final RunModel RIGHT = (key, exercise) -> request -> {
        SearchResult.Solved found = (SearchResult.Solved) exercise.plan();
        String plan = exercise.question().isEmpty()
                        || exercise.question().get().form().isPddl()
                ? found.plan().toIpc()
                : found.plan().steps().stream()
                        .map(exercise.question().get().lexicon()::say)
                        .collect(Collectors.joining("\n"));
        return new Answer("[PLAN]\n" + plan + "\n[PLAN END]", "", Finish.COMPLETE, Optional.empty(), "m");
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blocksworld:4,count=1,seed=1,obfuscate=greek | obfuscate is to be one of random-words, deceptive-words,",
                "blocksworld:                      | write a domain and a size as in blocksworld:10,count=50,seed=7",
                "blocksworld:5;count=3             | write a domain and a size",
                "blocksworld:5,count=3             | seed is to be a number, as in seed=7",
                "blocksworld:5,seed=3              | count is to be a number",
                "blocksworld:5,seed=x,count=1      | seed is to be a number",
                "blocksworld:5,seed=1,count=0      | is from 1 to 100000",
                "blocksworld:5,seed=1,seed=2       | says twice what seed is",
                "blocksworld:6..5,seed=1,count=1   | end before they begin",
                "blocksworld:500,seed=1,count=1    | the size, in blocks, is from 1 to 100, not 500",
                "blocksworld:5,seed=1,count=1,cities=2 | there is no setting \"cities\"",
                "blocksworld:2,seed=1,count=50     | problems in a row",
                "chess:5,seed=1,count=1            | no problems are made of a domain chess",
            })
    void should_refuse_what_makes_no_problems(String text, String words) {
        assertThatThrownBy(() -> made(text)).isInstanceOf(SpecException.class).hasMessageContaining(words);
    }

    @Test
    void should_be_run_and_replayed_like_any_others() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [\"blocksworld:4..5,count=2,seed=3\", \"depots:2,count=1,seed=3\"]",
                "models: [m]",
                "strategies: [\"resample:3\", \"best-first,samples=2\"]",
                "rounds: 6",
                "prove: never");
        Path recorded = folder.resolve("recorded");
        Path replayed = folder.resolve("replayed");

        Runs.of(spec, Runs.NOISY).begin(recorded, Runs.ENVIRONMENT).run();
        Runs.of(spec, Recording.of(RunLog.open(recorded)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.records(recorded))
                .hasSize(10)
                .allMatch(record -> record.error().isEmpty());
        assertThat(Runs.records(recorded).stream().map(InstanceRecord::key).map(key -> key.set()))
                .contains("blocksworld:4..5,count=2,seed=3", "depots:2,count=1,seed=3");
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(recorded));
    }
}
