package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.Comparison.Side;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.PairedOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final SampleRun SAMPLE = new SampleRun(4, 1, List.of("first", "none"), "");
    private static final List<String> TOLD = List.of(SampleRun.CHEAP, "feedback first");
    private static final List<String> NOT_TOLD = List.of(SampleRun.CHEAP, "feedback none");

    @TempDir
    static Path folder;

    private static Path run = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        run = folder.resolve("run");
        SAMPLE.write(run);
    }

    private static Comparison compare(Side first, Side second) throws IOException {
        return Comparison.of(first, second, ProofTime.OF_RUN);
    }

    private static Table table(Comparison comparison, String id) {
        return comparison.report().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_name_differences_of_protocol_first() throws IOException {
        Report report = compare(new Side(run, TOLD), new Side(run, NOT_TOLD)).report();

        assertThat(report.tables().get(0).id()).isEqualTo("differences");
        assertThat(report.tables().get(0).rows()).singleElement().satisfies(row -> {
            assertThat(row.at()).isEqualTo("feedback");
            assertThat(row.cells()).containsExactly(new Cell.Text("first"), new Cell.Text("none"));
        });
    }

    @Test
    void should_pair_each_instance_with_itself() throws IOException {
        Map<String, Boolean> first = new HashMap<>();
        Map<String, Boolean> second = new HashMap<>();
        RunLog.open(run).instances(instance -> {
            if (instance.key().model().equals(SampleRun.CHEAP)
                    && instance.error().isEmpty()) {
                (instance.key().protocol().feedback().equals("first") ? first : second)
                        .put(
                                instance.key().set() + instance.key().instance(),
                                !instance.outcome().equals("budget-exhausted"));
            }
        });
        first.keySet().retainAll(second.keySet());
        PairedOutcomes expected = first.entrySet().stream()
                .map(one -> PairedOutcomes.NONE.plus(one.getValue(), second.get(one.getKey())))
                .reduce(PairedOutcomes.NONE, PairedOutcomes::plus);

        Table paired = table(compare(new Side(run, TOLD), new Side(run, NOT_TOLD)), "paired");
        List<Cell> all = paired.rows().get(paired.rows().size() - 1).cells();

        assertThat(all.subList(2, 6))
                .containsExactly(
                        new Cell.Count(expected.both()),
                        new Cell.Count(expected.onlyFirst()),
                        new Cell.Count(expected.onlySecond()),
                        new Cell.Count(expected.neither()));
        assertThat(all.get(6)).isEqualTo(Cell.ofP(expected.exactPValue()));
    }

    @Test
    void should_list_every_win_and_loss() throws IOException {
        Comparison comparison = compare(new Side(run, TOLD), new Side(run, NOT_TOLD));
        Table paired = table(comparison, "paired");
        List<Cell> all = paired.rows().get(paired.rows().size() - 1).cells();
        List<String> winners = table(comparison, "disagreements").rows().stream()
                .map(row -> row.cells().get(2).words())
                .toList();

        assertThat(winners.stream().filter("first"::equals).count()).isEqualTo(((Cell.Count) all.get(3)).count());
        assertThat(winners.stream().filter("second"::equals).count()).isEqualTo(((Cell.Count) all.get(4)).count());
    }

    @Test
    void should_say_what_only_one_of_the_runs_has() throws IOException {
        Path part = folder.resolve("part");
        SAMPLE.write(part, key -> key.set().equals("blocksworld"));
        Comparison comparison = compare(new Side(run, TOLD), new Side(part, TOLD));

        assertThat(comparison.incomplete())
                .singleElement()
                .asString()
                .contains("tries in common 4,")
                .contains("only in the second 0");
        assertThat(compare(new Side(run, TOLD), new Side(run, NOT_TOLD)).incomplete())
                .isEmpty();
    }

    @Test
    void should_not_guess_what_is_to_be_compared() throws IOException {
        assertThatThrownBy(() -> compare(new Side(run, TOLD), new Side(run, List.of())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("choose one model and protocol of each run");
        assertThatThrownBy(() -> compare(new Side(run, TOLD), new Side(run, List.of("nobody"))))
                .hasMessageContaining("has none of that name");
    }

    @Test
    void should_pair_models_with_themselves_where_both_runs_have_the_same() throws IOException {
        Path again = folder.resolve("again");
        SAMPLE.write(again);
        Comparison comparison = compare(new Side(run, List.of()), new Side(again, List.of()));

        assertThat(comparison.incomplete()).isEmpty();
        assertThat(comparison.report().tables())
                .singleElement()
                .satisfies(table -> assertThat(table.id()).isEqualTo("paired"));
    }
}
