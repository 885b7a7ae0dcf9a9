package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.Set;

/** The truth of formulas in every state that a plan may go through; undefined if it may change or is not known. */
final class LastingTruth extends Evaluation {

    private final Set<String> changing;

    /** @param changing the predicates of facts that may become true or false */
    LastingTruth(World initial, Binding binding, Set<String> changing) {
        super(initial, binding);
        this.changing = changing;
    }

    @Override
    public Truth atom(Formula.Atom atom) {
        return changing.contains(atom.predicate()) ? Truth.UNDEFINED : super.atom(atom);
    }

    @Override
    public Truth comparison(Formula.Comparison comparison) {
        return Truth.UNDEFINED;
    }
}
