package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.exchange.ExportedQuestions;
import dev.llmmodulo.planbench.exchange.PlanBenchFile;
import dev.llmmodulo.planbench.exchange.PlanBenchFiles;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Explained;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Task 3.1: plans that models gave are verified, and the assessments get three scores. */
class ModelPlansTest {

    private static final String STEPS = "(pick-up %s)";

    /** Whose plans are a step that cannot be done at the start, or do not get to the goal. */
    private static final RunModel PLANNER = (key, exercise) -> request -> said(exercise.problem().init().stream()
            .filter(fact -> fact.predicate().equals("ontable"))
            .map(fact -> fact.arguments().get(0))
            .map(block -> STEPS.formatted(block) + "\n(put-down " + block + ")\n" + STEPS.formatted(block))
            .findFirst()
            .orElseThrow());

    @TempDir
    Path folder;

    private static Answer said(String text) {
        return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
    }

    private static RunModel always(String text) {
        return (key, exercise) -> request -> said(text);
    }

    private Path plans() throws IOException {
        Path run = folder.resolve("plans");
        Runs.of(spec("tasks: [t1]", "prompts: [pddl]"), PLANNER)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return run;
    }

    private static RunSpec spec(String... more) {
        List<String> lines =
                new ArrayList<>(List.of("domains: [blocksworld]", "instances: 4", "models: [m]", "rounds: 1"));
        lines.addAll(Arrays.asList(more));
        return Runs.spec(lines.toArray(String[]::new));
    }

    private static RunSpec verifying(Path from) {
        return spec("tasks: [t3_1]", "prompts: [one-shot]", "modelPlans: '" + from + "'");
    }

    private List<InstanceRecord> verified(Path from, RunModel model) throws IOException {
        Path run = folder.resolve("verified");
        Runs.of(verifying(from), model).begin(run, Runs.ENVIRONMENT).run();
        return Runs.records(run);
    }

    @Test
    void should_ask_about_the_plans_of_an_earlier_run() throws IOException {
        Path plans = plans();

        List<InstanceRecord> verified = verified(plans, always("The above plan is valid."));

        assertThat(verified).hasSize(4);
        List<String> asked = verified.stream()
                .map(record -> record.question().orElseThrow().plan().orElseThrow())
                .toList();
        assertThat(asked)
                .containsExactlyElementsOf(Runs.records(plans).stream()
                        .map(record -> record.rounds().get(0).plan())
                        .toList());
    }

    /** Its results would be of two plans under one name. */
    @Test
    void should_not_go_on_with_other_plans() throws IOException {
        Path plans = plans();
        Path run = folder.resolve("verified");
        RunSpec spec = spec("tasks: [t3_1]", "prompts: [one-shot]", "samples: 2", "modelPlans: '" + plans + "'");
        RunModel onlyOnce = (key, exercise) -> request -> {
            if (key.sample() > 0) {
                throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "gone");
            }
            return said("The above plan is valid.");
        };
        Runs.of(spec, onlyOnce).begin(run, Runs.ENVIRONMENT).run();
        try (Stream<Path> files = Files.walk(plans)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Runs.of(spec("tasks: [t1]", "prompts: [pddl]"), always(STEPS.formatted("a")))
                .begin(plans, Runs.ENVIRONMENT)
                .run();

        BenchmarkRun again = Runs.of(spec, always("The above plan is valid."));

        assertThatThrownBy(() -> again.resume(run, Runs.ENVIRONMENT).run())
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("shows is not what it was when the run began");
    }

    /** Of three answers the first two say the same, so that they win the vote. */
    private static final RunModel OUTVOTED = (key, exercise) -> request -> said(
            request.round() < 3
                    ? STEPS.formatted("a")
                    : STEPS.formatted("a") + "\n(put-down a)\n" + STEPS.formatted("a"));

