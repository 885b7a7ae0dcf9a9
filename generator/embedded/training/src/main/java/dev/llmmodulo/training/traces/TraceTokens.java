package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.training.traces.SearchTrace.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says traces as a walk through what was searched: each step forward with the estimate of the state that it leads to, and a mark
 * for each step back. So no state is ever said, and where a step is taken follows from what stands before it. Where a search
 * goes on elsewhere, the walk goes back to where the ways part, and takes the known steps again. Marks for going back are Stream
 * of Search's (Gandhi et al., "Stream of Search (SoS): Learning to Search in Language", 2024); that the trace is an algorithm's,
 * estimates and all, and the plan stands behind it is Searchformer's (Lehnert et al., "Beyond A*: Better Planning with
 * Transformers via Search Dynamics Bootstrapping", 2024).
 */
public final class TraceTokens {

    private static final TraceVocabulary WORDS = TraceVocabulary.STANDARD;

    private final Drawing drawing;

    public TraceTokens(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The problem, and that a trace is asked for. */
    public int[] prompt() {
        return IntStream.concat(IntStream.of(drawing.problem()), IntStream.of(WORDS.token(TraceVocabulary.TRACE)))
                .toArray();
    }

    /** The trace and then its plan, ended. */
    public int[] answer(SearchTrace trace) {
        IntStream.Builder out = IntStream.builder();
        out.add(WORDS.estimate(trace.initially()));
        List<Integer> stand = new ArrayList<>();
        for (int state = 1; state <= trace.visits().size(); state++) {
            List<Integer> way = trace.way(state);
            while (!way.subList(0, Math.min(stand.size(), way.size())).equals(stand)) {
                stand.remove(stand.size() - 1);
                out.add(WORDS.token(TraceVocabulary.BACK));
            }
            for (int next : way.subList(stand.size(), way.size())) {
                say(trace.visit(next), out);
            }
            stand = new ArrayList<>(way);
        }
        out.add(WORDS.token(Vocabulary.PLAN));
        IntStream.of(drawing.plan(trace.plan())).forEach(out::add);
        return out.build().toArray();
    }

    private void say(Visit visit, IntStream.Builder out) {
        int[] ended = drawing.plan(List.of(visit.move()));
        Arrays.stream(ended, 0, ended.length - 1).forEach(out::add);
        out.add(WORDS.estimate(visit.estimate()));
    }
}
