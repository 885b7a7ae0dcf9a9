package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.extraction.Extraction;
import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.PromptRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.log.SessionRecord;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.score.Questions;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writes recorded answers as the folder of a run, which is reported, compared and scored as any other. When they were given
 * is not known: all have the time of the import, and took no time. Neither are tokens and money.
 */
public final class ImportedRun {

    private static final PddlWriter PDDL = new PddlWriter();

    private final RunLogWriter log;
    private final Grader grader;
    private final Instant imported;

    private ImportedRun(RunLogWriter log, Grader grader, Instant imported) {
        this.log = log;
        this.grader = grader;
        this.imported = imported;
    }

    /**
     * @param folder is made, or must be empty
     * @param grader for what is noted of each answer; scores are made anew
     * @throws IOException the folder is not empty, or cannot be written
     */
    public static void write(
            List<Recorded> answers, Path folder, Environment environment, Instant imported, Grader grader)
            throws IOException {
        Map<InstanceKey, Recorded> keyed = keyed(answers);
        try (RunLogWriter log = RunLogWriter.create(folder, spec(List.copyOf(keyed.keySet())))) {
            log.append(new SessionRecord(imported, environment));
            ImportedRun run = new ImportedRun(log, grader, imported);
            for (Map.Entry<InstanceKey, Recorded> one : keyed.entrySet()) {
                run.add(one.getKey(), one.getValue());
            }
        }
    }

    /** A second answer of one engine to one question is a second sample. */
    private static Map<InstanceKey, Recorded> keyed(List<Recorded> answers) {
        Map<InstanceKey, Integer> samples = new LinkedHashMap<>();
        Map<InstanceKey, Recorded> keyed = new LinkedHashMap<>();
        for (Recorded recorded : answers) {
            InstanceKey first = key(recorded, 0);
            int sample = samples.merge(first, 1, Integer::sum) - 1;
            keyed.put(key(recorded, sample), recorded);
        }
        return keyed;
    }

    private static InstanceKey key(Recorded recorded, int sample) {
        Question question = recorded.question();
        return new InstanceKey(
                question.task().code(),
                question.variant(),
                question.instance(),
                recorded.answer().engine(),
                new Protocol(
                        word(question.form()), "none", 1, 1, "tolerant", "strict", "never", true, Optional.empty()),
                OptionalLong.empty(),
                sample);
    }

    private static String word(PromptForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RunSpec spec(List<InstanceKey> keys) {
        return new RunSpec(
                keys.stream().map(InstanceKey::task).distinct().toList(),
                List.of(),
                keys.stream().map(InstanceKey::set).distinct().toList(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                keys.stream()
                        .map(InstanceKey::model)
                        .distinct()
                        .map(ModelEntry::of)
                        .toList(),
                List.of(),
                keys.stream().map(key -> key.protocol().prompt()).distinct().toList(),
                List.of("none"),
                List.of(RunSpec.LOOP),
                1,
                1,
                List.of(),
                "tolerant",
                "strict",
                "never",
                Duration.ZERO,
                true,
                Limits.NONE,
                Limits.NONE);
    }

    private void add(InstanceKey key, Recorded recorded) throws IOException {
        Question question = recorded.question();
        String text = recorded.answer().rawResponse();
        String prompt = log.store(question.prompt(), Optional.empty());
        PhysicalCall call = new PhysicalCall(
                key.model(), 1, 1, imported, Duration.ZERO, PhysicalCall.OK, Optional.empty(), Optional.empty());
        Answer answer = new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), key.model());
        log.append(new CallRecord(key.id(), prompt, call, Optional.of(answer)));
        Score score = grader.grade(question, text);
        boolean right = score.correct().orElse(false);
        boolean plan = question.task().asksForPlan();
        log.append(new InstanceRecord(
                key,
                facts(question.problem()),
                Optional.of(Questions.record(
                        question,
                        question.lexicon() instanceof DataLexicon words
                                ? Optional.of(log.store(words.text()))
                                : Optional.empty(),
                        log.store(PDDL.write(question.planBenchProblem().domain())),
                        log.store(PDDL.write(question.planBenchProblem())))),
                imported,
                Duration.ZERO,
                plan ? right ? "solved" : "budget-exhausted" : "answered",
                plan && !right ? "rounds" : "",
                score.extraction().text(),
                List.of(round(question, answer, score)),
                new Spend(1, 0, BigDecimal.ZERO, 1),
                Optional.empty(),
                List.of()));
    }

    private ProblemFacts facts(Problem problem) throws IOException {
        return new ProblemFacts(
                problem.domain().name(),
                log.store(PDDL.write(problem.domain())),
                log.store(PDDL.write(problem)),
                problem.objects().size(),
                problem.goal() instanceof Formula.And and ? and.operands().size() : 1,
                OptionalInt.empty(),
                Optional.empty());
    }

    private RoundRecord round(Question question, Answer answer, Score score) {
        Optional<PlanReading> reading = Optional.of(score.extraction())
                .filter(Extraction.OfPlan.class::isInstance)
                .map(read -> ((Extraction.OfPlan) read).reading());
        return new RoundRecord(
                1,
                imported,
                PromptRecord.hash(question.prompt()),
                answer.text(),
                Optional.empty(),
                "complete",
                Optional.empty(),
                question.task().asksForPlan()
                        ? reading.map(ImportedRun::candidate).orElse("unreadable")
                        : "answer",
                reading.isPresent() ? score.extraction().text() : "",
                verdict(question, score),
                reading.map(read -> critiques(question, read)).orElse(List.of()),
                OptionalInt.empty(),
                score instanceof Score.Undecided undecided ? undecided.reason() : "",
                Duration.ZERO,
                Duration.ZERO);
    }

    private static String candidate(PlanReading reading) {
        if (reading instanceof PlanReading.Read) {
            return "plan";
        }
        return reading instanceof PlanReading.UnsolvableClaim ? "claim" : "unreadable";
    }

    private static String verdict(Question question, Score score) {
        boolean plan = question.task().asksForPlan();
        return score.correct()
                .map(right -> plan ? right ? "valid" : "invalid" : right ? "right" : "wrong")
                .orElse("unknown");
    }

    private static List<CritiqueRecord> critiques(Question question, PlanReading reading) {
        Verdict<PlanReading> verdict =
                CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(question.problem(), reading);
        List<CritiqueRecord> critiques = new ArrayList<>();
        if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            invalid.critiques().forEach(critique -> critiques.add(CritiqueRecord.of(critique, question.lexicon())));
        }
        return critiques;
    }
}
