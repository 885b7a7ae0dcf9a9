package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What facts imply by the axioms (Edelkamp and Hoffmann, PDDL 2.2, 2004, section 2): layer by layer, each to its least
 * fixpoint; a predicate lies above those whose absence it asks for.
 */
final class NaiveAxioms {

    private record Instance(Atom head, Condition body) {}

    private final NaiveSemantics semantics;
    private final Map<String, Integer> layerOf = new HashMap<>();
    private final List<List<Instance>> layers = new ArrayList<>();
    private final Map<State, State> closed = new HashMap<>();
    private Optional<State> latest = Optional.empty();
    private State latestClosed = new State(Set.of(), Map.of());

    NaiveAxioms(NaiveSemantics semantics) {
        this.semantics = semantics;
    }

    State close(State state) {
        if (semantics.task.axioms().isEmpty()) {
            return state;
        }
        if (latest.filter(same -> same == state).isEmpty()) {
            latestClosed = closed.computeIfAbsent(state, this::fixpoint);
            latest = Optional.of(state);
        }
        return latestClosed;
    }

    private State fixpoint(State state) {
        if (layers.isEmpty()) {
            ground();
        }
        State world = state;
        for (List<Instance> layer : layers) {
            boolean grows = true;
            while (grows) {
                Set<Atom> facts = new HashSet<>(world.facts());
                for (Instance axiom : layer) {
                    if (holds(axiom.body(), world)) {
                        facts.add(axiom.head());
                    }
                }
                grows = facts.size() > world.facts().size();
                world = world.withFacts(facts);
            }
            world = world.withOpen(open(layer, world));
        }
        return world;
    }

    /** With what hangs on what cannot be said, of the layer too. */
    private Set<Atom> open(List<Instance> layer, State world) {
        Set<Atom> open = new HashSet<>(world.open());
        boolean grows = true;
        while (grows) {
            State known = world.withOpen(open);
            grows = open.addAll(layer.stream()
                    .filter(axiom -> !world.facts().contains(axiom.head()))
                    .filter(axiom -> isOpen(axiom.body(), known))
                    .map(Instance::head)
                    .toList());
        }
        return open;
    }

    private boolean isOpen(Condition body, State world) {
        try {
            semantics.holds(body, world);
            return false;
        } catch (UndefinedException undefined) {
            return true;
        }
    }

    private boolean holds(Condition body, State world) {
        try {
            return semantics.holds(body, world);
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    private void ground() {
        List<Axiom> axioms = semantics.task.axioms();
        axioms.forEach(axiom -> layerOf.put(axiom.predicate(), 0));
        while (axioms.stream().anyMatch(this::raise)) {
            // Until every predicate lies high enough.
        }
        int top = layerOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int layer = 0; layer <= top; layer++) {
            List<Instance> instances = new ArrayList<>();
            for (Axiom axiom : axioms) {
                if (layerOf.get(axiom.predicate()) == layer) {
                    for (Map<String, String> binding : semantics.bindings(axiom.parameters(), Map.of())) {
                        instances.add(
                                new Instance(axiom.head().ground(binding), semantics.ground(axiom.body(), binding)));
                    }
                }
            }
            layers.add(instances);
        }
    }

    private boolean raise(Axiom axiom) {
        int least = leastLayer(axiom.body(), true);
        if (least > layerOf.size()) {
            throw new IllegalArgumentException("axioms that cannot be layered: " + axiom.head());
        }
        return least > layerOf.get(axiom.predicate()) && layerOf.put(axiom.predicate(), least) != null;
    }

    private int leastLayer(Condition condition, boolean positive) {
        if (condition instanceof Condition.Holds holds) {
            Integer layer = layerOf.get(holds.atom().symbol());
            return layer == null ? 0 : positive ? layer : layer + 1;
        } else if (condition instanceof Condition.Not not) {
            return leastLayer(not.operand(), !positive);
        } else if (condition instanceof Condition.Imply imply) {
            return Math.max(leastLayer(imply.premise(), !positive), leastLayer(imply.conclusion(), positive));
        } else if (condition instanceof Condition.Every every) {
            return leastLayer(every.body(), positive);
        } else if (condition instanceof Condition.Some some) {
            return leastLayer(some.body(), positive);
        }
        List<Condition> operands = condition instanceof Condition.And and
                ? and.operands()
                : condition instanceof Condition.Or or ? or.operands() : List.of();
        return operands.stream()
                .mapToInt(operand -> leastLayer(operand, positive))
                .max()
                .orElse(0);
    }
}
