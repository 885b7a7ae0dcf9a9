package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strategies in a run that go by what came of its earlier instances. */
class LearningInRunsTest {

    @TempDir
    private Path folder;

    private Path arms = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void writeArms() throws IOException {
        run = folder.resolve("run");
        arms = Files.writeString(
                folder.resolve("arms.yaml"),
                "seed: 7\narms: [{name: one, use: single}, {name: many, use: 'resample:4'}, {name: told, use: loop}]\n");
    }

    private RunSpec spec(String... more) {
        return Runs.spec(
                List.of(
                        "domains: ['blocksworld:4,count=8,seed=3']",
                        "models: [m]",
                        "rounds: 4",
                        "seeds: [1]",
                        "prove: never",
                        "strategies: ['choice,arms=" + arms + "']"),
                more);
    }

    private static List<Decision> choices(Path run) throws IOException {
        return Runs.records(run).stream()
                .map(InstanceRecord::decisions)
                .map(decisions -> decisions.get(0))
                .toList();
    }

    @Test
    void should_choose_by_what_came_of_the_instances_before_and_write_nowhere_else() throws IOException {
        Runs.of(spec(), Runs.NOISY).begin(run, Runs.ENVIRONMENT).run();

        List<Decision> choices = choices(run);
        assertThat(choices).extracting(LearningInRunsTest::told).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(arms, run);
        }
    }

    /** How many solves its choice went by. */
    private static int told(Decision choice) {
        int told = 0;
        for (String part : choice.reason().split(" of ")) {
            if (part.contains(" solved)")) {
                told += Integer.parseInt(part.substring(0, part.indexOf(' ')));
            }
        }
        return told;
    }

    @Test
    void should_learn_apart_for_each_sample() throws IOException {
        Runs.of(spec("samples: 2"), Runs.NOISY).begin(run, Runs.ENVIRONMENT).run();

        assertThat(choices(run))
                .extracting(LearningInRunsTest::told)
                .startsWith(0, 0, 1, 1, 2, 2)
                .endsWith(7, 7);
    }

    @Test
    void should_draw_apart_for_each_seed_and_sample_of_a_run() throws IOException {
        List<String> first = List.of(
                "domains: ['blocksworld:4,count=1,seed=3']",
                "models: [m]",
                "prove: never",
                "strategies: ['choice,arms=" + arms + "']");
        Runs.of(Runs.spec(first, "seeds: [1, 2]", "samples: 10"), Runs.NOISY)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        Path alone = folder.resolve("alone");
        Runs.of(Runs.spec(first), Runs.NOISY).begin(alone, Runs.ENVIRONMENT).run();

        List<Decision> choices = choices(run);
        assertThat(choices).extracting(Decision::reason).hasSize(20).doesNotHaveDuplicates();
        assertThat(choices.stream().map(Decision::choice).distinct()).hasSizeGreaterThan(1);
        assertThat(choices(alone)).containsExactly(choices.get(0));
    }

    @Test
    void should_go_on_with_what_it_had_learned_when_a_run_is_resumed() throws IOException {
        Path undisturbed = folder.resolve("undisturbed");
        Runs.of(spec(), Runs.NOISY).begin(undisturbed, Runs.ENVIRONMENT).run();
        Runs.of(spec("runLimits: {calls: 5}"), Runs.NOISY)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        assertThat(Runs.records(run)).isNotEmpty().hasSizeLessThan(8);

        Runs.of(spec(), Runs.NOISY).resume(run, Runs.ENVIRONMENT).run();

        assertThat(Runs.results(run)).isEqualTo(Runs.results(undisturbed));
        assertThat(choices(run)).isEqualTo(choices(undisturbed));
    }

    private static Optional<Table> learning(Path run) throws IOException {
        return RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().tables().stream()
                .filter(table -> table.id().equals("learning"))
                .findFirst();
    }

    private static String told(Table.Row row) {
        Proportion right = ((Cell.Share) row.cells().get(0)).proportion();
        return row.group().orElseThrow().protocol().strategy().orElse("loop").replaceFirst(",.*", "") + " " + row.at()
                + " " + right.trials() + " " + row.cells().get(1).value();
    }

    /** A single answer takes a call each; of what the choice makes as many as it chose. */
    @Test
    void should_report_what_it_solves_of_the_first_problems_and_of_later_ones_beside_what_others_do()
            throws IOException {
        RunSpec spec = Runs.spec(List.of(
                "domains: ['blocksworld:4,count=12,seed=3', 'blocksworld:5,count=2,seed=3']",
                "models: [m]",
                "rounds: 4",
                "samples: 2",
                "seeds: [1]",
                "prove: never",
                "strategies: [single, 'choice,arms=" + arms + "']"));
        Runs.of(spec, Runs.NOISY).begin(run, Runs.ENVIRONMENT).run();

        Table table = learning(run).orElseThrow();

        assertThat(table.rows().stream()
                        .map(LearningInRunsTest::told)
                        .map(told -> told.replaceFirst("(choice .*) .*", "$1")))
                .containsExactly(
                        "choice 1–10 20",
                        "choice 11–12 4",
                        "single 1–10 20 10.0",
                        "single 11–12 4 12.0",
                        "choice 13–14 4",
                        "single 13–14 4 14.0");
        long calls = Runs.records(run).stream()
                .filter(record ->
                        record.key().set().contains(":4") && !record.decisions().isEmpty())
                .mapToLong(record -> record.spend().calls())
                .sum();
        assertThat(new BigDecimal(table.rows().get(1).cells().get(1).value()))
                .isEqualByComparingTo(BigDecimal.valueOf(calls / 2.0).round(new MathContext(3)));
    }

    @Test
    void should_report_nothing_of_learning_where_nothing_learns() throws IOException {
        Runs.of(
                        Runs.spec(List.of(
                                "domains: ['blocksworld:4,count=2,seed=3']", "models: [m]", "strategies: [single]")),
                        Runs.NOISY)
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(learning(run)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'vote:3,critic=learned', plans", "'puct,reward=learned', states"})
    void should_not_begin_where_an_arm_goes_by_what_the_model_has_not_learned(String arm, String what)
            throws IOException {
        Files.writeString(arms, "arms: [{name: one, use: single}, {name: learned, use: '" + arm + "'}]\n");

        assertThatThrownBy(() -> Runs.of(spec(), Runs.NOISY).begin(run, Runs.ENVIRONMENT))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the model has learned nothing of " + what);
        assertThat(run).doesNotExist();
    }

    @Test
    void should_choose_as_was_recorded_when_replayed_whatever_was_learned() throws IOException {
        Runs.of(spec(), Runs.NOISY).begin(run, Runs.ENVIRONMENT).run();
        List<Decision> chosen = choices(run);
        Files.writeString(
                arms,
                Files.readString(arms)
                        .replace("seed: 7", "seed: 8")
                        .replace("{name: one", "{name: new, use: single}, {name: one"));
        Path replayed = folder.resolve("replayed");

        Runs.of(spec(), Recording.of(RunLog.open(run)))
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(chosen).extracting(Decision::choice).containsAnyOf("arm many", "arm told");
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "models: [{model: m, concurrency: 2}]                  | learns from one instance to the next",
                "strategies: ['choice,arms=ARMS,records=learned.json'] | means nothing in a run",
                "strategies: [choice]                                  | arms=FILE is needed",
                "strategies: ['choice,arms=WAVES']                     | makes several proposals at once",
            })
    void should_refuse_what_could_not_be_made_again(String instead, String words) throws IOException {
        Path waves = Files.writeString(
                folder.resolve("waves.yaml"), "arms: [{name: waves, use: 'resample:4,parallel=2'}]\n");
        String line = instead.replace("ARMS", arms.toString()).replace("WAVES", waves.toString());
        List<String> lines = new ArrayList<>(List.of("domains: [blocksworld]", "instances: 1", line));
        if (!line.startsWith("models")) {
            lines.add("models: [m]");
        } else {
            lines.add("strategies: ['choice,arms=" + arms + "']");
        }

        assertThatThrownBy(() -> Runs.of(Runs.spec(lines), Runs.NOISY).begin(run, Runs.ENVIRONMENT))
                .hasMessageContaining(words);
    }
}
