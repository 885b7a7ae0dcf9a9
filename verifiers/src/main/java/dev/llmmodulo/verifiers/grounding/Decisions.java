package dev.llmmodulo.verifiers.grounding;

import java.util.BitSet;
import java.util.List;

/** Decides the facts of a task that hold always or never, by what may be. */
final class Decisions {

    private final PossibleLiterals possible;
    private final BitSet always = new BitSet();

    private Decisions(PossibleLiterals possible) {
        this.possible = possible;
    }

    /** The task without the decided facts, and without what can no longer happen or changes nothing more. */
    static GroundTask apply(GroundTask task, PossibleLiterals possible, WorkMeter meter) {
        Decisions decisions = new Decisions(possible);
        BitSet open = decisions.decide(task);
        return Restriction.of(task, open, decisions.always, meter);
    }

    private BitSet decide(GroundTask task) {
        for (int fact = 0; fact < task.facts().size(); fact++) {
            always.set(fact, possible.mayBeTrue(fact) && !possible.mayBeFalse(fact));
        }
        for (List<GroundAxiom> layer : task.axiomLayers()) {
            findAlwaysDerived(layer);
        }
        BitSet open = possible.allThatMayBeTrue();
        open.andNot(always);
        return open;
    }

    private void findAlwaysDerived(List<GroundAxiom> layer) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (GroundAxiom axiom : layer) {
                if (!always.get(axiom.fact()) && axiom.body().holds(this::holdsAlways)) {
                    always.set(axiom.fact());
                    grew = true;
                }
            }
        }
    }

    private boolean holdsAlways(int literal) {
        return literal >= 0 ? always.get(literal) : !possible.mayBeTrue(~literal);
    }
}
