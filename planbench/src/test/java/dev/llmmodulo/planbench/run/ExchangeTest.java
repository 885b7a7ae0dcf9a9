package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.exchange.ExportedFiles;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.exchange.HuggingFaceRows;
import dev.llmmodulo.planbench.exchange.ImportedFile;
import dev.llmmodulo.planbench.exchange.ImportedProblems;
import dev.llmmodulo.planbench.exchange.ImportedRun;
import dev.llmmodulo.planbench.exchange.PlanBenchFile;
import dev.llmmodulo.planbench.exchange.PlanBenchFiles;
import dev.llmmodulo.planbench.exchange.Repetitions;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs go out in PlanBench's layout and come back with the scores that they had. */
class ExchangeTest {

    private static RunSpec spec(String tasks, String domain, String prompt) {
        return Runs.spec(
                "tasks: [" + tasks + "]",
                "domains: [" + domain + "]",
                "instances: 2",
                "models: [{model: m, name: 'a/model'}]",
                "prompts: [" + prompt + "]",
                "rounds: 1",
                "compat: true");
    }

    /** Right for one, wrong for the next. */
    private static final RunModel HALF_RIGHT = (key, exercise) -> request -> new Answer(
            Math.floorMod(key.instance().hashCode(), 2) == 0
                    ? RightAnswers.to(exercise.question().orElseThrow())
                    : "[PLAN]\n[PLAN END]",
            "",
            Finish.COMPLETE,
            Optional.empty(),
            "m");

    private static final RecordedPrices PRICES = new RecordedPrices(PriceTable.shipped(), Optional.empty());

    @TempDir
    Path folder;

    private static Map<String, String> scores(Path run) throws IOException {
        Scorer scorer = new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        Map<String, String> scores = new TreeMap<>();
        for (InstanceRecord record : Runs.records(run)) {
            if (!record.rounds().isEmpty()) {
                scores.put(
                        record.key().task() + " " + record.key().set() + " "
                                + record.key().instance().replaceAll(".*-", ""),
                        scorer.score(record).kind().word());
            }
        }
        return scores;
    }

    private Map<String, PlanBenchFile> exported(Path run) throws IOException {
        RunLog log = RunLog.open(run);
        ExportedRun exported =
                ExportedRun.of(log, new Scorer(log.texts(), Runs.LIBRARY, ProofLimits.USUAL), Runs.LIBRARY);
        assertThat(exported.engines()).containsOnlyKeys("a_model");
        return exported.files().files();
    }

