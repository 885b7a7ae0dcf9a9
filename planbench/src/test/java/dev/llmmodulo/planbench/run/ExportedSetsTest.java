package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.exchange.PlanBenchFile;
import dev.llmmodulo.planbench.exchange.PlanBenchRow;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets, and ways to ask, that PlanBench's layout could mix. */
class ExportedSetsTest {

    private static final String CELLAR = """
            (define (domain cellar)
              (:predicates (full ?cask) (not-full ?cask))
              (:action fill :parameters (?cask) :precondition (not-full ?cask)
                :effect (and (full ?cask) (not (not-full ?cask)))))
            """;
    private static final String CASKS = "(define (problem casks) (:domain cellar) (:objects a b) "
            + "(:init (not-full a) (not-full b)) (:goal (and (full a) (full b))))";

    private static final RunModel RIGHT = (key, exercise) -> request ->
            new Answer(RightAnswers.to(exercise.question().orElseThrow()), "", Finish.COMPLETE, Optional.empty(), "m");

    @TempDir
    Path folder;

    private Path cellar(String name) throws IOException {
        Path cellar = Files.createDirectories(folder.resolve(name));
        Files.writeString(cellar.resolve("domain.pddl"), CELLAR);
        Files.writeString(cellar.resolve("p1.pddl"), CASKS);
        Files.writeString(cellar.resolve("p2.pddl"), CASKS.replace("(and (full a) (full b))", "(full a)"));
        return cellar;
    }

    private ExportedRun exported(RunModel model, String... spec) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(Runs.spec(List.of("rounds: 2", "prove: never"), spec), model)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        RunLog log = RunLog.open(run);
        return ExportedRun.of(log, new Scorer(log.texts(), Runs.LIBRARY, ProofLimits.USUAL), Runs.LIBRARY);
    }

    private static List<PlanBenchFile> files(ExportedRun exported, String begin) {
        return exported.files().files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(begin))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Both are blocksworld in PlanBench's words, and their instances have the same names. */
    @Test
    void should_refuse_to_put_answers_to_another_set_under_the_prompts_of_one() {
        assertThatThrownBy(() -> exported(
                        Runs.NOISY,
                        "domains: ['blocksworld:3,count=2,seed=7', 'blocksworld:5,count=2,seed=7']",
                        "models: [m]",
                        "prompts: [one-shot]"))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("the sets blocksworld:3,count=2,seed=7 and blocksworld:5,count=2,seed=7 "
                        + "both have an instance blocksworld-1")
                .hasMessageContaining("run each by itself");
    }

    @Test
    void should_give_sets_folders_of_their_own_whose_names_come_to_the_same() throws IOException {
        Path one = cellar("my set");
        Path other = cellar("my_set");

        ExportedRun exported = exported(
                Runs.NOISY, "folders: ['" + one + "', '" + other + "']", "models: [m]", "prompts: [zero-shot-pddl]");

        assertThat(files(exported, "prompts/"))
                .extracting(PlanBenchFile::domain)
                .containsExactly(one.toString(), other.toString());
        assertThat(files(exported, "responses/"))
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.rows()).hasSize(2));
        assertThat(exported.files().instances())
                .as("two domains of two problems")
                .hasSize(6);
    }

    /** The second way to ask m is not the first to ask m_2. */
    @Test
    void should_give_each_way_to_ask_an_engine_of_its_own_however_models_are_called() throws IOException {
        ExportedRun exported = exported(
                Runs.NOISY,
                "domains: [blocksworld]",
                "instances: 2",
                "models: [{model: noisy, name: m}, {model: noisy, name: m_2}]",
                "feedback: [first, none]",
                "prompts: [zero-shot]");

        assertThat(exported.engines()).containsOnlyKeys("m", "m_3", "m_2", "m_2_2");
        assertThat(exported.engines().get("m_2")).startsWith("m_2 | ");
        assertThat(files(exported, "responses/"))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file.rows())
                        .extracting(PlanBenchRow::instance)
                        .hasSize(2)
                        .doesNotHaveDuplicates());
    }

    @Test
    void should_keep_facts_whose_predicates_begin_with_not() throws IOException {
        ExportedRun exported = exported(
                RIGHT,
                "tasks: [t7]",
                "folders: ['" + cellar("cellar") + "']",
                "models: [m]",
                "prompts: [zero-shot-pddl]");

        assertThat(files(exported, "results/"))
                .singleElement()
                .satisfies(file -> assertThat(file.rows())
                        .hasSize(2)
                        .allSatisfy(
                                row -> assertThat(row.extraction().orElseThrow().toString())
                                        .contains("\"full_", "\"not-full_")));
    }
}
