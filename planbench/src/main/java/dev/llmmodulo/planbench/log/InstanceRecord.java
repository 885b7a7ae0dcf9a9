package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one instance came to when it was run. It is no score: scores are made from it by judging its answer again.
 *
 * @param outcome {@code solved}, {@code proven-unsolvable}, {@code budget-exhausted} or {@code aborted} for tasks that
 *     ask for a plan; {@code answered} or {@code aborted} for others
 * @param question what the answer is graded by; empty for prompts that PlanBench does not have
 * @param detail the kind of certificate, or the limit that was reached, {@code window} if that is what the model can be told;
 *     else empty
 * @param text the plan as handed out, or what the last answer was read as; empty if nothing was
 * @param error what failed, if the outcome is {@code aborted}, or if the budget ended while a service failed: nothing is
 *     known of the model's ability then
 * @param decisions what the strategy chose to do between the rounds, and why
 * @param modelTime of the time, what passed while models were asked: for proposals, failed ones too, and for all else; not told
 *     in records of before it was kept, and of imported answers
 * @param certificate the hash of the text of the certificate that there is no plan; empty if none was found, in records of
 *     before it was kept, and of one that is too large to be kept
 */
public record InstanceRecord(
        InstanceKey key,
        ProblemFacts problem,
        Optional<QuestionRecord> question,
        Instant started,
        Duration time,
        String outcome,
        String detail,
        String text,
        List<RoundRecord> rounds,
        Spend spend,
        Optional<Failure> error,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Decision> decisions,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Duration> modelTime,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> certificate) {

    public InstanceRecord {
        rounds = List.copyOf(rounds);
        decisions = List.copyOf(decisions);
    }

    /** This result with the times of another record of the same instance, for a run that repeats a recorded one. */
    public InstanceRecord withTimesOf(InstanceRecord recorded) {
        List<RoundRecord> timed = new ArrayList<>(rounds);
        for (int i = 0; i < Math.min(rounds.size(), recorded.rounds().size()); i++) {
            timed.set(i, rounds.get(i).withTimesOf(recorded.rounds().get(i)));
        }
        Spend timedSpend = new Spend(
                spend.calls(),
                spend.tokens(),
                spend.money(),
                spend.unpricedCalls(),
                spend.proofAttempts(),
                recorded.spend().proofTime());
        return new InstanceRecord(
                key,
                problem,
                question,
                recorded.started,
                recorded.time,
                outcome,
                detail,
                text,
                timed,
                timedSpend,
                error,
                decisions,
                recorded.modelTime,
                certificate);
    }

    /**
     * Something outside the loop failed.
     *
     * @param boundary {@code model}, {@code verifier} or {@code handover}, as the loop names them; {@code problem} if the
     *     problem could not be read; {@code question} if there is no such question about it
     * @param refusedBy the revision of the model that refused, if it will refuse again whenever it is asked this
     */
    public record Failure(
            String boundary,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> refusedBy) {

        /** One that may go away. */
        public Failure(String boundary, String reason) {
            this(boundary, reason, Optional.empty());
        }
    }
}
