package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.planbench.log.OpinionRecord;
import dev.llmmodulo.planbench.log.PromptRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes records of rounds.
 *
 * @param opinions of soft critics, by round
 */
record Rounds(Lexicon lexicon, Map<Integer, OpinionRecord> opinions) {

    RoundRecord record(Turn<PlanReading> turn) {
        List<Critique> critiques = turn.verdict().critiques();
        return new RoundRecord(
                turn.round(),
                turn.started(),
                PromptRecord.hash(turn.prompt()),
                turn.answer().text(),
                thinking(turn.answer()),
                turn.answer().finish().name().toLowerCase(Locale.ROOT),
                turn.answer().usage(),
                candidate(turn.candidate()),
                plan(turn.candidate()),
                turn.verdict().id(),
                critiques.stream()
                        .map(critique -> CritiqueRecord.of(critique, lexicon))
                        .toList(),
                RoundRecord.failingStep(critiques),
                turn.verdict() instanceof Verdict.Unknown<?> unknown
                        ? unknown.reason().text()
                        : "",
                turn.modelTime(),
                turn.verifierTime(),
                turn.answer().leftOut(),
                turn.answer().continuations(),
                Optional.ofNullable(opinions.get(turn.round())));
    }

    static Optional<String> thinking(Answer answer) {
        return Optional.of(answer.thinking()).filter(text -> !text.isEmpty());
    }

    static String plan(PlanReading candidate) {
        return candidate instanceof PlanReading.Read read ? read.plan().toIpc() : "";
    }

    private static String candidate(PlanReading candidate) {
        if (candidate instanceof PlanReading.Read) {
            return "plan";
        }
        return candidate instanceof PlanReading.UnsolvableClaim ? "claim" : "unreadable";
    }
}
