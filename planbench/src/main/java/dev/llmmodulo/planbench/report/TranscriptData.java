package dev.llmmodulo.planbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is shown of one try, as plain data for the page. */
final class TranscriptData {

    /** Longer texts are cut; the run's folder has them whole. */
    private static final int MOST_CHARACTERS = 40_000;

    private static final double MILLIS_OF_A_SECOND = 1000;

    private final Texts texts;
    private final Interned interned;

    TranscriptData(Texts texts, Interned interned) {
        this.texts = texts;
        this.interned = interned;
    }

    /** @param states of its problem; empty if that cannot be read */
    Map<String, Object> of(InstanceRecord instance, Optional<StateData> states) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("end", end(instance));
        data.put("base", states.map(StateData::base).orElseGet(Map::of));
        List<Map<String, Object>> rounds = new ArrayList<>();
        for (RoundRecord round : instance.rounds()) {
            rounds.add(round(round, instance.rounds().subList(0, rounds.size()), states));
        }
        data.put("rounds", rounds);
        data.put(
                "decided",
                instance.decisions().stream()
                        .map(decision -> List.of(decision.afterRound(), cut(decision.choice()), cut(decision.reason())))
                        .toList());
        return data;
    }

    private static String end(InstanceRecord instance) {
        String detail = instance.detail().isEmpty() ? "" : ": " + instance.detail();
        String failure = instance.error()
                .map(error -> " (" + error.boundary() + ": " + error.reason() + ")")
                .orElse("");
        return "Ended as " + instance.outcome() + detail + failure + ".";
    }

    private Map<String, Object> round(RoundRecord round, List<RoundRecord> earlier, Optional<StateData> states)
            throws IOException {
        List<String> steps = round.plan().lines().toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("round", round.round());
        data.put("verdict", round.verdict());
        data.put("reason", round.reason());
        data.put("candidate", round.candidate());
        data.put("repeated", TriedRound.of(round, earlier).repeated());
        data.put("finish", round.finish());
        data.put("spent", spent(round));
        data.put("prompt", prompt(round));
        data.put("answer", cut(round.answer()));
        data.put("thinking", round.thinking().map(TranscriptData::cut).orElse(""));
        data.put("lines", lines(round));
        data.put("plan", steps);
        data.put("failing", failing(round).orElse(0));
        data.put(
                "critiques",
                round.critiques().stream().map(TranscriptData::critique).toList());
        List<State> passed = states.filter(one -> !steps.isEmpty())
                .flatMap(one -> one.trace(round.plan()))
                .map(PlanTrace::states)
                .orElseGet(List::of);
        data.put("statesLeftOut", Math.max(0, passed.size() - StateData.MOST_STATES));
        data.put("states", states.map(one -> one.data(passed, steps)).orElseGet(List::of));
        return data;
    }

    /** The first step that something is wrong with. */
    private static OptionalInt failing(RoundRecord round) {
        return round.verdict().equals("invalid") ? round.failingStep() : OptionalInt.empty();
    }

    private List<List<Object>> prompt(RoundRecord round) throws IOException {
        List<Message> messages = texts.prompt(round.prompt())
                .orElseGet(() ->
                        List.of(new Message(Message.Role.SYSTEM, "This prompt is missing from the run's folder.")));
        return messages.stream()
                .<List<Object>>map(message ->
                        List.of(message.role().name().toLowerCase(Locale.ROOT), interned.index(cut(message.text()))))
                .toList();
    }

    private static String spent(RoundRecord round) {
        String seconds = String.format(Locale.ROOT, "%.1f s", round.modelTime().toMillis() / MILLIS_OF_A_SECOND);
        String spent = round.usage()
                .map(usage -> usage.input() + " tokens in, " + usage.output() + " out, " + seconds)
                .orElse(seconds);
        return spent
                + (round.continuations() > 0 ? ", asked to go on: " + round.continuations() : "")
                + (round.leftOut() > 0 ? ", messages not sent: " + round.leftOut() : "");
    }

    /** The lines of the answer that hard critiques are about. */
    private static List<Integer> lines(RoundRecord round) {
        return round.critiques().stream()
                .filter(critique -> critique.severity().equals("hard"))
                .map(critique -> critique.facts().path("line"))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .distinct()
                .toList();
    }

    private static Map<String, Object> critique(CritiqueRecord critique) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", critique.id());
        data.put("severity", critique.severity());
        data.put("words", cut(critique.words()));
        data.put("step", critique.facts().path("step").asInt(0));
        return data;
    }

    /** How many characters of a text are shown. */
    static int shown(String text) {
        return Math.min(text.length(), MOST_CHARACTERS);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS) + "\n… (" + (text.length() - MOST_CHARACTERS)
                        + " characters more)";
    }
}
