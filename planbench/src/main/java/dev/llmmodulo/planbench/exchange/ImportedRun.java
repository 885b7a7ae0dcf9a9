package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.ExpectedAnswer;
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
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.log.SessionRecord;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedCall;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.score.Questions;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writes recorded answers as the folder of a run, which is reported, compared and scored as any other. All have the
 * time of the import, and took no time; tokens and money are known where PlanBench recorded them.
 */
public final class ImportedRun {

    private static final PddlWriter PDDL = new PddlWriter();

    /** PlanBench's dialogues tell of the first step that cannot be taken, or of the goals that are not met. */
    private static final String FEEDBACK = "first";

    private final RunLogWriter log;
    private final Grader grader;
    private final Instant imported;
    private final RecordedPrices prices;

    private ImportedRun(RunLogWriter log, Grader grader, Instant imported, RecordedPrices prices) {
        this.log = log;
        this.grader = grader;
        this.imported = imported;
        this.prices = prices;
    }

    /**
     * @param answers of dialogues one a round, in order
     * @param folder is made, or must be empty
     * @param grader for what is noted of each answer; scores are made anew
     * @param prices for answers whose tokens are recorded
     * @throws IOException the folder is not empty, or cannot be written
     */
    public static void write(
            List<Recorded> answers,
            Path folder,
            Environment environment,
            Instant imported,
            Grader grader,
            RecordedPrices prices)
            throws IOException {
        Map<InstanceKey, List<Recorded>> keyed = keyed(Dialogues.of(answers));
        try (RunLogWriter log = RunLogWriter.create(folder, spec(List.copyOf(keyed.keySet())))) {
            log.append(new SessionRecord(imported, environment));
            ImportedRun run = new ImportedRun(log, grader, imported, prices);
            for (Map.Entry<InstanceKey, List<Recorded>> one : keyed.entrySet()) {
                run.add(one.getKey(), one.getValue());
            }
        }
    }

    /** A second answer, or dialogue, of one engine to one question is a second sample. */
    private static Map<InstanceKey, List<Recorded>> keyed(List<List<Recorded>> dialogues) {
        Map<List<Object>, Integer> rounds = Dialogues.mostRounds(dialogues);
        Map<InstanceKey, Integer> samples = new HashMap<>();
        Map<InstanceKey, List<Recorded>> keyed = new LinkedHashMap<>();
        for (List<Recorded> dialogue : dialogues) {
            Recorded first = dialogue.get(0);
            int most = rounds.get(Dialogues.kind(first));
            int sample = samples.merge(key(first, most, 0), 1, Integer::sum) - 1;
            keyed.put(key(first, most, sample), dialogue);
        }
        return keyed;
    }

    private static InstanceKey key(Recorded recorded, int rounds, int sample) {
        Question question = recorded.question();
        return new InstanceKey(
                question.task().code(),
                question.variant(),
                question.instance(),
                recorded.answer().engine(),
                new Protocol(
                        word(question.form()),
                        rounds == 1 ? "none" : FEEDBACK,
                        rounds,
                        1,
                        "tolerant",
                        "strict",
                        "never",
                        true,
                        Optional.empty()),
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
                keys.stream().map(key -> key.protocol().feedback()).distinct().toList(),
                List.of(RunSpec.LOOP),
                keys.stream().mapToInt(key -> key.protocol().rounds()).max().orElse(1),
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

    private void add(InstanceKey key, List<Recorded> dialogue) throws IOException {
        Question question = dialogue.get(0).question();
        CostLedger ledger = new CostLedger();
        List<Score> scores = dialogue.stream()
                .map(recorded -> grader.grade(question, recorded.answer().rawResponse()))
                .toList();
        List<RoundRecord> rounds = new ArrayList<>();
        Optional<Prompt> before = Optional.empty();
        for (Recorded recorded : dialogue) {
            Prompt prompt = recorded.answer().said().isEmpty()
                    ? question.prompt()
                    : new Prompt("recorded", recorded.answer().said(), List.of());
            String hash = log.store(prompt, before);
            before = Optional.of(prompt);
            PhysicalCall call = call(key, rounds.size() + 1, recorded.answer().call());
            ledger.record(call);
            Answer answer =
                    new Answer(recorded.answer().rawResponse(), "", Answer.Finish.COMPLETE, call.usage(), key.model());
            log.append(new CallRecord(key.id(), hash, call, Optional.of(answer)));
            rounds.add(round(rounds.size() + 1, hash, question, answer, scores.get(rounds.size())));
        }
        Score score = scores.get(scores.size() - 1);
        boolean right = score.correct().orElse(false);
        boolean plan = question.task().asksForPlan();
        log.append(new InstanceRecord(
                key,
                facts(question),
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
                rounds,
                ledger.total(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    private PhysicalCall call(InstanceKey key, int round, Optional<RecordedCall> recorded) {
        return new PhysicalCall(
                key.model(),
                round,
                1,
                imported,
                Duration.ZERO,
                PhysicalCall.OK,
                recorded.map(RecordedCall::tokens),
                recorded.flatMap(prices::moneyOf));
    }

    private ProblemFacts facts(Question question) throws IOException {
        Problem problem = question.problem();
        return new ProblemFacts(
                problem.domain().name(),
                log.store(PDDL.write(problem.domain())),
                log.store(PDDL.write(problem)),
                problem.objects().size(),
                problem.goal() instanceof Formula.And and ? and.operands().size() : 1,
                OptionalInt.empty(),
                question.expected() instanceof ExpectedAnswer.NoPlan ? Optional.of(false) : Optional.empty());
    }

    private RoundRecord round(int number, String prompt, Question question, Answer answer, Score score) {
        Optional<PlanReading> reading = Optional.of(score.extraction())
                .filter(Extraction.OfPlan.class::isInstance)
                .map(read -> ((Extraction.OfPlan) read).reading());
        List<Critique> critiques =
                reading.map(read -> critiques(question, read)).orElse(List.of());
        return new RoundRecord(
                number,
                imported,
                prompt,
                answer.text(),
                Optional.empty(),
                "complete",
                answer.usage(),
                question.task().asksForPlan()
                        ? reading.map(ImportedRun::candidate).orElse("unreadable")
                        : "answer",
                reading.isPresent() ? score.extraction().text() : "",
                verdict(question, score),
                critiques.stream()
                        .map(critique -> CritiqueRecord.of(critique, question.lexicon()))
                        .toList(),
                RoundRecord.failingStep(critiques),
                score instanceof Score.Undecided undecided ? undecided.reason() : "",
                Duration.ZERO,
                Duration.ZERO,
                0,
                0,
                Optional.empty());
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

    private static List<Critique> critiques(Question question, PlanReading reading) {
        Verdict<PlanReading> verdict =
                CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(question.problem(), reading);
        return verdict instanceof Verdict.Invalid<PlanReading> invalid ? invalid.critiques() : List.of();
    }
}
