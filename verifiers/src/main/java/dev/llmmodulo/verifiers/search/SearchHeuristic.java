package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.heuristic.Blind;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import dev.llmmodulo.verifiers.heuristic.LandmarkCut;
import dev.llmmodulo.verifiers.heuristic.MaxHeuristic;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The heuristics that never estimate too much, by name. */
public enum SearchHeuristic {
    LM_CUT("lm-cut", LandmarkCut::new),
    /** LM-cut where conditional effects share the cost of their operator, and axioms cost nothing. */
    LM_CUT_SHARED("lm-cut-shared", LandmarkCut::new),
    H_MAX("h-max", MaxHeuristic::new),
    BLIND("blind", Blind::new);

    private final String label;
    private final BiFunction<GroundTask, ToLongFunction<GroundOperator>, Heuristic> maker;

    SearchHeuristic(String label, BiFunction<GroundTask, ToLongFunction<GroundOperator>, Heuristic> maker) {
        this.label = label;
        this.maker = maker;
    }

    /** As users write it. */
    public String label() {
        return label;
    }

    public static Optional<SearchHeuristic> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(SearchHeuristic::label).collect(Collectors.joining(", "));
    }

    /** This one, or the one to take in its place where the task has what it does not know. */
    SearchHeuristic suitable(GroundTask task) {
        return this == LM_CUT && !LandmarkCut.isPlainFor(task) ? LM_CUT_SHARED : this;
    }

    Heuristic make(GroundTask task, ToLongFunction<GroundOperator> cost) {
        return maker.apply(task, cost);
    }
}
