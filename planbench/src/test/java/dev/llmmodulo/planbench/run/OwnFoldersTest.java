package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.planbench.task.Wording;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of a user's own problems in the forms of PlanBench's questions. */
class OwnFoldersTest {

    private static final String DOOR = """
            (define (domain door)
              (:predicates (open) (inside))
              (:action push :parameters () :precondition (and) :effect (open))
              (:action enter :parameters () :precondition (open) :effect (inside)))
            """;
    private static final String ALWAYS_OPEN = DOOR.replace(":precondition (open)", ":precondition (and)");
    private static final String PROBLEM = "(define (problem p) (:domain door) (:init) (:goal (inside)))";
    private static final String WINDOW = "(define (domain window) (:predicates (shut)) "
            + "(:action enter :parameters () :precondition (and) :effect (shut)))";

    @TempDir
    Path folder;

    private static final RunModel ENTERS = (key, exercise) ->
            request -> new Answer("[PLAN]\n(enter)\n[PLAN END]", "", Finish.COMPLETE, Optional.empty(), "m");

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("problems").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path run(String prompts, RunModel model, String... more) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                List.of(
                                        "folders: ['" + folder.resolve("problems") + "']",
                                        "models: [m]",
                                        "rounds: 1",
                                        "prove: never",
                                        "prompts: [" + prompts + "]"),
                                more),
                        model)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return run;
    }

    private static Kind score(Path run, InstanceRecord record) throws IOException {
        return new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL)
                .score(record)
                .kind();
    }

    /** The plan is valid where the door is always open, and nowhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"pddl", "zero-shot-pddl", "one-shot-pddl", "zero-shot", "one-shot"})
    void should_judge_each_problem_by_the_domain_that_is_nearest_to_it(String prompt) throws IOException {
        write("a/domain.pddl", DOOR);
        write("a/p1.pddl", PROBLEM);
        write("a/p2.pddl", PROBLEM);
        write("b/domain.pddl", ALWAYS_OPEN);
        write("b/p1.pddl", PROBLEM);
        write("b/p2.pddl", PROBLEM);

        Path run = run(prompt, ENTERS);

        assertThat(Runs.records(run)).hasSize(4);
        for (InstanceRecord record : Runs.records(run)) {
            String instance = record.key().instance();
            assertThat(score(run, record))
                    .as(instance)
                    .isEqualTo(instance.startsWith("b/") ? Kind.SOLVED : Kind.NOT_SOLVED);
        }
    }

    @Test
    void should_ask_about_domains_that_have_nothing_in_common() throws IOException {
        write("a/domain.pddl", DOOR);
        write("a/p1.pddl", PROBLEM);
        write("b/domain.pddl", WINDOW);
        write("b/p1.pddl", "(define (problem p) (:domain window) (:init) (:goal (shut)))");

        Path run = run("zero-shot-pddl", ENTERS);

        assertThat(Runs.records(run)).extracting(InstanceRecord::error).containsOnly(Optional.empty());
        assertThat(Files.readString(run.resolve("prompts.jsonl"))).contains("(inside)", "(shut)");
    }

    private static final String TANK = """
            (define (domain tank)
              (:requirements :numeric-fluents)
              (:predicates (home) (away) (filled))
              (:functions (fuel))
              (:action fill :parameters () :precondition (home) :effect (and (filled) (increase (fuel) 3)))
              (:action leave :parameters () :precondition (and (home) (>= (fuel) 3))
                :effect (and (not (home)) (away) (decrease (fuel) 2)))
              (:action return :parameters () :precondition (and (away) (>= (fuel) 1))
                :effect (and (not (away)) (home) (decrease (fuel) 1))))
            """;

    /** The planner knows nothing of numbers, the validator does. */
    @ParameterizedTest
    @CsvSource({"t1,1", "t3,1", "t4,1", "t7,1", "t8_1,2"})
    void should_ask_about_problems_with_numbers_whose_plans_came_with_them(String task, int goals) throws IOException {
        write("domain.pddl", TANK);
        String goal = goals == 1 ? "(away)" : "(and (away) (filled))";
        for (String name : new String[] {"p1", "p2"}) {
            write(
                    name + ".pddl",
                    "(define (problem " + name + ") (:domain tank) (:init (home) (= (fuel) 0)) (:goal " + goal + "))");
        }
        write("there.plan", "(fill)\n(leave)\n");
        write("index.yaml", "[{id: p1, file: p1.pddl, plan: there.plan}, {id: p2, file: p2.pddl, plan: there.plan}]");

        Path run = run("zero-shot-pddl, one-shot-pddl", ENTERS, "tasks: [" + task + "]");

        assertThat(Runs.records(run)).hasSize(4);
        assertThat(Runs.records(run)).extracting(InstanceRecord::error).containsOnly(Optional.empty());
        assertThat(Files.readString(run.resolve("prompts.jsonl"))).contains("(fill)");
    }

    @Test
    void should_say_that_no_planner_knows_numbers_where_a_plan_after_an_event_is_needed() throws IOException {
        write("domain.pddl", TANK);
        write("p1.pddl", "(define (problem p1) (:domain tank) (:init (home) (= (fuel) 0)) (:goal (away)))");
        write("there.plan", "(fill)\n(leave)\n");
        write("index.yaml", "[{id: p1, file: p1.pddl, plan: there.plan}]");

        Path run = run("zero-shot-pddl", ENTERS, "tasks: [t6]");

        assertThat(Runs.records(run))
                .singleElement()
                .satisfies(
                        record -> assertThat(record.error().orElseThrow().reason())
                                .isEqualTo(
                                        "a plan has to be found after what happens, and no planner here knows numeric fluents"));
    }

    /** PlanBench has one domain for all problems of a folder. */
    @Test
    void should_not_export_problems_of_several_domains_as_if_they_had_one() throws IOException {
        write("a/domain.pddl", DOOR);
        write("a/p1.pddl", PROBLEM);
        write("b/domain.pddl", ALWAYS_OPEN);
        write("b/p1.pddl", PROBLEM);
        Path run = run("zero-shot-pddl", ENTERS);
        RunLog log = RunLog.open(run);

        assertThatThrownBy(() ->
                        ExportedRun.of(log, new Scorer(log.texts(), Runs.LIBRARY, ProofLimits.USUAL), Runs.LIBRARY))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("are of several domains");
    }

    /** Packages, though trucks and places are objects too. */
    @Test
    void should_report_by_the_size_that_problems_were_made_of() throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "domains: ['logistics:1..3,count=2,seed=3']",
                                "models: [m]",
                                "rounds: 1",
                                "prove: never"),
                        Runs.NOISY)
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().tables())
                .filteredOn(table -> table.id().equals("size"))
                .singleElement()
                .satisfies(table ->
                        assertThat(table.rows()).extracting(Table.Row::at).containsExactly("1", "2", "3"));
    }

    /** PlanBench has these words for problems that read like those of blocksworld. */
    @ParameterizedTest
    @ValueSource(strings = {"random_blocksworld_3", "random_blocksworld_3/generated_basic"})
    void should_ask_in_the_words_that_planbench_has_for_a_folder_of_that_name(String within) throws IOException {
        String domain = Runs.LIBRARY.domain("blocksworld").orElseThrow().pddl();
        write("random_blocksworld_3/generated_domain.pddl", domain);
        write(
                within + "/instance-1.pddl",
                Runs.LIBRARY
                        .domain("blocksworld")
                        .orElseThrow()
                        .instances()
                        .get(0)
                        .pddl());
        Path problems = folder.resolve("problems").resolve(within);
        Path run = folder.resolve("run");

        Runs.of(Runs.spec("folders: ['" + problems + "']", "models: [m]", "rounds: 1", "prompts: [zero-shot]"), ENTERS)
                .begin(run, Runs.ENVIRONMENT)
                .run();

        assertThat(Files.readString(run.resolve("prompts.jsonl")))
                .contains("object from another object")
                .doesNotContain(" block");
    }

    private static final String BLOCKS =
            Runs.LIBRARY.domain("blocksworld").orElseThrow().pddl();
    private static final String FOUR_BLOCKS =
            Runs.LIBRARY.domain("blocksworld").orElseThrow().instances().get(0).pddl();
    private static final String HOLDS_SEVERAL = BLOCKS.replace("(ontable ?ob) (handempty))", "(ontable ?ob))");
    private static final String COSTLY = BLOCKS.replace(
                    "(:action pick-up", "(:functions (total-cost) - number)\n(:action pick-up")
            .replace("(holding ?ob) (not (clear ?ob))", "(holding ?ob) (increase (total-cost) 2) (not (clear ?ob))");

    @Test
    void should_ask_in_the_words_of_planbench_however_variables_are_called() throws IOException {
        write("domain.pddl", "; Mine.\n" + BLOCKS.replace("?ob", "?block").replace("blocksworld-4ops", "mine"));
        write("p1.pddl", FOUR_BLOCKS.replace("blocksworld-4ops", "mine"));

        Path run = run("zero-shot", ENTERS);

        assertThat(Files.readString(run.resolve("prompts.jsonl")))
                .contains("I am playing with a set of blocks", "the red block")
                .doesNotContain("The objects are");
    }

    /** The names are those of PlanBench, so that its words could be said, but they would not be true. */
    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "random_blocksworld_3", "mine"})
    void should_not_tell_the_rules_of_planbench_of_a_domain_that_has_others(String within) throws IOException {
        write(within + "/domain.pddl", HOLDS_SEVERAL);
        write(within + "/p1.pddl", FOUR_BLOCKS);
        write(
                within + "/p2.pddl",
                Runs.LIBRARY
                        .domain("blocksworld")
                        .orElseThrow()
                        .instances()
                        .get(1)
                        .pddl());

        Path run = run("zero-shot, state-tracking", ENTERS);

        assertThat(Runs.records(run)).extracting(InstanceRecord::error).containsOnly(Optional.empty());
        assertThat(Files.readString(run.resolve("prompts.jsonl")))
                .contains("can be done if this holds: (and (clear ?ob) (ontable ?ob))", "The objects are: a, b, c, d")
                .doesNotContain("set of blocks", "another object");
        assertThat(wording(within, HOLDS_SEVERAL).compatibility()).isEqualTo(Compatibility.STRICT);
    }

    @Test
    void should_tell_the_numbers_of_a_domain_that_else_is_one_of_planbench() throws IOException {
        write("domain.pddl", COSTLY);
        write("p1.pddl", FOUR_BLOCKS.replace("(:init", "(:init (= (total-cost) 3)"));

        Path run = run("zero-shot", ENTERS);

        assertThat(Files.readString(run.resolve("prompts.jsonl")))
                .contains("(increase (total-cost) 2)", "(= (total-cost) 3)")
                .doesNotContain("set of blocks");
    }

    @Test
    void should_put_a_set_as_planbench_does_only_if_its_domain_is_the_one_of_that_name() {
        assertThat(wording("blocksworld", BLOCKS).compatibility()).isEqualTo(Compatibility.PLANBENCH);
        assertThat(wording("random_blocksworld_3", BLOCKS).variant()).isEqualTo("random_blocksworld_3");
        assertThat(wording("blocksworld", COSTLY).compatibility()).isEqualTo(Compatibility.STRICT);
    }

    /** With PlanBench's mistakes, where it has the domain. */
    private static Wording wording(String set, String pddl) {
        Domain domain = new PddlReader().domain(Source.of(set, pddl)).orThrow();
        return new Forms(Runs.LIBRARY).wording(Optional.empty(), set, domain, pddl, PromptForm.ZERO_SHOT, true);
    }
}
