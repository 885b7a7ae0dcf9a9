package dev.llmmodulo.planbench.regrade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recorded answers, each problem read once. */
final class RegradeCorpus {

    private final Path folder;
    private final PddlReader reader = new PddlReader();
    private final Map<Path, Domain> domains = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();

    private RegradeCorpus(Path folder) {
        this.folder = folder;
    }

    static RegradeCorpus find() {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("planbench-regrade");
        assumeTrue(Files.isDirectory(folder), "the corpus planbench-regrade is not here: " + folder);
        return new RegradeCorpus(folder);
    }

    List<RecordedAnswer> rows(String task) throws IOException {
        return RecordedAnswers.read(folder.resolve(task + ".jsonl"));
    }

    Problem problem(RecordedAnswer answer) {
        return problems.computeIfAbsent(answer.given().instanceFile(), this::read);
    }

    private Problem read(String instanceFile) {
        Path file = folder.resolve(instanceFile);
        Domain domain = domains.computeIfAbsent(
                file.resolveSibling("domain.pddl"),
                path -> reader.domain(Source.read(path)).orThrow());
        return reader.problem(domain, Source.read(file)).orThrow();
    }

    /** The verdict on the plan that PlanBench extracted. */
    Verdict<PlanReading> judge(RecordedAnswer answer) {
        PlanReading plan = new StrictPlanReader().read(answer.extracted().plan().orElseThrow());
        return CriticBank.of(new PlanValidator()).judge(problem(answer), plan);
    }
}
