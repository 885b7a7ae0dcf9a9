package dev.llmmodulo.planbench.regrade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The recorded answers of the corpus. */
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

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    /** One in so many rows that nothing is known about is in the sample. */
    private static final int SAMPLED = 9;

    private static final Map<Path, List<Recorded>> SAMPLES = new ConcurrentHashMap<>();

    private final Path folder;

    private RegradeCorpus(Path folder) {
        this.folder = folder;
    }

    static RegradeCorpus find() {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("planbench-regrade");
        assumeTrue(Files.isDirectory(folder), "the corpus planbench-regrade is not here: " + folder);
        return new RegradeCorpus(folder);
    }

    List<Recorded> rows(String task) throws UnreadableRecordsException {
        return RecordedFile.read(folder.resolve(task + ".jsonl"), LIBRARY).answers();
    }

    /** Of all tasks the rows with an issue or a classed difference and a part of the others; in a full sweep all. */
    List<Recorded> sample() {
        return SAMPLES.computeIfAbsent(folder, any -> readSample());
    }

    private List<Recorded> readSample() {
        CorpusQuestions questions = new CorpusQuestions(folder, LIBRARY);
        List<Recorded> sample = new ArrayList<>();
        try {
            Set<String> classed = Difference.classed().keySet();
            for (String task : TASKS) {
                for (CorpusRow row : CorpusRows.read(folder.resolve(task + ".jsonl"))) {
                    RecordedAnswer answer = row.answer();
                    if (isFull()
                            || answer.issue().isPresent()
                            || classed.contains(answer.id())
                            || answer.row() % SAMPLED == 0) {
                        sample.add(new Recorded(answer, questions.question(row)));
                    }
                }
            }
        } catch (IOException | UnreadableRecordsException failure) {
            throw new IllegalStateException(failure);
        }
        return sample;
    }

    static boolean isFull() {
        return System.getProperty("llmmodulo.sweeps", "sample").equals("full");
    }

    /** The verdict on the plan that PlanBench extracted. */
    static Verdict<PlanReading> judge(Problem problem, RecordedAnswer answer) {
        PlanReading plan = new StrictPlanReader().read(answer.extracted().plan().orElseThrow());
        return CriticBank.of(new PlanValidator()).judge(problem, plan);
    }
}
