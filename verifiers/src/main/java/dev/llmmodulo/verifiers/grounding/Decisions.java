package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Decides the facts of a task that hold always or never, by what may be, and numbers the others anew. */
final class Decisions {

    private static final int DECIDED = -1;

    private final PossibleLiterals possible;
    private final BitSet always = new BitSet();
    private final List<Fact> open = new ArrayList<>();
    private final int[] numbers;

    private Decisions(GroundTask task, PossibleLiterals possible) {
        this.possible = possible;
        int count = task.facts().size();
        for (int fact = 0; fact < count; fact++) {
            always.set(fact, possible.mayBeTrue(fact) && !possible.mayBeFalse(fact));
        }
        task.axiomLayers().forEach(this::findAlwaysDerived);
        this.numbers = new int[count];
        for (int fact = 0; fact < count; fact++) {
            numbers[fact] = DECIDED;
            if (possible.mayBeTrue(fact) && !always.get(fact)) {
                numbers[fact] = open.size();
                open.add(task.facts().get(fact));
            }
        }
    }

    /** The task without the decided facts, and without what can no longer happen or changes nothing more. */
    static GroundTask apply(GroundTask task, PossibleLiterals possible, WorkMeter meter) {
        return new Decisions(task, possible).apply(task, meter);
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

    private GroundTask apply(GroundTask task, WorkMeter meter) {
        List<GroundOperator> operators = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            meter.tick();
            decided(operator).ifPresent(operators::add);
        }
        List<List<GroundAxiom>> layers = new ArrayList<>();
        for (List<GroundAxiom> layer : task.axiomLayers()) {
            List<GroundAxiom> kept = layer.stream()
                    .filter(axiom -> numbers[axiom.fact()] != DECIDED)
                    .map(axiom -> new GroundAxiom(numbers[axiom.fact()], decided(axiom.body())))
                    .filter(axiom -> axiom.body() != Condition.FALSE)
                    .toList();
            if (!kept.isEmpty()) {
                layers.add(kept);
            }
        }
        MutexGroups groups = new MutexGroups(
                open.size(),
                task.mutexGroups().groups().stream().map(this::decided).toList());
        return new GroundTask(open, initial(task, layers), operators, layers, decided(task.goal()), groups);
    }

    private PackedState initial(GroundTask task, List<List<GroundAxiom>> layers) {
        PackedState.Editor initial = PackedState.of(open.size()).edit();
        for (int fact = 0; fact < numbers.length; fact++) {
            if (numbers[fact] != DECIDED && task.initial().holds(fact)) {
                initial.add(numbers[fact]);
            }
        }
        return new AxiomEvaluation(open.size(), layers).close(initial.done());
    }

    private Optional<GroundOperator> decided(GroundOperator operator) {
        Condition precondition = decided(operator.precondition());
        if (precondition == Condition.FALSE) {
            return Optional.empty();
        }
        List<GroundEffect> effects = new ArrayList<>();
        for (GroundEffect effect : operator.effects()) {
            GroundEffect now = new GroundEffect(
                    decided(effect.condition()), decided(effect.adds()), decided(effect.deletes()), effect.cost());
            if (now.condition() != Condition.FALSE && !now.changesNothing()) {
                effects.add(now);
            }
        }
        return Optional.of(new GroundOperator(operator.step(), precondition, effects));
    }

    private Condition decided(Condition condition) {
        return condition.replace(literal -> {
            int fact = literal >= 0 ? literal : ~literal;
            if (numbers[fact] != DECIDED) {
                return Condition.literal(literal >= 0 ? numbers[fact] : ~numbers[fact]);
            }
            return always.get(fact) == literal >= 0 ? Condition.TRUE : Condition.FALSE;
        });
    }

    private List<Integer> decided(List<Integer> facts) {
        List<Integer> result = new ArrayList<>(facts.size());
        for (int fact : facts) {
            if (numbers[fact] != DECIDED) {
                result.add(numbers[fact]);
            }
        }
        return result;
    }
}
