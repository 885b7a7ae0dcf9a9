package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.exchange.ImportedFile;
import dev.llmmodulo.planbench.exchange.ImportedRun;
import dev.llmmodulo.planbench.exchange.PlanBenchRow;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.Comparison;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.planbench.statistics.Proportion;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports say of runs, beyond what the answers were. */
class ReportedRunsTest {

    private static final String CYCLE = """
            (define (problem cycle) (:domain blocksworld-4ops) (:objects a b)
              (:init (ontable a) (ontable b) (clear a) (clear b) (handempty)) (:goal (and (on a b) (on b a))))
            """;

    private static final String ASKED = """
            domains: [blocksworld]
            instances: 1
            models:
              - model: openai:x
                name: x
                baseUrl: "http://127.0.0.1:1234/v1/secret"
                temperature: 0.5
                maxOutputTokens: 100
                reasoningEffort: low
                sending: {continuations: 2, longestSilence: 30s}""";

    private static final String LIMITED = "instanceLimits: {calls: 5, tokens: 2000, money: 0.5, time: 60s}";

    @TempDir
    private Path folder;

    private static RunModel saying(String answer) {
        return (key, exercise) -> request -> new Answer(answer, "", Finish.COMPLETE, Optional.empty(), "m");
    }

    private Path run(String name, RunSpec spec, RunModel model) throws IOException {
        Path run = folder.resolve(name);
        Runs.of(spec, model).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static Table table(String id, Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, true).report().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Proportion share(Table table, Table.Row row, String column) {
        return ((Cell.Share) row.cells().get(table.columns().indexOf(column))).proportion();
    }

    /** In t2 it would have to be the cheapest plan, and in t3 and t7 there is none to find. */
    @Test
    void should_try_a_planner_once_on_each_instance_that_any_plan_is_asked_of() throws IOException {
        Path run = run(
                "run",
                Runs.spec(
                        "tasks: [t1, t2, t3, t5, t7]",
                        "domains: [blocksworld]",
                        "instances: 2",
                        "models: [m]",
                        "prompts: [one-shot, zero-shot-pddl]",
                        "rounds: 1"),
                saying("The sky is blue."));

        Map<String, Proportion> planner = new TreeMap<>();
        Table frontier = table("frontier", run);
        frontier.rows().stream()
                .filter(row -> row.group().isEmpty())
                .forEach(row -> planner.put(row.at(), share(frontier, row, "accuracy")));

        assertThat(planner)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "planner without a model, t1, blocksworld",
                        new Proportion(2, 2),
                        "planner without a model, t5, blocksworld",
                        new Proportion(2, 2)));
    }

    /** Another seed was tried in two of the three ways. */
    @Test
    void should_set_side_by_side_only_what_was_tried_on_the_same() throws IOException {
        List<String> same =
                List.of("domains: [blocksworld]", "instances: 2", "models: [m]", "rounds: 3", "prove: never");
        Path first = run(
                "first",
                Runs.spec(same, "seeds: [1]", "strategies: [single, \"resample:2\", \"resample:3\", \"vote:2\"]"),
                saying("The sky is blue."));
        Path second =
                run("second", Runs.spec(same, "seeds: [2]", "strategies: [single, \"resample:2\"]"), saying("Hm."));

        Table table = table("side-by-side", first, second);

        assertThat(table.rows())
                .extracting(
                        row -> row.group().orElseThrow().set(),
                        row -> row.group().orElseThrow().protocol().strategy().orElse(""),
                        row -> row.cells().get(5).words())
                .containsExactly(
                        tuple("blocksworld, 4 tries", "resample:2", "–"),
                        tuple("blocksworld, 4 tries", "single", "1.00"),
                        tuple("blocksworld, 2 tries (2)", "resample:3", "–"),
                        tuple("blocksworld, 2 tries (2)", "vote:2", "1.00"));
    }

    /** Of six problems the first answer to none is right and the second to all: 2 of 64 ways to fall so far apart. */
    @Test
    void should_test_what_is_side_by_side_by_the_tries_that_differ() throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "domains: [blocksworld]",
                                "instances: 6",
                                "models: [m]",
                                "rounds: 3",
                                "prove: never",
                                "strategies: [single, \"resample:2\"]"),
                        new CountingModel(2))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(table("side-by-side", run).rows())
                .extracting(
                        row -> row.group().orElseThrow().protocol().strategy().orElse(""),
                        row -> row.cells().get(3).words(),
                        row -> row.cells().get(4).words(),
                        row -> row.cells().get(5).words())
                .containsExactly(tuple("resample:2", "–", "–", "–"), tuple("single", "0", "6", "0.0312"));
    }

    @Test
    void should_ask_nothing_of_a_planner_that_no_model_could_be_asked() throws IOException {
        NamedDomain blocks = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        Path problems = Files.createDirectory(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), blocks.pddl());
        Files.writeString(problems.resolve("damaged.pddl"), "(define (problem p) (:domain");
        RunSpec spec = Runs.spec("folders: ['" + problems + "']", "models: [m]", "rounds: 1");
        Path nothing = run("nothing", spec, saying("Hm."));
        Files.writeString(problems.resolve("tower.pddl"), CYCLE.replace("(on b a)", ""));
        Table frontier = table("frontier", run("one", spec, saying("Hm.")));

        assertThat(RunReport.of(List.of(nothing), ProofTime.OF_RUN, true)
                        .report()
                        .tables())
                .extracting(Table::id)
                .doesNotContain("frontier");
        assertThat(frontier.rows())
                .filteredOn(row -> row.group().isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(share(frontier, row, "accuracy")).isEqualTo(new Proportion(1, 1)));
    }

    /** Both are said to have no plan where they are from, which is true of one. */
    @Test
    void should_believe_a_valid_plan_more_than_what_is_told_of_a_problem() throws IOException {
        NamedDomain blocks = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        Path problems = Files.createDirectory(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), blocks.pddl());
        Files.writeString(problems.resolve("cycle.pddl"), CYCLE);
        Files.writeString(problems.resolve("tower.pddl"), CYCLE.replace("(on b a)", ""));
        Files.writeString(problems.resolve("index.yaml"), """
                - {id: cycle, file: cycle.pddl, solvable: false}
                - {id: tower, file: tower.pddl, solvable: false}
                """);

        Table unsolvable = table(
                "unsolvable",
                run(
                        "run",
                        Runs.spec("folders: ['" + problems + "']", "models: [m]", "rounds: 1", "prove: never"),
                        saying("(pick-up a)\n(stack a b)")));

        assertThat(unsolvable.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().stream().map(cell -> ((Cell.Share) cell).proportion()))
                        .containsExactly(
                                new Proportion(0, 1),
                                new Proportion(1, 1),
                                new Proportion(0, 1),
                                new Proportion(0, 1),
                                new Proportion(0, 1)));
    }

    /** One is never right and beaten by one that always is, but of other instances that tells nothing. */
    @ParameterizedTest
    @CsvSource({"2, no", "3, 'yes, others on other instances'"})
    void should_rank_only_who_was_tried_on_the_same_instances(int instances, String frontier) throws IOException {
        List<String> lines = List.of("domains: [blocksworld]", "rounds: 2", "feedback: [none]", "prove: never");
        Path bad = run("bad", Runs.spec(lines, "models: [bad]", "instances: 2"), new CountingModel(9));
        Path good = run("good", Runs.spec(lines, "models: [good]", "instances: " + instances), new CountingModel(1));

        List<Table> tables = RunReport.of(List.of(bad, good), ProofTime.OF_RUN, false)
                .report()
                .tables();

        Table money = tables.stream()
                .filter(table -> table.id().equals("frontier"))
                .findFirst()
                .orElseThrow();
        assertThat(money.rows().stream()
                        .filter(row -> row.group().orElseThrow().model().equals("bad"))
                        .map(row -> row.cells().get(2).words()))
                .containsExactly(frontier);
        assertThat(tables.stream()
                        .filter(table -> table.id().equals("tokens"))
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.group().orElseThrow().set())
                        .distinct())
                .containsExactlyElementsOf(
                        instances == 2
                                ? List.of("blocksworld")
                                : List.of("blocksworld, 2 instances", "blocksworld, 3 instances"));
    }

    @Test
    void should_not_add_up_tries_of_models_that_only_their_name_is_the_same_of() throws IOException {
        List<String> lines = List.of("domains: [blocksworld]", "instances: 1", "rounds: 1");
        String model = "models: [{model: \"openai:x\", name: x, temperature: %s}]";
        Path cold = run("cold", Runs.spec(lines, model.formatted(0), "seeds: [1]"), saying("Hm."));
        Path warm = run("warm", Runs.spec(lines, model.formatted(1), "seeds: [2]"), saying("Hm."));
        Path limited = run("limited", Runs.spec(lines, model.formatted(1), "seeds: [3]", LIMITED), saying("Hm."));
        Path more = run("more", Runs.spec(lines, model.formatted(1), "seeds: [4]"), saying("Hm."));

        assertThat(models(cold, warm)).containsExactly("x (temperature 0.0)", "x (temperature 1.0)");
        assertThat(models(warm, limited))
                .containsExactly("x (limits of a try 5 calls, 2000 tokens, $0.5, 60 s)", "x (limits of a try none)");
        assertThat(models(warm, more)).containsExactly("x");
        RunReport both = RunReport.of(List.of(cold, warm), ProofTime.OF_RUN, false);
        assertThatThrownBy(both::measured)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the name x stands for other models or settings");
    }

    @Test
    void should_tell_apart_tries_whose_critics_are_other_models_of_one_name() throws IOException {
        List<String> lines = List.of(
                "domains: [blocksworld]",
                "instances: 1",
                "rounds: 1",
                "models: [x]",
                "strategies: [\"loop,critic-model=big\"]");
        String critic = "others: [{model: \"%s\", name: big}]";
        Path one = run("one", Runs.spec(lines, critic.formatted("openai:a"), "seeds: [1]"), saying("Hm."));
        Path other = run("other", Runs.spec(lines, critic.formatted("openai:b"), "seeds: [2]"), saying("Hm."));

        assertThat(models(one, other))
                .containsExactly("x (big standing for openai:a)", "x (big standing for openai:b)");
        assertThat(models(one)).containsExactly("x");
    }

    private static List<String> models(Path... runs) throws IOException {
        return table("scores", runs).rows().stream()
                .map(row -> row.group().orElseThrow().model())
                .toList();
    }

    /** Each thought is longer than a page, but no more of it is shown than there is room for. */
    @Test
    void should_have_room_for_what_is_cut_on_the_page() throws IOException {
        String thought = "x".repeat(11_000_000);
        Path run = run(
                "run",
                Runs.spec("domains: [blocksworld]", "instances: 2", "models: [m]", "rounds: 1"),
                (key, exercise) -> request -> new Answer("Hm.", thought, Finish.COMPLETE, Optional.empty(), "m"));

        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).write(ReportFormat.HTML))
                .doesNotContain("has no room");
    }

    /** The proof is found only where a model says that there is no plan. */
    @Test
    void should_know_of_all_tries_of_a_problem_that_it_has_no_plan_if_one_of_them_proved_it() throws IOException {
        NamedDomain blocks = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        Path problems = Files.createDirectory(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), blocks.pddl());
        Files.writeString(problems.resolve("cycle.pddl"), CYCLE);
        String spec = "folders: ['" + problems + "']";

        Table unsolvable = table(
                "unsolvable",
                run("claims", Runs.spec(spec, "models: [claims]", "rounds: 1"), saying("There is no plan.")),
                run("plans", Runs.spec(spec, "models: [plans]", "rounds: 1"), saying("(pick-up a)\n(stack a b)")));

        assertThat(unsolvable.rows())
                .extracting(
                        row -> row.group().orElseThrow().model(),
                        row -> share(unsolvable, row, "true claim"),
                        row -> share(unsolvable, row, "impossible plan"))
                .containsExactlyInAnyOrder(
                        tuple("claims", new Proportion(1, 1), new Proportion(0, 1)),
                        tuple("plans", new Proportion(0, 1), new Proportion(1, 1)));
    }

    @Test
    void should_say_how_models_were_asked_what_a_try_was_allowed_and_how_long_proofs_may_take() throws IOException {
        Path run = run("run", Runs.spec(ASKED, LIMITED, "rounds: 1", "proofTime: 90s"), saying("Hm."));

        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().provenance())
                .containsEntry(
                        "Models",
                        "x = openai:x, temperature 0.5, output tokens at most 100, effort low, host 127.0.0.1, "
                                + "continuations 2, longest silence 30 s")
                .containsEntry("Limits of a try", "5 calls, 2000 tokens, $0.5, 60 s")
                .containsEntry("Proof time", "90 s");
        assertThat(RunReport.of(List.of(run), new ProofTime(Optional.of(Duration.ofSeconds(1))), false)
                        .report()
                        .provenance())
                .containsEntry("Proof time", "1 s");
        Path plain = run("plain", Runs.spec("domains: [blocksworld]", "instances: 1", "models: [m]"), saying("Hm."));
        assertThat(RunReport.of(List.of(plain), ProofTime.OF_RUN, false)
                        .report()
                        .provenance())
                .containsEntry("Models", "m")
                .containsEntry("Proof time", "10 s")
                .doesNotContainKey("Limits of a try");
    }

    @Test
    void should_name_a_run_whatever_its_folder_is_called_and_say_which_runs_bound_nothing() throws IOException {
        Path plain = run("none", Runs.spec("domains: [blocksworld]", "instances: 1", "models: [m]"), saying("Hm."));
        Path limited = run("limited", Runs.spec(ASKED, LIMITED, "rounds: 1"), saying("Hm."));

        assertThat(RunReport.of(List.of(plain), ProofTime.OF_RUN, false)
                        .report()
                        .provenance())
                .containsEntry("Runs", "none")
                .doesNotContainKey("Limits of a try");
        assertThat(RunReport.of(List.of(limited, plain), ProofTime.OF_RUN, false)
                        .report()
                        .provenance())
                .containsEntry("Runs", "limited, none")
                .containsEntry("Limits of a try", "5 calls, 2000 tokens, $0.5, 60 s; none");
    }

    @Test
    void should_name_differences_of_what_the_protocol_does_not_say() throws IOException {
        Path one = run("one", Runs.spec(ASKED, LIMITED, "rounds: 1"), saying("Hm."));
        Path other = folder.resolve("other");
        Runs.of(
                        Runs.spec(
                                "domains: [blocksworld]",
                                "instances: 1",
                                "models: [{model: \"openai:y\", name: x, temperature: 0.5}]",
                                "rounds: 1"),
                        saying("Hm."))
                .begin(other, new Environment("next", Optional.of("0123abc"), "17", "any", 2, Map.of()))
                .run();

        Table differences = Comparison.of(
                        new Comparison.Side(one, List.of()), new Comparison.Side(other, List.of()), ProofTime.OF_RUN)
                .report()
                .tables()
                .get(0);

        assertThat(differences.rows().stream()
                        .map(row -> row.at() + ": "
                                + row.cells().stream().map(Cell::words).toList()))
                .containsExactly(
                        "what the model's name stands for: [openai:x, openai:y]",
                        "output tokens at most: [100, not set]",
                        "effort: [low, not set]",
                        "host: [127.0.0.1, not set]",
                        "continuations: [2, not set]",
                        "longest silence: [30 s, not set]",
                        "limits of a try: [5 calls, 2000 tokens, $0.5, 60 s, none]",
                        "program: [test, next at revision 0123abc]");
    }

    /** Both are of one problem, whose text is that of its file. */
    @Test
    void should_compare_prompts_in_pddl_with_prompts_in_words() throws IOException {
        Path run = run(
                "run",
                Runs.spec(
                        "domains: [blocksworld]",
                        "instances: 3",
                        "models: [m]",
                        "prompts: [pddl, zero-shot]",
                        "rounds: 1"),
                saying("Hm."));

        Comparison comparison = Comparison.of(
                new Comparison.Side(run, List.of("pddl,")),
                new Comparison.Side(run, List.of("zero-shot,")),
                ProofTime.OF_RUN);

        assertThat(comparison.incomplete()).isEmpty();
        assertThat(comparison.report().provenance().get("Common")).startsWith("tries in common 3,");
    }

    @Test
    void should_tell_a_shortest_length_only_of_the_problem_that_is_asked_about() throws IOException {
        Path run = run(
                "run",
                Runs.spec(
                        "tasks: [t1, t4, t6, t8_1, t8_2, t8_3]",
                        "domains: [blocksworld]",
                        "instances: 2",
                        "models: [m]",
                        "prompts: [one-shot]",
                        "rounds: 1"),
                saying("Hm."));

        List<InstanceRecord> asked = Runs.records(run).stream()
                .filter(record -> record.error().isEmpty())
                .toList();
        assertThat(asked).extracting(record -> record.key().task()).contains("t1", "t4", "t6", "t8_1", "t8_2", "t8_3");
        assertThat(asked)
                .allSatisfy(record -> assertThat(
                                record.problem().optimalLength().isPresent())
                        .as(record.key().id())
                        .isEqualTo(List.of("t1", "t8_1").contains(record.key().task())));
    }

    /** Of three answers one is right, which is handed out if it is the best, but not if others get more votes. */
    @ParameterizedTest
    @CsvSource({"best-of:3, 2, true", "vote:3, 3, false"})
    void should_export_the_answer_that_was_handed_out(String strategy, int right, boolean isRight) throws IOException {
        Path run = run(
                "run",
                Runs.spec(
                        "domains: [blocksworld]",
                        "instances: 1",
                        "models: [m]",
                        "prompts: [zero-shot-pddl]",
                        "rounds: 5",
                        "strategies: [\"" + strategy + "\"]"),
                new CountingModel(right));
        RunLog log = RunLog.open(run);

        PlanBenchRow row = ExportedRun.of(log, new Scorer(log.texts(), Runs.LIBRARY, ProofLimits.USUAL), Runs.LIBRARY)
                .files()
                .files()
                .get("results/blocksworld/m/task_1_plan_generation_zero_shot_pddl.json")
                .rows()
                .get(0);

        String answer = Runs.records(run).get(0).rounds().get(right - 1).answer();
        assertThat(row.fields().get("llm_raw_response").asText().equals(answer)).isEqualTo(isRight);
        assertThat(row.fields().get("extracted_llm_plan").asText().equals(answer))
                .isEqualTo(isRight);
        assertThat(row.fields().get("llm_correct").asBoolean()).isEqualTo(isRight);
    }

    @Test
    void should_compare_with_asking_again_only_where_it_was_tried_on_the_same_instances() throws IOException {
        List<String> lines = List.of("domains: [blocksworld]", "models: [m]", "rounds: 2", "prove: never");
        Path told = run("told", Runs.spec(lines, "instances: 3", "feedback: [first]"), new CountingModel(1));
        Path fewer = run("fewer", Runs.spec(lines, "instances: 2", "feedback: [none]"), saying("Hm."));
        Path same = run("same", Runs.spec(lines, "instances: 3", "feedback: [none]"), saying("Hm."));

        assertThat(resampled(told, fewer)).isEqualTo(new Cell.Text("on other instances"));
        assertThat(resampled(told, same)).isEqualTo(new Cell.Share(new Proportion(0, 3)));
    }

    /** Nothing is proven while it runs, so that the loop goes on after each claim. */
    @ParameterizedTest
    @CsvSource({
        "claim claim claim, '100.0 %, 100.0 %, 100.0 %'",
        "plan claim claim, '0.0 %, 100.0 %, 100.0 %'",
        "plan plan claim, '0.0 %, 0.0 %, 100.0 %'",
        "claim plan claim, '0.0 %, 0.0 %, 100.0 %'",
        "claim nothing claim, '0.0 %, 0.0 %, 100.0 %'"
    })
    void should_count_a_right_claim_from_the_first_round_after_which_only_claims_follow(String said, String accuracy)
            throws IOException {
        Map<String, String> answers =
                Map.of("claim", "There is no plan.", "plan", "(pick-up a)\n(stack a b)", "nothing", "Hm.");
        RunModel claiming = (key, exercise) -> request -> new Answer(
                answers.get(said.split(" ")[request.round() - 1]), "", Finish.COMPLETE, Optional.empty(), "m");
        Path run = run(
                "run", Runs.spec("folders: ['" + cycle() + "']", "models: [m]", "rounds: 3", "prove: never"), claiming);

        assertThat(Runs.records(run).get(0).rounds()).hasSize(3);
        Table rounds = table("rounds", run);
        assertThat(rounds.rows().stream().map(row -> row.cells().get(0).words()))
                .containsExactly(accuracy.split(", "));
    }

    /** A folder with a problem that has no plan. */
    private Path cycle() throws IOException {
        NamedDomain blocks = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        Path problems = Files.createDirectory(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), blocks.pddl());
        Files.writeString(problems.resolve("cycle.pddl"), CYCLE);
        return problems;
    }

    @Test
    void should_not_say_that_anything_failed_where_no_model_was_asked() throws IOException {
        List<String> lines = List.of("folders: ['" + cycle() + "']", "models: [m]", "rounds: 1");
        Path unasked = run("unasked", Runs.spec(lines, "prove: first"), saying("There is no plan."));
        Path asked = run("asked", Runs.spec(lines, "prove: on-claim"), saying("There is no plan."));

        Table scores = table("scores", unasked);
        assertThat(scores.rows().get(0).cells().get(scores.columns().indexOf("not asked")))
                .isEqualTo(new Cell.Count(1));
        assertThat(RunReport.of(List.of(unasked), ProofTime.OF_RUN, false)
                        .report()
                        .tables())
                .extracting(Table::id)
                .doesNotContain("failures");
        assertThat(Comparison.of(
                                new Comparison.Side(unasked, List.of()),
                                new Comparison.Side(asked, List.of()),
                                ProofTime.OF_RUN)
                        .report()
                        .tables())
                .filteredOn(table -> table.id().equals("disagreements"))
                .singleElement()
                .satisfies(table ->
                        assertThat(table.rows().get(0).cells().get(2)).isEqualTo(new Cell.Text("counts neither way")));
    }

    private static Cell resampled(Path... runs) throws IOException {
        Table rounds = table("rounds", runs);
        return rounds.rows().stream()
                .filter(row -> row.group().orElseThrow().protocol().feedback().equals("first"))
                .map(row -> row.cells().get(rounds.columns().indexOf("resampled")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_know_of_an_imported_question_that_expects_no_plan_that_there_is_none() throws Exception {
        Path file = folder.resolve("unsolvable_x/e/task_1_plan_generation_zero_shot_pddl.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"task": "task_1_plan_generation_zero_shot_pddl", "prompt_type": "oneshot", "instances": [{"instance_id": 7,
                "llm_raw_response": "(do o)", "query":
                "Hello.\\n[DOMAIN]\\n(define (domain 4x) (:predicates (p ?a)) (:action do :parameters (?a)\\n\
                :precondition (p ?a) :effect (not (p ?a))))\\n[QUERY PROBLEM]\\n(define (problem x) (:domain 4x) \
                (:objects o)\\n(:init) (:goal (p o)))\\n\\n[PLAN]"}]}
                """);
        Path run = folder.resolve("imported");
        ImportedRun.write(
                ImportedFile.read(file, Runs.LIBRARY).answers(),
                run,
                Runs.ENVIRONMENT,
                Instant.EPOCH,
                new StrictGrader(),
                new RecordedPrices(PriceTable.shipped(), Optional.empty()));

        assertThat(Runs.records(run).get(0).rounds().get(0).failingStep()).hasValue(1);
        assertThat(Runs.records(run))
                .extracting(InstanceRecord::problem)
                .singleElement()
                .satisfies(problem -> assertThat(problem.solvable()).contains(false));
        Table unsolvable = table("unsolvable", run);
        assertThat(share(unsolvable, unsolvable.rows().get(0), "impossible plan")
                        .trials())
                .isEqualTo(1);
        Table spend = table("spend", run);
        assertThat(spend.rows().get(0).cells().get(spend.columns().indexOf("seconds per try")))
                .isEqualTo(new Cell.Text("not known"));
    }
}
