package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.score.Scorer;
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
}
