package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import dev.llmmodulo.planbench.log.PromptRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.verifiers.judgement.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A question that asks for no plan: it is asked once, and the answer graded. */
record OneShot(Question question, Proposer model, Grader grader, InstantSource clock) {

    /**
     * What came of it.
     *
     * @param outcome {@code answered}, {@code budget-exhausted} or {@code aborted}
     * @param detail the limit that was reached; else empty
     * @param certificate that there is no plan, where the loop found it
     */
    record Result(
            String outcome,
            String detail,
            String text,
            List<RoundRecord> rounds,
            Optional<Failure> error,
            List<Decision> decisions,
            Optional<Certificate> certificate) {

        Result(String outcome, String detail, String text, List<RoundRecord> rounds, Optional<Failure> error) {
            this(outcome, detail, text, rounds, error, List.of(), Optional.empty());
        }
    }

    /** @throws InterruptedException the run stopped first */
    Result ask(String instance, BudgetMeter meter) throws InterruptedException {
        Instant asked = clock.instant();
        try {
            Answer answer = model.propose(new ProposalRequest(instance, 1, 0, question.prompt(), meter));
            Instant answered = clock.instant();
            Score score = grader.grade(question, answer.text());
            Duration grading = Duration.between(answered, clock.instant());
            return new Result(
                    "answered",
                    "",
                    score.extraction().text(),
                    List.of(round(asked, answer, score, Duration.between(asked, answered), grading)),
                    Optional.empty());
        } catch (BudgetExhaustedException end) {
            return new Result("budget-exhausted", Words.of(end.limit()), "", List.of(), Optional.empty());
        } catch (ServiceException failure) {
            return new Result(
                    "aborted",
                    "",
                    "",
                    List.of(),
                    Optional.of(new Failure("model", failure.kind() + ": " + failure.getMessage())));
        }
    }

    private RoundRecord round(Instant asked, Answer answer, Score score, Duration asking, Duration grading) {
        return new RoundRecord(
                1,
                asked,
                PromptRecord.hash(question.prompt()),
                answer.text(),
                Rounds.thinking(answer),
                answer.finish().name().toLowerCase(Locale.ROOT),
                answer.usage(),
                "answer",
                "",
                score.correct().map(right -> right ? "right" : "wrong").orElse("unknown"),
                List.of(),
                OptionalInt.empty(),
                score instanceof Score.Undecided undecided ? undecided.reason() : "",
                asking,
                grading,
                answer.leftOut(),
                answer.continuations(),
                Optional.empty());
    }
}
