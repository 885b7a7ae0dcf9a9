package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.ProofTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has one name has to be one problem, whatever its file says later. */
class SameProblemsTest {

    private static final NamedDomain BLOCKS = Runs.LIBRARY.domain("blocksworld").orElseThrow();

    @TempDir
    private Path folder;

    private Path problems = Path.of("");

    @BeforeEach
    void writeProblems() throws IOException {
        problems = Files.createDirectory(folder.resolve("p"));
        Files.writeString(problems.resolve("domain.pddl"), BLOCKS.pddl());
        write("one", 0);
        write("two", 1);
    }

    private void write(String name, int instance) throws IOException {
        NamedInstance bundled = BLOCKS.instances().get(instance);
        Files.writeString(problems.resolve(name + ".pddl"), bundled.pddl());
    }

    private RunSpec spec(String... more) {
        return Runs.spec(List.of("folders: ['" + problems + "']", "models: [m]", "rounds: 1", "prove: never"), more);
    }

    private Path run(String name, RunSpec spec) throws IOException {
        Path run = folder.resolve(name);
        Runs.of(spec, new CountingModel(1)).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static RunReport report(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false);
    }

    @Test
    void should_report_runs_of_the_same_problems_together_and_no_others() throws IOException {
        Path first = run("first", spec("seeds: [1]"));
        Path second = run("second", spec("seeds: [2]"));
        write("two", 2);
        Path other = run("other", spec("seeds: [3]"));

        assertThat(report(first, second)
                        .report()
                        .tables()
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(2))
                .isEqualTo(new Cell.Count(4));
        assertThat(report(other).report().tables()).isNotEmpty();
        assertThatThrownBy(() -> report(first, second, other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(first + " and " + other + " have results of two problems under the name t1, ")
                .hasMessageContaining(", two: they cannot be added up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pddl", "zero-shot-pddl"})
    void should_not_go_on_with_a_run_of_whose_results_a_problem_has_changed(String prompt) throws IOException {
        RunSpec spec = spec("prompts: [" + prompt + "]", "samples: 2", "runLimits: {calls: 3}");
        Path run = run("run", spec);
        String before = Files.readString(run.resolve("instances.jsonl"));
        assertThat(Runs.records(run)).hasSize(3);
        write("one", 2);

        assertThatThrownBy(() -> resume(spec, run))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the problem one of ")
                .hasMessageContaining("is not what it was when the run began");

        assertThat(run.resolve("instances.jsonl")).hasContent(before);
        write("one", 0);
        resume(spec, run);
        assertThat(Runs.records(run)).hasSize(4);
    }

    private static void resume(RunSpec spec, Path run) throws IOException {
        Runs.of(spec.withRunLimits(Runs.spec("models: [m]").runLimits()), new CountingModel(1))
                .resume(run, Runs.ENVIRONMENT)
                .run();
    }

    @Test
    void should_go_on_where_a_problem_changed_that_there_are_no_results_of_or_that_could_not_be_read()
            throws IOException {
        Files.writeString(problems.resolve("one.pddl"), "(define (problem one)");
        RunSpec spec = spec("runLimits: {calls: 0}");
        Path run = run("run", spec);
        write("one", 2);
        write("two", 3);

        resume(spec, run);

        assertThat(Runs.records(run))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.outcome()).isEqualTo("solved"));
    }

    @Test
    void should_go_on_with_questions_that_state_their_problem_anew() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t1, t4, t5, t6, t8_1]",
                "domains: [blocksworld]",
                "instances: 2",
                "models: [m]",
                "prompts: [one-shot, zero-shot-pddl]",
                "rounds: 1",
                "prove: never",
                "compat: true");
        Path run = run("run", spec);
        int recorded = Runs.records(run).size();

        resume(spec, run);

        assertThat(Runs.records(run)).hasSize(recorded);
        assertThat(report(run).report().tables()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pddl", "zero-shot-pddl"})
    void should_take_a_problem_for_the_same_whose_text_alone_has_changed(String prompt) throws IOException {
        RunSpec spec = spec("prompts: [" + prompt + "]", "samples: 2", "runLimits: {calls: 3}", "seeds: [1]");
        Path run = run("run", spec);
        Path one = problems.resolve("one.pddl");
        Files.writeString(one, "; a remark\n" + Files.readString(one));
        Path domain = problems.resolve("domain.pddl");
        Files.writeString(domain, "; another remark\n" + Files.readString(domain));

        resume(spec, run);
        Path other = run("other", spec("prompts: [" + prompt + "]", "samples: 2", "seeds: [2]"));

        assertThat(Runs.records(run)).hasSize(4);
        assertThat(report(run, other).report().tables().get(0).rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells().subList(2, 4)).containsExactly(new Cell.Count(8), new Cell.Count(2)));
    }

    @Test
    void should_make_no_question_again_to_see_that_its_instance_is_what_it_was() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t1, t4, t5, t6, t8_1, t8_2]",
                "domains: [blocksworld]",
                "instances: 2",
                "models: [m]",
                "prompts: [one-shot, zero-shot-pddl]",
                "rounds: 1",
                "prove: never");
        RunLog log = RunLog.open(run("run", spec));
        SameProblems problems = new SameProblems(log);
        log.instances(problems::add);
        // There are no sets to make anything of.
        Exercises none = new Exercises(Runs.LIBRARY, List.of(), ModelPlans.NONE);

        assertThatCode(() ->
                        problems.requireUnchanged(new Expansion(spec, InstanceSet.of(spec, Runs.LIBRARY)).all(), none))
                .doesNotThrowAnyException();
    }

    @Test
    void should_not_do_more_of_a_question_that_another_version_of_this_program_asked_otherwise() throws IOException {
        RunSpec spec =
                spec("tasks: [t4]", "prompts: [zero-shot-pddl]", "samples: 2", "runLimits: {calls: 1}", "seeds: [1]");
        Path run = run("run", spec);
        Path results = run.resolve("instances.jsonl");
        Files.writeString(
                results,
                Files.readString(results)
                        .replaceFirst("\"problemText\":\"[0-9a-f]+\"", "\"problemText\":\"" + "0".repeat(64) + "\""));

        assertThatThrownBy(() -> resume(spec, run))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the problem one of ")
                .hasMessageContaining("is not what it was when the run began");

        assertThat(Runs.records(run))
                .extracting(record -> record.key().instance())
                .containsOnlyOnce("one");
    }

    @Test
    void should_not_go_on_where_an_instance_has_changed_of_which_every_question_is_done() throws IOException {
        RunSpec spec = spec("tasks: [t4]", "prompts: [zero-shot-pddl]", "runLimits: {calls: 1}", "seeds: [1]");
        Path run = run("run", spec);
        write("one", 2);

        assertThatThrownBy(() -> resume(spec, run))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the problem one of ");
    }
}
