package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A round of one instance: what was asked, answered, read and judged.
 *
 * @param round from 1
 * @param prompt the hash of what was asked
 * @param thinking what the model thought, as far as its service told
 * @param finish why the model stopped: {@code complete}, {@code length}, {@code broken_off}, {@code refused} or
 *     {@code other}
 * @param usage empty if the service told none
 * @param candidate {@code plan}, {@code claim} that there is none, or {@code unreadable}; {@code answer} where no plan is
 *     asked for
 * @param plan what was read, a step a line, as IPC planners write it; empty if that is no plan
 * @param verdict {@code valid}, {@code invalid}, {@code unsolvable} or {@code unknown}; {@code right} or {@code wrong} where
 *     no plan is asked for
 * @param critiques the hard ones first; of a valid plan, advice
 * @param failingStep the step that the first critique is about, from 1
 * @param reason why the verdict is unknown; else empty
 * @param modelTime from asking to the answer, retries and waits included
 * @param verifierTime reading and judging
 * @param leftOut messages of the prompt that the model was not sent, because with them it was too long
 * @param continuations how often the model was asked to go on, because its answer had been cut off
 * @param opinion that of a soft critic, where one was heard
 */
public record RoundRecord(
        int round,
        Instant started,
        String prompt,
        String answer,
        Optional<String> thinking,
        String finish,
        Optional<TokenUsage> usage,
        String candidate,
        String plan,
        String verdict,
        List<CritiqueRecord> critiques,
        OptionalInt failingStep,
        String reason,
        Duration modelTime,
        Duration verifierTime,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int leftOut,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int continuations,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OpinionRecord> opinion) {

    public RoundRecord {
        critiques = List.copyOf(critiques);
    }

    /** The step that the first of a round's critiques is about; empty if it is about none. */
    public static OptionalInt failingStep(List<? extends Critique> critiques) {
        return !critiques.isEmpty() && critiques.get(0) instanceof StepCritique step
                ? OptionalInt.of(step.stepNumber())
                : OptionalInt.empty();
    }

    RoundRecord withTimesOf(RoundRecord recorded) {
        return new RoundRecord(
                round,
                recorded.started,
                prompt,
                answer,
                thinking,
                finish,
                usage,
                candidate,
                plan,
                verdict,
                critiques,
                failingStep,
                reason,
                recorded.modelTime,
                recorded.verifierTime,
                leftOut,
                continuations,
                opinion);
    }
}