    @Test
    void should_ask_about_the_plan_that_a_strategy_handed_out_not_about_its_last_answer() throws IOException {
        Path run = folder.resolve("plans");
        Runs.of(
                        Runs.spec(
                                "domains: [blocksworld]",
                                "instances: 4",
                                "models: [m]",
                                "rounds: 3",
                                "strategies: ['vote:3']"),
                        OUTVOTED)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        assertThat(Runs.records(run)).allMatch(record -> record.rounds().size() == 3);

        assertThat(verified(run, always("The above plan is valid.")))
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.question().orElseThrow().plan())
                        .get()
                        .asString()
                        .isEqualToIgnoringNewLines("(pick-up a)"));
    }

    @Test
    void should_ask_about_the_plans_of_a_file_of_planbench() throws IOException {
        Path file = folder.resolve("blocksworld").resolve("example").resolve("task_1_plan_generation.json");
        Files.createDirectories(file.getParent());
        PlanBenchFile prompts = ExportedQuestions.of(questions(), new Settlements());
        PlanBenchFiles.write(
                prompts.of(
                        "example",
                        prompts.rows().stream()
                                .map(row -> row.withResponse("[PLAN]\npick up the red block\n[PLAN END]"))
                                .toList()),
                file);

        assertThat(verified(file, always("The above plan is valid.")))
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.question().orElseThrow().plan())
                        .get()
                        .asString()
                        .isEqualToIgnoringNewLines("(pick-up a)"));
    }

    private static List<Question> questions() {
        RunSpec spec = spec("tasks: [t1]", "prompts: [zero-shot]");
        Exercises exercises = new Exercises(Runs.LIBRARY, InstanceSet.of(spec, Runs.LIBRARY), ModelPlans.NONE);
        return new Expansion(spec, InstanceSet.of(spec, Runs.LIBRARY))
                .all()
                .map(work -> exercises.get(work).question().orElseThrow())
                .toList();
    }

    @Test
    void should_refuse_the_task_without_plans_and_plans_of_several_models() throws IOException {
        assertThatThrownBy(() -> Runs.of(spec("tasks: [t3_1]", "prompts: [one-shot]"), PLANNER))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("say where they are with modelPlans");
        assertThatThrownBy(() -> Runs.of(verifying(folder.resolve("none")), PLANNER))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("cannot be read");
        Path two = folder.resolve("two");
        Runs.of(spec("prompts: [pddl, zero-shot-pddl]"), PLANNER)
                .begin(two, Runs.ENVIRONMENT)
                .run();
        assertThatThrownBy(() -> Runs.of(verifying(two), PLANNER))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the plans of one model in one protocol");
    }

    @Test
    void should_report_the_three_scores_of_plan_verification() throws IOException {
        Path plans = plans();
        verified(
                plans,
                (key, exercise) -> request -> said(
                        switch (exercise.question().orElseThrow().instance().hashCode() & 1) {
                            case 0 -> "The above plan is valid.";
                            default ->
                                "The above plan is invalid. These are the unmet goal conditions:\nthe hand is empty";
                        }));
        Path run = folder.resolve("verified");
        Scorer scorer = new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        int verdicts = 0;
        int faults = 0;
        int reasons = 0;
        for (InstanceRecord record : Runs.records(run)) {
            InstanceScore score = scorer.score(record);
            Explained explained = score.explained().orElseThrow();
            verdicts += score.kind() == Kind.SOLVED ? 1 : 0;
            faults += explained.fault() ? 1 : 0;
            reasons += explained.reason() ? 1 : 0;
        }

        assertThat(verdicts).isBetween(1, 3);
        assertThat(reasons).isLessThanOrEqualTo(faults);
        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false)
                        .write(ReportFormat.CSV)
                        .lines()
                        .filter(line -> line.contains("verification"))
                        .collect(Collectors.joining("\n")))
                .contains("verdict,", "kind of fault,", "reason,")
                .contains("," + verdicts + ",4");
    }
}
