package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import dev.llmmodulo.planbench.log.QuestionRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.score.CertificateTexts;
import dev.llmmodulo.planbench.score.Questions;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes the records of what came of instances, and has the log keep the texts that they name. Thread-safe. */
final class InstanceRecords {

    private static final Spend NOTHING = new Spend(0, 0, BigDecimal.ZERO, 0);

    private final RunLogWriter log;
    private final InstantSource clock;

    InstanceRecords(RunLogWriter log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    InstanceRecord of(
            Work work,
            Exercise exercise,
            Instant started,
            OneShot.Result result,
            Optional<Failure> error,
            Spend spend,
            Duration modelTime)
            throws IOException {
        ProblemTexts texts = exercise.texts();
        ProblemFacts facts = exercise.facts(
                log.store(texts.domain().text()), log.store(texts.problem().text()));
        return new InstanceRecord(
                work.key(),
                facts,
                exercise.question().isPresent()
                        ? Optional.of(record(exercise.question().get()))
                        : Optional.empty(),
                started,
                Duration.between(started, clock.instant()),
                result.outcome(),
                result.detail(),
                result.text(),
                result.rounds(),
                spend,
                error,
                result.decisions(),
                Optional.of(modelTime),
                stored(exercise.problem(), result.certificate()));
    }

    private Optional<String> stored(Problem problem, Optional<Certificate> certificate) throws IOException {
        Optional<String> text = certificate.flatMap(found -> CertificateTexts.of(problem, found));
        return text.isPresent() ? Optional.of(log.store(text.get())) : Optional.empty();
    }

    private QuestionRecord record(Question question) throws IOException {
        ProblemTexts texts = Exercises.texts(question.planBenchProblem());
        Optional<String> lexicon = question.lexicon() instanceof DataLexicon words
                ? Optional.of(log.store(words.text()))
                : Optional.empty();
        return Questions.record(
                question,
                lexicon,
                log.store(texts.domain().text()),
                log.store(texts.problem().text()));
    }

    /** Of an instance of which there is no problem, or no such question: nothing was asked. */
    InstanceRecord unusable(Work work, Instant started, String boundary, RuntimeException why) {
        ProblemFacts none = new ProblemFacts(
                "", "", "", 0, 0, work.source().optimalLength(), work.source().solvable());
        return new InstanceRecord(
                work.key(),
                none,
                Optional.empty(),
                started,
                Duration.between(started, clock.instant()),
                "aborted",
                "",
                "",
                List.of(),
                NOTHING,
                Optional.of(new Failure(boundary, String.valueOf(why.getMessage()))),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
