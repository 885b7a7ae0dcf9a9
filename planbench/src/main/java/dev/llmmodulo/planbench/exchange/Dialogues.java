package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts answers together that were given in one dialogue. */
final class Dialogues {

    private Dialogues() {}

    /**
     * The rounds of each dialogue, in the order in which the dialogues begin; an answer outside of dialogues is one of its
     * own. A first round begins another dialogue, even about the same instance.
     */
    static List<List<Recorded>> of(List<Recorded> answers) {
        List<List<Recorded>> dialogues = new ArrayList<>();
        Map<List<Object>, List<Recorded>> open = new HashMap<>();
        for (Recorded recorded : answers) {
            RecordedAnswer answer = recorded.answer();
            List<Object> about = List.of(answer.engine(), answer.variant(), answer.task(), answer.instanceId());
            List<Recorded> before = answer.round().orElse(0) > 0 ? open.getOrDefault(about, List.of()) : List.of();
            if (before.isEmpty()) {
                before = new ArrayList<>();
                dialogues.add(before);
                open.put(about, before);
            }
            before.add(recorded);
        }
        return dialogues;
    }

    /** The most rounds of one dialogue, by {@link #kind}. */
    static Map<List<Object>, Integer> mostRounds(List<List<Recorded>> dialogues) {
        Map<List<Object>, Integer> most = new HashMap<>();
        dialogues.forEach(dialogue -> most.merge(kind(dialogue.get(0)), dialogue.size(), Math::max));
        return most;
    }

    /** What dialogues have to have in common to be counted together. */
    static List<Object> kind(Recorded recorded) {
        RecordedAnswer answer = recorded.answer();
        return List.of(
                answer.engine(),
                answer.variant(),
                answer.task(),
                recorded.question().form());
    }
}