    private List<Path> written(Map<String, PlanBenchFile> files, String begin) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, PlanBenchFile> file : files.entrySet()) {
            if (file.getKey().startsWith(begin)) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                PlanBenchFiles.write(file.getValue(), path);
                written.add(path);
            }
        }
        return written;
    }

    @ParameterizedTest
    @CsvSource({"'t1, t2, t3, t4, t6, t7', blocksworld, one-shot, ''", "t1, logistics, zero-shot, _zero_shot"})
    void should_come_back_with_the_same_scores(String tasks, String domain, String prompt, String mark)
            throws Exception {
        Path run = folder.resolve("run");
        Runs.of(spec(tasks, domain, prompt), HALF_RIGHT)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        Map<String, PlanBenchFile> files = exported(run);
        for (String code : tasks.split(", ")) {
            String task = PlanBenchTask.ofCode(code).orElseThrow().fileName() + mark + ".json";
            assertThat(files)
                    .containsKeys(
                            "prompts/" + domain + "/" + task,
                            "responses/" + domain + "/a_model/" + task,
                            "results/" + domain + "/a_model/" + task);
        }

        for (String kind : List.of("responses", "results")) {
            List<Recorded> answers = new ArrayList<>();
            for (Path file : written(files, kind + "/")) {
                assertThat(PlanBenchFiles.text(PlanBenchFiles.read(file))).isEqualTo(Files.readString(file));
                answers.addAll(ImportedFile.read(file, Runs.LIBRARY).answers());
            }
            Path back = folder.resolve("back-from-" + kind);
            ImportedRun.write(answers, back, Runs.ENVIRONMENT, Instant.EPOCH, new StrictGrader(), PRICES);

            Map<String, String> scores = scores(back);
            assertThat(scores).isEqualTo(scores(run)).hasSize(2 * tasks.split(", ").length);
            assertThat(scores.values()).contains("solved");
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.answer().planbenchVerdict().isPresent())
                            .isEqualTo(kind.equals("results")));
        }
    }

    /** An empty answer is an answer, and results say once more what responses say. */
    @Test
    void should_bring_back_empty_answers_and_each_once() throws Exception {
        Path run = folder.resolve("run");
        RunModel silent = (key, exercise) -> request -> new Answer("", "", Finish.COMPLETE, Optional.empty(), "m");
        Runs.of(spec("t1, t3", "blocksworld", "one-shot"), silent)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        Map<String, PlanBenchFile> files = exported(run);
        Repetitions repetitions = new Repetitions();
        List<Recorded> answers = new ArrayList<>();
        for (String kind : List.of("responses/", "results/")) {
            for (Path file : written(files, kind)) {
                answers.addAll(repetitions.without(
                        ImportedFile.read(file, Runs.LIBRARY).answers()));
            }
        }
        Path back = folder.resolve("back");
        ImportedRun.write(answers, back, Runs.ENVIRONMENT, Instant.EPOCH, new StrictGrader(), PRICES);

        assertThat(Runs.records(back)).hasSize(4);
        assertThat(scores(back)).isEqualTo(scores(run)).hasSize(4).containsValue("empty");
    }

    /** Its last wrong answer is not what the model would have come to. */
    @Test
    void should_leave_out_what_a_failed_service_broke_off() throws Exception {
        Path run = folder.resolve("run");
        RunModel failing = (key, exercise) -> request -> {
            if (request.round() == 2 && Math.floorMod(key.instance().hashCode(), 2) == 0) {
                throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "gone");
            }
            return new Answer("[PLAN]\n[PLAN END]", "", Finish.COMPLETE, Optional.empty(), "m");
        };
        Runs.of(
                        Runs.spec(
                                "tasks: [t1]",
                                "domains: [blocksworld]",
                                "instances: 2",
                                "models: [{model: m, name: 'a/model'}]",
                                "prompts: [one-shot]",
                                "rounds: 2",
                                "prove: never"),
                        failing)
                .begin(run, Runs.ENVIRONMENT)
                .run();

        RunLog log = RunLog.open(run);
        ExportedRun exported =
                ExportedRun.of(log, new Scorer(log.texts(), Runs.LIBRARY, ProofLimits.USUAL), Runs.LIBRARY);

        assertThat(exported.leftOut()).isEqualTo(1);
        assertThat(exported.files()
                        .files()
                        .get("responses/blocksworld/a_model/task_1_plan_generation.json")
                        .rows())
                .hasSize(1);
    }

    @Test
    void should_give_prompts_as_rows_of_the_hub_and_problems_of_them() throws Exception {
        RunSpec spec = Runs.spec(
                "domains: [blocksworld]", "instances: 4", "models: [m]", "prompts: [zero-shot]", "compat: true");
        ExportedFiles files =
                ExportedFiles.ofPrompts(SpecQuestions.of(spec, Runs.LIBRARY).questions(), new Settlements());
        PlanBenchFile prompts = files.files().get("prompts/blocksworld/task_1_plan_generation_zero_shot.json");
        Path rows = folder.resolve("rows.jsonl");
        Files.writeString(rows, HuggingFaceRows.text(HuggingFaceRows.of(prompts)));

        assertThat(HuggingFaceRows.files(HuggingFaceRows.read(Source.read(rows))))
                .containsExactly(prompts);
        Path problems = folder.resolve("problems");
        ImportedProblems.write(ImportedFile.read(rows, Runs.LIBRARY).unanswered(), problems);
        List<Problem> read = read(Runs.spec("folders: ['" + problems + "']", "models: [m]"));
        List<Problem> original = read(spec);
        assertThat(read).hasSameSizeAs(original).hasSize(4);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).init()).isEqualTo(original.get(i).init());
        }
        assertThatThrownBy(() -> ImportedProblems.write(
                        ImportedFile.read(rows, Runs.LIBRARY).unanswered(), problems))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void should_take_a_problem_once_that_prompts_of_two_forms_state() throws Exception {
        RunSpec spec = Runs.spec(
                "domains: [blocksworld]",
                "instances: 2",
                "models: [m]",
                "prompts: [one-shot, zero-shot]",
                "compat: true");
        ExportedFiles files =
                ExportedFiles.ofPrompts(SpecQuestions.of(spec, Runs.LIBRARY).questions(), new Settlements());
        List<Question> questions = new ArrayList<>();
        for (Path file : written(files.files(), "prompts/")) {
            questions.addAll(ImportedFile.read(file, Runs.LIBRARY).unanswered());
        }
        Path problems = folder.resolve("problems");

        assertThat(questions).hasSize(4);
        assertThat(ImportedProblems.write(questions, problems)).isEqualTo(2);
        assertThat(read(Runs.spec("folders: ['" + problems + "']", "models: [m]")))
                .hasSize(2);
    }

    @Test
    void should_take_both_of_two_problems_whose_instances_are_called_the_same() throws Exception {
        RunSpec spec = Runs.spec("domains: [blocksworld]", "instances: 2", "models: [m]", "prompts: [zero-shot]");
        List<Question> questions = SpecQuestions.of(spec, Runs.LIBRARY).questions().stream()
                .map(question -> question.withIds(id -> "1"))
                .toList();
        Path problems = folder.resolve("problems");

        assertThat(ImportedProblems.write(questions, problems)).isEqualTo(2);
        assertThat(read(Runs.spec("folders: ['" + problems + "']", "models: [m]")))
                .extracting(Problem::init)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static List<Problem> read(RunSpec spec) {
        List<InstanceSet> sets = InstanceSet.of(spec, Runs.LIBRARY);
        Exercises exercises = new Exercises(Runs.LIBRARY, sets, ModelPlans.NONE);
        return new Expansion(spec, sets)
                .all()
                .map(work -> exercises.get(work).problem())
                .toList();
    }
}
