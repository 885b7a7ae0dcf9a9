package dev.llmmodulo.planbench.regrade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recorded answers, each problem read once. */
final class RegradeCorpus {

    static final List<String> TASKS = List.of(
            "t1",
            "t1_cot",
            "t1_pddl",
            "t1_zero",
            "t1_zero_pddl",
            "t2",
            "t3",
            "t4",
            "t5",
            "t6",
            "t7",
            "t8_1",
            "t8_2",
            "t8_3",
            "bp_nl",
            "bp_pddl");

    private final Path folder;
    private final CorpusQuestions questions;

    private RegradeCorpus(Path folder) {
        this.folder = folder;
        this.questions = new CorpusQuestions(folder, DomainLibrary.bundled());
    }

    static RegradeCorpus find() {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("planbench-regrade");
        assumeTrue(Files.isDirectory(folder), "the corpus planbench-regrade is not here: " + folder);
        return new RegradeCorpus(folder);
    }

    List<RecordedAnswer> rows(String task) throws IOException {
        return RecordedAnswers.read(folder.resolve(task + ".jsonl"));
    }

    Question question(RecordedAnswer answer) {
        return questions.question(answer);
    }

    /** The verdict on the plan that PlanBench extracted, for the problem that it graded. */
    Verdict<PlanReading> judge(RecordedAnswer answer) {
        return judge(question(answer).planBenchProblem(), answer);
    }

    Verdict<PlanReading> judge(Problem problem, RecordedAnswer answer) {
        PlanReading plan = new StrictPlanReader().read(answer.extracted().plan().orElseThrow());
        return CriticBank.of(new PlanValidator()).judge(problem, plan);
    }
}
