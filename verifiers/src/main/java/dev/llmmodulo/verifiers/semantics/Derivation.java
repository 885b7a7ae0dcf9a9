package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Strata;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes the derived facts of a state: the least set closed under the axioms, layer by layer, so that what is read
 * under a negation is complete (Edelkamp and Hoffmann, PDDL 2.2, 2004; Thiébaux, Hoffmann and Nebel, "In defense of
 * PDDL axioms", 2005).
 */
public final class Derivation {

    private final Universe universe;
    private final WorkLimit limit;
    private final Strata strata;
    private final Set<String> predicates;

    /** @throws IllegalArgumentException a derived predicate depends on its own negation */
    public Derivation(Universe universe, WorkLimit limit) {
        List<Axiom> axioms = universe.problem().domain().axioms();
        this.universe = universe;
        this.limit = limit;
        this.strata = Strata.of(axioms)
                .orElseThrow(() -> new IllegalArgumentException("derived predicates depend on their own negation"));
        this.predicates = axioms.stream().map(Axiom::predicate).collect(Collectors.toSet());
    }

    boolean derives(String predicate) {
        return predicates.contains(predicate);
    }

    /**
     * Of each layer first all that holds, then all of which nobody can say: what has a body whose truth is undefined, perhaps
     * since it hangs on such a fact.
     *
     * @param growing the derived facts of the world, which sees each as soon as it is added
     */
    void fill(DerivedFacts growing, World world) {
        for (List<Axiom> layer : strata.layers()) {
            boolean open = false;
            boolean grew = true;
            while (grew) {
                Pass pass = pass(layer, growing, world, false);
                grew = pass.grew;
                open = pass.open;
            }
            while (open) {
                open = pass(layer, growing, world, true).grew;
            }
        }
    }

    /** What came of one look at all axioms of a layer. */
    private static final class Pass {
        private boolean grew;
        private boolean open;
    }

    /** @param holding all that holds is known */
    private Pass pass(List<Axiom> layer, DerivedFacts growing, World world, boolean holding) {
        Pass pass = new Pass();
        for (Axiom axiom : layer) {
            Binding binding = new Binding(universe, limit);
            Evaluation evaluation = new Evaluation(world, binding);
            List<String> names =
                    axiom.parameters().stream().map(TypedName::name).toList();
            binding.forEach(axiom.parameters(), () -> {
                Fact fact = new Fact(axiom.predicate(), binding.objects(names));
                Truth body = growing.truth(fact) == Truth.FALSE ? evaluation.truth(axiom.body()) : Truth.FALSE;
                if (body == Truth.TRUE) {
                    pass.grew |= growing.add(fact);
                } else if (body == Truth.UNDEFINED) {
                    pass.open = true;
                    pass.grew |=
                            holding && growing.addUndefined(fact, UndefinedReads.first(axiom.body(), world, binding));
                }
                return true;
            });
        }
        return pass;
    }
}
