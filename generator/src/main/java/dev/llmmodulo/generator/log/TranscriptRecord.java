package dev.llmmodulo.generator.log;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.ProofEffort;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of a transcript. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TranscriptRecord.Started.class, name = "started"),
    @JsonSubTypes.Type(value = TranscriptRecord.Called.class, name = "called"),
    @JsonSubTypes.Type(value = TranscriptRecord.Tried.class, name = "tried"),
    @JsonSubTypes.Type(value = TranscriptRecord.Judged.class, name = "judged"),
    @JsonSubTypes.Type(value = TranscriptRecord.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = TranscriptRecord.Ended.class, name = "ended")
})
public sealed interface TranscriptRecord {

    String instance();

    /**
     * The first line.
     *
     * @param settings everything that the numbers depend on: model, prompt, feedback, budgets, seed, versions
     */
    record Started(String format, String instance, Instant at, Map<String, String> settings)
            implements TranscriptRecord {

        /** Name and version of this format. */
        public static final String FORMAT = "llm-modulo-transcript/3";

        public Started {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /** A physical call returned. */
    record Called(String instance, PhysicalCall call) implements TranscriptRecord {}

    /** An attempt to settle without the model whether there is a solution ended. */
    record Tried(String instance, ProofEffort effort) implements TranscriptRecord {}

    /**
     * A round is complete.
     *
     * @param candidate what was read from the answer, as text
     * @param verdict valid, invalid, unsolvable or unknown
     * @param reason why it is unknown; else empty
     */
    record Judged(
            String instance,
            int round,
            Instant at,
            String promptVersion,
            List<Message> messages,
            Answer answer,
            String candidate,
            String verdict,
            List<CritiqueRecord> critiques,
            String reason,
            Duration modelTime,
            Duration verifierTime)
            implements TranscriptRecord {
        public Judged {
            messages = List.copyOf(messages);
            critiques = List.copyOf(critiques);
        }
    }

    /** A strategy chose what to do next. */
    record Decided(String instance, Decision decision) implements TranscriptRecord {}

    /**
     * The last line.
     *
     * @param outcome {@code solved}, {@code proven-unsolvable}, {@code budget-exhausted} or {@code aborted}
     * @param detail the solution, the kind of certificate, the limit, or the reason
     */
    record Ended(String instance, String outcome, String detail) implements TranscriptRecord {}

    /** A critique: its facts as data, and the words in which it can be told. */
    record CritiqueRecord(String id, String severity, JsonNode facts, String words) {

        public static CritiqueRecord of(Critique critique, Lexicon lexicon) {
            String severity = critique.severity().name().toLowerCase(Locale.ROOT);
            return critique instanceof PlanCritique about
                    ? new CritiqueRecord(
                            about.id(),
                            severity,
                            TranscriptLog.mapper().valueToTree(about.facts()),
                            about.describe(lexicon))
                    : new CritiqueRecord(
                            critique.id(), severity, TranscriptLog.mapper().createObjectNode(), critique.toString());
        }
    }
}
