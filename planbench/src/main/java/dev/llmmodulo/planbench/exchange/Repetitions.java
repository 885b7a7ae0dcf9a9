package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out what files before had, so that no answer counts twice: PlanBench's files of results hold the answers of its responses
 * once more. Within one file a repeated answer is a second sample.
 */
public final class Repetitions {

    private final Map<List<Object>, Integer> before = new HashMap<>();

    /** A further file's answers without those, and of dialogues without those dialogues, that one before it has in the same words. */
    public List<Recorded> without(List<Recorded> answers) {
        Map<List<Object>, Integer> here = new HashMap<>();
        List<Recorded> fresh = new ArrayList<>();
        for (List<Recorded> dialogue : Dialogues.of(answers)) {
            List<Object> said = said(dialogue);
            if (here.merge(said, 1, Integer::sum) > before.getOrDefault(said, 0)) {
                fresh.addAll(dialogue);
            }
        }
        here.forEach((said, times) -> before.merge(said, times, Math::max));
        return fresh;
    }

    private static List<Object> said(List<Recorded> dialogue) {
        RecordedAnswer first = dialogue.get(0).answer();
        return List.of(
                first.engine(),
                first.variant(),
                first.task(),
                first.instanceId(),
                dialogue.stream()
                        .map(recorded -> recorded.answer().rawResponse())
                        .toList());
    }
}
