package dev.llmmodulo.verifiers.pddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The axioms of a domain in layers: whatever an axiom negates is derived in a lower layer (Apt, Blair and Walker 1988).
 */
public record Strata(List<List<Axiom>> layers) {

    public Strata {
        layers = layers.stream().map(List::copyOf).toList();
    }

    /** Empty if some derived predicate depends on its own negation. */
    public static Optional<Strata> of(List<Axiom> axioms) {
        Map<String, Integer> layerOf = new LinkedHashMap<>();
        axioms.forEach(axiom -> layerOf.put(axiom.predicate(), 0));
        boolean rose = true;
        while (rose) {
            rose = false;
            for (Axiom axiom : axioms) {
                int least = new Dependencies(layerOf).least(axiom.body());
                if (least > layerOf.get(axiom.predicate())) {
                    layerOf.put(axiom.predicate(), least);
                    rose = true;
                }
                if (least >= layerOf.size()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Strata(layers(axioms, layerOf)));
    }

    private static List<List<Axiom>> layers(List<Axiom> axioms, Map<String, Integer> layerOf) {
        List<List<Axiom>> layers = new ArrayList<>();
        for (int layer = 0; layer < layerOf.size(); layer++) {
            int wanted = layer;
            List<Axiom> here = axioms.stream()
                    .filter(axiom -> layerOf.get(axiom.predicate()) == wanted)
                    .toList();
            if (!here.isEmpty()) {
                layers.add(here);
            }
        }
        return layers;
    }

    /** The lowest layer in which a body can be read. */
    private record Dependencies(Map<String, Integer> layerOf, boolean negated) implements Formula.Cases<Integer> {

        Dependencies(Map<String, Integer> layerOf) {
            this(layerOf, false);
        }

        int least(Formula formula) {
            return formula.match(this);
        }

        @Override
        public Integer atom(Formula.Atom atom) {
            Integer layer = layerOf.get(atom.predicate());
            return layer == null ? 0 : negated ? layer + 1 : layer;
        }

        @Override
        public Integer equal(Formula.Equal equal) {
            return 0;
        }

        @Override
        public Integer not(Formula.Not not) {
            return not.operand().match(new Dependencies(layerOf, !negated));
        }

        @Override
        public Integer and(Formula.And and) {
            return most(and.operands());
        }

        @Override
        public Integer or(Formula.Or or) {
            return most(or.operands());
        }

        private int most(List<Formula> operands) {
            return operands.stream().mapToInt(this::least).max().orElse(0);
        }

        @Override
        public Integer forall(Formula.Forall forall) {
            return least(forall.body());
        }

        @Override
        public Integer exists(Formula.Exists exists) {
            return least(exists.body());
        }

        @Override
        public Integer comparison(Formula.Comparison comparison) {
            return 0;
        }

        @Override
        public Integer preference(Formula.Preference preference) {
            return least(preference.body());
        }
    }
}
