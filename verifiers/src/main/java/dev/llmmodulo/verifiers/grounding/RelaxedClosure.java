package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves out of a ground task what never happens even when nothing is ever undone, and decides the facts that this
 * settles. The states that can be reached, and the steps between them, stay the same.
 */
final class RelaxedClosure {

    private final PossibleLiterals possible = new PossibleLiterals();
    private final Predicate<Condition> excluded;
    private final List<Part> parts = new ArrayList<>();

    private RelaxedClosure(Predicate<Condition> excluded) {
        this.excluded = excluded;
    }

    /** An operator or axiom that may be left out, and those of its effects that are not. */
    private static final class Part {
        private boolean reached;
        private final List<GroundEffect> effects = new ArrayList<>();
    }

    /** @param excluded conditions that hold in no state that can be reached */
    static GroundTask of(GroundTask task, Predicate<Condition> excluded, WorkMeter meter) {
        GroundTask before = task;
        GroundTask after = new RelaxedClosure(excluded).closed(task, meter);
        while (after.facts().size() < before.facts().size()
                && !after.axiomLayers().isEmpty()) {
            before = after;
            after = new RelaxedClosure(condition -> false).closed(before, meter);
        }
        return after;
    }

    private GroundTask closed(GroundTask task, WorkMeter meter) {
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (task.initial().holds(fact) && !axioms.derives(fact)) {
                possible.startWith(fact);
            }
        }
        task.operators().forEach(this::await);
        task.axiomLayers().forEach(layer -> layer.forEach(this::await));
        possible.settle(meter);
        int next = 0;
        List<GroundOperator> operators = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            Part part = parts.get(next++);
            if (part.reached) {
                operators.add(
                        part.effects.size() == operator.effects().size()
                                ? operator
                                : new GroundOperator(operator.step(), operator.precondition(), part.effects));
            }
        }
        List<List<GroundAxiom>> layers = new ArrayList<>();
        for (List<GroundAxiom> layer : task.axiomLayers()) {
            List<GroundAxiom> reached = new ArrayList<>();
            for (GroundAxiom axiom : layer) {
                if (parts.get(next++).reached) {
                    reached.add(axiom);
                }
            }
            layers.add(reached);
        }
        GroundTask reached =
                new GroundTask(task.facts(), task.initial(), operators, layers, task.goal(), task.mutexGroups());
        return Decisions.apply(reached, possible, meter);
    }

    private void await(GroundOperator operator) {
        Part part = new Part();
        parts.add(part);
        Condition precondition = operator.precondition();
        if (excluded.test(precondition)) {
            return;
        }
        possible.when(precondition, () -> {
            part.reached = true;
            for (GroundEffect effect : operator.effects()) {
                if (!excluded.test(Condition.all(List.of(precondition, effect.condition())))) {
                    possible.when(effect.condition(), () -> fire(effect, part));
                }
            }
        });
    }

    private void fire(GroundEffect effect, Part part) {
        part.effects.add(effect);
        effect.deletes().stream().filter(fact -> !effect.adds().contains(fact)).forEach(fact -> possible.add(~fact));
        effect.adds().forEach(possible::add);
    }

    private void await(GroundAxiom axiom) {
        Part part = new Part();
        parts.add(part);
        if (!excluded.test(axiom.body())) {
            possible.when(axiom.body(), () -> {
                part.reached = true;
                possible.add(axiom.fact());
            });
        }
    }
}
