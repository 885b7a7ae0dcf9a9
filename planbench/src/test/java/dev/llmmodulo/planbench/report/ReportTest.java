package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    @TempDir
    static Path folder;

    private static final SampleRun SAMPLE = new SampleRun(3, 2, List.of("first", "none"), "");

    private static Path run = Path.of("");
    private static Optional<RunReport> read = Optional.empty();
    private static Report report = new Report("", Map.of(), List.of());

    @BeforeAll
    static void write() throws IOException {
        run = folder.resolve("whole");
        SAMPLE.write(run);
        read = Optional.of(RunReport.of(List.of(run), ProofTime.OF_RUN, true));
        report = read.get().report();
    }

    private static RunReport read(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false);
    }

    private static Table table(String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Table table, Table.Row row, String column) {
        return row.cells().get(table.columns().indexOf(column));
    }

    /** The records say it too: what the loop accepted was judged by the same validator. */
    @Test
    void should_count_what_the_records_say() throws IOException {
        Map<Group, Proportion> expected = new TreeMap<>();
        RunLog.open(run).instances(instance -> {
            if (instance.error().isEmpty()) {
                expected.merge(
                        Group.of(instance.key()),
                        Proportion.NONE.plus(isAccepted(instance)),
                        (before, one) -> before.plus(one));
            }
        });

        Map<Group, Proportion> reported = new TreeMap<>();
        Table scores = table("scores");
        scores.rows()
                .forEach(row -> reported.put(
                        row.group().orElseThrow(), ((Cell.Share) cell(scores, row, "accuracy")).proportion()));
        assertThat(reported).isEqualTo(expected);
    }

    private static boolean isAccepted(InstanceRecord instance) {
        return instance.outcome().equals("solved") || instance.outcome().equals("proven-unsolvable");
    }

    @Test
    void should_say_how_often_some_and_how_often_all_of_two_tries_are_right() throws IOException {
        Map<Group, Map<String, List<Boolean>>> tries = new TreeMap<>();
        RunLog.open(run).instances(instance -> {
            if (instance.error().isEmpty()) {
                tries.computeIfAbsent(Group.of(instance.key()), group -> new TreeMap<>())
                        .computeIfAbsent(instance.key().instance(), none -> new ArrayList<>())
                        .add(isAccepted(instance));
            }
        });
        List<String> expected = new ArrayList<>();
        tries.forEach((group, instances) -> {
            List<List<Boolean>> twice =
                    instances.values().stream().filter(each -> each.size() == 2).toList();
            if (!twice.isEmpty()) {
                double one = mean(instances.values(), each -> mean(each, right -> right ? 1 : 0));
                expected.add(tries(group, 1, one, one, instances.size()));
                expected.add(tries(
                        group,
                        2,
                        mean(twice, each -> each.contains(true) ? 1 : 0),
                        mean(twice, each -> each.contains(false) ? 0 : 1),
                        twice.size()));
            }
        });

        Table table = table("tries");
        assertThat(table.rows())
                .extracting(row -> row.group().orElseThrow() + " " + row.at() + ": "
                        + row.cells().stream().map(Cell::value).collect(Collectors.joining(", ")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(cell(table, row, "pass@k")).isNotEqualTo(cell(table, row, "pass^k")));
    }

    /** Of the records: what is right where, of everyone who was tried on the same. */
    @Test
    void should_set_who_tried_the_same_beside_the_one_that_is_right_most_often() throws IOException {
        Map<String, Map<String, Optional<Boolean>>> contestants = new TreeMap<>();
        RunLog.open(run)
                .instances(instance -> contestants
                        .computeIfAbsent(
                                instance.key().model() + " "
                                        + instance.key().protocol().id(),
                                none -> new TreeMap<>())
                        .put(
                                instance.key().set() + " " + instance.key().instance() + " "
                                        + instance.key().seed() + " "
                                        + instance.key().sample(),
                                instance.error().isEmpty() ? Optional.of(isAccepted(instance)) : Optional.empty()));

        Table table = table("side-by-side");
        assertThat(table.rows()).hasSizeGreaterThan(1);
        String best = name(table.rows().get(0));
        assertThat(table.rows().get(0).cells()).endsWith(new Cell.Text("–"));
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            Map<String, Optional<Boolean>> here = contestants.get(name(row));
            Map<String, Optional<Boolean>> there = contestants.get(best);
            assertThat(here.keySet()).isEqualTo(there.keySet());
            assertThat(count(here, true)).isLessThanOrEqualTo(count(there, true));
            assertThat(cell(table, row, "right only here"))
                    .isEqualTo(new Cell.Count(here.keySet().stream()
                            .filter(place -> here.get(place).equals(Optional.of(true))
                                    && there.get(place).equals(Optional.of(false)))
                            .count()));
            assertThat(cell(table, row, "right only there"))
                    .isEqualTo(new Cell.Count(here.keySet().stream()
                            .filter(place -> there.get(place).equals(Optional.of(true))
                                    && here.get(place).equals(Optional.of(false)))
                            .count()));
            assertThat(cell(table, row, "accuracy"))
                    .isEqualTo(
                            new Cell.Share(new Proportion(count(here, true), count(here, true) + count(here, false))));
        }
    }

    private static String name(Table.Row row) {
        Group group = row.group().orElseThrow();
        return group.model() + " " + group.protocol().id();
    }

    private static long count(Map<String, Optional<Boolean>> tries, boolean right) {
        return tries.values().stream().filter(Optional.of(right)::equals).count();
    }

    private static <T> double mean(Collection<T> all, ToDoubleFunction<T> value) {
        return all.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String tries(Group group, int k, double some, double all, int instances) {
        return group + " " + k + ": "
                + Cell.Estimate.of(OptionalDouble.of(some), "").value() + ", "
                + Cell.Estimate.of(OptionalDouble.of(all), "").value() + ", " + instances;
    }

    @Test
    void should_count_the_plans_that_a_try_had_proposed_before() throws IOException {
        Map<Group, Proportion> expected = new TreeMap<>();
        RunLog.open(run).instances(instance -> {
            Set<String> before = new HashSet<>();
            for (RoundRecord round : instance.rounds()) {
                boolean isAgain = !round.plan().isEmpty() && !before.add(round.plan());
                if (round.round() > 1) {
                    expected.merge(
                            Group.of(instance.key()), Proportion.NONE.plus(isAgain), (sum, one) -> sum.plus(one));
                }
            }
        });

        Map<Group, Proportion> reported = new TreeMap<>();
        Table repeats = table("repeats");
        repeats.rows()
                .forEach(row -> reported.put(
                        row.group().orElseThrow(), ((Cell.Share) cell(repeats, row, "repeated")).proportion()));
        assertThat(reported).isEqualTo(expected);
        assertThat(reported.values())
                .anySatisfy(share -> assertThat(share.successes()).isPositive());
    }

    @Test
    void should_end_each_curve_at_the_score() {
        Map<Group, Cell> last = new TreeMap<>();
        table("rounds")
                .rows()
                .forEach(row -> last.put(row.group().orElseThrow(), row.cells().get(0)));

        assertThat(table("scores").rows())
                .allSatisfy(row -> assertThat(last.get(row.group().orElseThrow()))
                        .isEqualTo(row.cells().get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "seconds"})
    void should_compare_groups_at_the_same_spend_and_end_at_the_score(String spend) {
        Map<Group, Cell> last = new TreeMap<>();
        Map<Group, List<String>> bounds = new TreeMap<>();
        for (Table.Row row : table(spend).rows()) {
            Group group = row.group().orElseThrow();
            Cell.Share share = (Cell.Share) row.cells().get(0);
            if (last.get(group) instanceof Cell.Share before) {
                assertThat(share.proportion().successes())
                        .isGreaterThanOrEqualTo(before.proportion().successes());
            }
            last.put(group, share);
            bounds.computeIfAbsent(group, none -> new ArrayList<>()).add(row.at());
        }

        assertThat(table("scores").rows())
                .allSatisfy(row -> assertThat(last.get(row.group().orElseThrow()))
                        .isEqualTo(row.cells().get(0)));
        assertThat(bounds.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.getKey().set(),
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))
                        .values())
                .allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"tokens-by-objects, tokens", "seconds-by-objects, seconds"})
    void should_tell_sizes_apart_without_a_rest(String bySize, String whole) {
        Map<String, Proportion> sums = new TreeMap<>();
        last(bySize)
                .forEach((group, share) -> sums.merge(
                        group.model() + group.protocol().id() + group.set().replaceFirst(", [0-9–]+ objects$", ""),
                        share,
                        Proportion::plus));

        assertThat(sums).isNotEmpty();
        last(whole).forEach((group, share) -> {
            String name = group.model() + group.protocol().id() + group.set();
            assertThat(sums.getOrDefault(name, share)).isEqualTo(share);
        });
    }

    /** What each group came to within its largest bound. */
    private static Map<Group, Proportion> last(String id) {
        Map<Group, Proportion> last = new TreeMap<>();
        table(id)
                .rows()
                .forEach(row -> last.put(
                        row.group().orElseThrow(), ((Cell.Share) row.cells().get(0)).proportion()));
        return last;
    }

    /** Each try took 3 seconds in all, or as long as its calls, if that is longer. */
    @Test
    void should_count_all_time_but_waits_between_calls() throws IOException {
        Findings findings = Findings.of(List.of(run), ProofTime.OF_RUN);

        assertThat(findings.tries()).isNotEmpty().allSatisfy(tried -> {
            Duration calls = tried.spending().time();
            Duration whole = Duration.ofSeconds(3);
            assertThat(tried.time()).isEqualTo(calls.compareTo(whole) > 0 ? calls : whole);
        });
    }

    @Test
    void should_set_beside_each_curve_with_feedback_what_asking_again_alone_came_to() {
        Table rounds = table("rounds");
        Map<List<Object>, Cell> accuracy = rounds.rows().stream()
                .collect(Collectors.toMap(
                        row -> List.of(row.group().orElseThrow(), row.at()), row -> cell(rounds, row, "accuracy")));
        List<Group> groups = rounds.rows().stream()
                .flatMap(row -> row.group().stream())
                .distinct()
                .toList();
        List<Table.Row> told = rounds.rows().stream()
                .filter(row -> row.group().orElseThrow().hasFeedback())
                .toList();

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(rounds, row, "resampled"))
                        .isInstanceOf(Cell.Share.class)
                        .isEqualTo(accuracy.get(List.of(
                                row.group()
                                        .orElseThrow()
                                        .withoutFeedback(groups)
                                        .orElseThrow(),
                                row.at()))));
    }

    @Test
    void should_split_what_unsolvable_instances_came_to_without_a_rest() {
        Table unsolvable = table("unsolvable");
        List<Table.Row> rows = unsolvable.rows().stream()
                .filter(row -> row.group().orElseThrow().set().equals("unsolvable"))
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            List<Proportion> parts = row.cells().stream()
                    .limit(4)
                    .map(cell -> ((Cell.Share) cell).proportion())
                    .toList();
            assertThat(parts.stream().mapToLong(Proportion::successes).sum())
                    .isEqualTo(parts.get(0).trials());
        });
        assertThat(rows)
                .anyMatch(row -> ((Cell.Share) cell(unsolvable, row, "impossible plan"))
                                .proportion()
                                .successes()
                        > 0);
    }

    @Test
    void should_say_that_a_price_is_not_known_and_that_none_is_solved() throws IOException {
        Table spend = table("spend");
        assertThat(spend.rows())
                .filteredOn(row -> row.group().orElseThrow().model().equals(SampleRun.UNPRICED))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(spend, row, "money").words()).isEqualTo("not known"));

        Path unlucky = folder.resolve("unlucky");
        List<String> failed = new ArrayList<>();
        RunLog.open(run).instances(instance -> {
            if (!isAccepted(instance)) {
                failed.add(instance.key().id());
            }
        });
        SAMPLE.write(unlucky, key -> failed.contains(key.id()));
        RunReport none = read(unlucky);
        assertThat(none.write(ReportFormat.MARKDOWN)).contains("none solved");
        assertThat(none.write(ReportFormat.JSON)).contains("none solved");
    }

    @Test
    void should_never_state_what_is_no_number() throws IOException {
        Path empty = folder.resolve("empty");
        SAMPLE.write(empty, key -> false);
        Path broken = folder.resolve("broken");
        SAMPLE.write(broken, key -> key.instance().equals("corner"));

        for (RunReport each : List.of(read.orElseThrow(), read(empty), read(broken))) {
            for (ReportFormat format : List.of(ReportFormat.CSV, ReportFormat.JSON, ReportFormat.MARKDOWN)) {
                assertThat(each.write(format)).doesNotContain("NaN", "Infinity", "null");
            }
        }
    }

    @Test
    void should_be_the_same_for_a_run_in_two_folders() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        SAMPLE.write(one, key -> key.id().hashCode() % 3 == 0);
        SAMPLE.write(other, key -> key.id().hashCode() % 3 != 0);
        Findings whole = Findings.of(List.of(run), ProofTime.OF_RUN);
        Findings parts = Findings.of(List.of(other, one), ProofTime.OF_RUN);

        assertThat(Report.of(parts, true).tables()).isEqualTo(report.tables());
        assertThat(Transcripts.of(parts, 10_000_000)).isEqualTo(Transcripts.of(whole, 10_000_000));
    }

    @Test
    void should_refuse_to_count_a_try_twice() {
        assertThatThrownBy(() -> read(run, run))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("have a result of");
    }

    @Test
    void should_refuse_a_folder_that_is_no_run() {
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no folder of a run");
    }

    @Test
    void should_leave_out_transcripts_of_what_was_right_first_and_say_so() throws IOException {
        RunReport whole = read.orElseThrow();
        long all = whole.write(ReportFormat.HTML).getBytes(StandardCharsets.UTF_8).length;
        long most = ReportHtml.size(report) + (all - ReportHtml.size(report)) / 3;

        String page = whole.write(ReportFormat.HTML, most);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo((int) most);
        assertThat(page)
                .contains("This page has no room for the transcripts of")
                .contains("data-mark=\"wrong\"");
        assertThat(page.indexOf("data-mark=\"right\"", page.lastIndexOf("data-mark=\"wrong\"")))
                .isEqualTo(page.indexOf("data-mark=\"right\""));
        assertThat(whole.write(ReportFormat.HTML)).doesNotContain("has no room");
    }

    /** The first ones have more rounds than there is room for. */
    @Test
    void should_show_each_transcript_that_there_is_room_for() throws IOException {
        Findings findings = Findings.of(List.of(run), ProofTime.OF_RUN);
        Transcripts whole = Transcripts.of(findings, 10_000_000);
        long most = 6_000;

        Transcripts some = Transcripts.of(findings, most);

        assertThat(some.entries()).isNotEmpty();
        assertThat(whole.entries()).hasSize(findings.tries().size());
        assertThat(some.entries().get(0).tried())
                .isNotEqualTo(whole.entries().get(0).tried());
        assertThat(some.leftOut().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(findings.tries().size() - some.entries().size());
        assertThat(String.join("", some.texts()).length()).isLessThan((int) most);
    }

    @Test
    void should_put_a_planner_without_a_model_beside_the_models() {
        Table frontier = table("frontier");
        List<Cell> ofPlanner = frontier.rows().stream()
                .filter(row -> row.group().isEmpty())
                .map(row -> cell(frontier, row, "money per try"))
                .toList();

        assertThat(ofPlanner).isNotEmpty().allMatch(cell -> Objects.equals(cell.words(), "$0"));
        assertThat(frontier.rows())
                .filteredOn(row ->
                        row.group().isPresent() && row.group().get().model().equals(SampleRun.UNPRICED))
                .allSatisfy(
                        row -> assertThat(cell(frontier, row, "on the frontier").words())
                                .isEqualTo("price not known"));
    }
}
