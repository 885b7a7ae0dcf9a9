package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A task seen by fewer facts, which are numbered anew; the others are decided, or no condition that is kept asks for them. */
final class Restriction {

    private static final int LEFT_OUT = -1;

    private final BitSet always;
    private final List<Fact> kept = new ArrayList<>();
    private final int[] numbers;

    /** @param always of the facts that are not kept those that hold wherever a condition asks for them */
    private Restriction(GroundTask task, BitSet keeping, BitSet always) {
        this.always = always;
        this.numbers = new int[task.facts().size()];
        for (int fact = 0; fact < numbers.length; fact++) {
            numbers[fact] = LEFT_OUT;
            if (keeping.get(fact)) {
                numbers[fact] = kept.size();
                kept.add(task.facts().get(fact));
            }
        }
    }

    /** The task without what can no longer happen or changes nothing more. */
    static GroundTask of(GroundTask task, BitSet keeping, BitSet always, WorkMeter meter) {
        return new Restriction(task, keeping, always).apply(task, meter);
    }

    private GroundTask apply(GroundTask task, WorkMeter meter) {
        List<GroundOperator> operators = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            meter.tick();
            restricted(operator).ifPresent(operators::add);
        }
        List<List<GroundAxiom>> layers = new ArrayList<>();
        for (List<GroundAxiom> layer : task.axiomLayers()) {
            List<GroundAxiom> kept = layer.stream()
                    .filter(axiom -> numbers[axiom.fact()] != LEFT_OUT)
                    .map(axiom -> new GroundAxiom(numbers[axiom.fact()], restricted(axiom.body())))
                    .filter(axiom -> axiom.body() != Condition.FALSE)
                    .toList();
            if (!kept.isEmpty()) {
                layers.add(kept);
            }
        }
        MutexGroups groups = new MutexGroups(
                kept.size(),
                task.mutexGroups().groups().stream()
                        .map(this::restricted)
                        .filter(group -> group.size() > 1)
                        .toList());
        return new GroundTask(kept, initial(task, layers), operators, layers, restricted(task.goal()), groups);
    }

    private PackedState initial(GroundTask task, List<List<GroundAxiom>> layers) {
        PackedState.Editor initial = PackedState.of(kept.size()).edit();
        for (int fact = 0; fact < numbers.length; fact++) {
            if (numbers[fact] != LEFT_OUT && task.initial().holds(fact)) {
                initial.add(numbers[fact]);
            }
        }
        return new AxiomEvaluation(kept.size(), layers).close(initial.done());
    }

    private Optional<GroundOperator> restricted(GroundOperator operator) {
        Condition precondition = restricted(operator.precondition());
        if (precondition == Condition.FALSE) {
            return Optional.empty();
        }
        List<GroundEffect> effects = new ArrayList<>();
        for (GroundEffect effect : operator.effects()) {
            GroundEffect now = new GroundEffect(
                    restricted(effect.condition()),
                    restricted(effect.adds()),
                    restricted(effect.deletes()),
                    effect.cost());
            if (now.condition() != Condition.FALSE && !now.changesNothing()) {
                effects.add(now);
            }
        }
        return Optional.of(new GroundOperator(operator.step(), precondition, effects));
    }

    private Condition restricted(Condition condition) {
        return condition.replace(literal -> {
            int fact = literal >= 0 ? literal : ~literal;
            if (numbers[fact] != LEFT_OUT) {
                return Condition.literal(literal >= 0 ? numbers[fact] : ~numbers[fact]);
            }
            return always.get(fact) == literal >= 0 ? Condition.TRUE : Condition.FALSE;
        });
    }

    private List<Integer> restricted(List<Integer> facts) {
        List<Integer> result = new ArrayList<>(facts.size());
        for (int fact : facts) {
            if (numbers[fact] != LEFT_OUT) {
                result.add(numbers[fact]);
            }
        }
        return result;
    }
}
