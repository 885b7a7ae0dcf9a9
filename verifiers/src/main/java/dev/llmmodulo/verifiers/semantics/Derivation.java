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

    /** @param growing the derived facts of the world, which sees each as soon as it is added */
    void fill(Set<Fact> growing, World world) {
        for (List<Axiom> layer : strata.layers()) {
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Axiom axiom : layer) {
                    grew |= apply(axiom, growing, world);
                }
            }
        }
    }

    private boolean apply(Axiom axiom, Set<Fact> growing, World world) {
        Binding binding = new Binding(universe, limit);
        Evaluation evaluation = new Evaluation(world, binding);
        List<String> names = axiom.parameters().stream().map(TypedName::name).toList();
        int before = growing.size();
        binding.forEach(axiom.parameters(), () -> {
            Fact fact = new Fact(axiom.predicate(), binding.objects(names));
            if (!growing.contains(fact) && evaluation.holds(axiom.body())) {
                growing.add(fact);
            }
            return true;
        });
        return growing.size() > before;
    }
}
