package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model wrote, taken apart, whether it makes sense or not.
 *
 * @param plan what stands behind the trace, with its end; empty if nothing does, or words of traces are in it
 */
public record WrittenTrace(List<Item> items, Optional<int[]> plan) {

    /** One thing said in a trace. */
    public sealed interface Item {}

    /** A step forward, in tokens; objects without an action are a step too, a malformed one. */
    public record Forward(List<Integer> tokens) implements Item {}

    public record Back() implements Item {}

    /** Of the state that the walk stands in. */
    public record Estimated(int token) implements Item {}

    public static WrittenTrace of(int[] answer, KnownDomain domain) {
        List<Integer> actions = Vocabulary.STANDARD.actions(domain);
        List<Item> items = new ArrayList<>();
        List<Integer> step = new ArrayList<>();
        for (int at = 0; at < answer.length && !TraceVocabulary.STANDARD.endsTrace(answer[at]); at++) {
            boolean estimate = TraceVocabulary.STANDARD.isEstimate(answer[at]);
            boolean back = TraceVocabulary.STANDARD.isBack(answer[at]);
            if (estimate || back || actions.contains(answer[at])) {
                addStep(step, items);
            }
            if (estimate) {
                items.add(new Estimated(answer[at]));
            } else if (back) {
                items.add(new Back());
            } else {
                step.add(answer[at]);
            }
        }
        addStep(step, items);
        return new WrittenTrace(List.copyOf(items), TraceVocabulary.STANDARD.plan(answer));
    }

    private static void addStep(List<Integer> step, List<Item> items) {
        if (!step.isEmpty()) {
            items.add(new Forward(List.copyOf(step)));
            step.clear();
        }
    }
}
