package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.exchange.ImportedFile;
import dev.llmmodulo.planbench.exchange.ImportedRun;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.statistics.Proportion;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say of runs, beyond what the answers were. */
class ReportedRunsTest {

    private static final String CYCLE = """
            (define (problem cycle) (:domain blocksworld-4ops) (:objects a b)
              (:init (ontable a) (ontable b) (clear a) (clear b) (handempty)) (:goal (and (on a b) (on b a))))
            """;

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
        return RunReport.of(List.of(runs), ProofLimits.USUAL, true).report().tables().stream()
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

        assertThat(Runs.records(run))
                .extracting(InstanceRecord::problem)
                .singleElement()
                .satisfies(problem -> assertThat(problem.solvable()).contains(false));
        Table unsolvable = table("unsolvable", run);
        assertThat(share(unsolvable, unsolvable.rows().get(0), "impossible plan").trials())
                .isEqualTo(1);
    }
}
