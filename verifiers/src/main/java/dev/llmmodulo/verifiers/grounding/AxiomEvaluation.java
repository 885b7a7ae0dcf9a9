package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the derived facts of states: the least set closed under the axioms, layer by layer, so that what is read under a
 * negation is complete (Thiébaux, Hoffmann and Nebel, "In defense of PDDL axioms", 2005). Not thread-safe.
 */
public final class AxiomEvaluation {

    private final BitSet derived = new BitSet();
    private final List<AxiomLayer> layers = new ArrayList<>();
    private final long[] derivedWords;

    public AxiomEvaluation(GroundTask task) {
        this(task.facts().size(), task.axiomLayers());
    }

    AxiomEvaluation(int facts, List<List<GroundAxiom>> axiomLayers) {
        for (List<GroundAxiom> layer : axiomLayers) {
            layer.forEach(axiom -> derived.set(axiom.fact()));
            layers.add(new AxiomLayer(layer));
        }
        this.derivedWords = Arrays.copyOf(derived.toLongArray(), PackedState.words(facts));
    }

    /** Whether axioms say when the fact holds. */
    public boolean derives(int fact) {
        return derived.get(fact);
    }

    /** The state with its derived facts made right. */
    public PackedState close(PackedState state) {
        if (layers.isEmpty()) {
            return state;
        }
        PackedState.Editor editor = state.edit();
        close(editor.words());
        return editor.done();
    }

    /**
     * Makes the derived facts right in place.
     *
     * @param words a bit for each fact, fact 0 being the lowest bit of the first word
     */
    public void close(long[] words) {
        for (int word = 0; word < derivedWords.length; word++) {
            words[word] &= ~derivedWords[word];
        }
        layers.forEach(layer -> layer.derive(words));
    }
}
