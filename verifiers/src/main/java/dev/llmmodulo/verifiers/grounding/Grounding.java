package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a problem free of variables. Only what is reachable when nothing is ever undone is kept; facts that never
 * change are decided. An operator is not applicable where a cost that it would add has no value.
 */
public final class Grounding {

    private final Reachability reachability;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private Grounding(Reachability reachability) {
        this.reachability = reachability;
        for (int old = 0; old < reachability.facts().size(); old++) {
            if (reachability.mayBeTrue(old) && reachability.mayBeFalse(old)) {
                numbers.put(old, facts.size());
                facts.add(reachability.facts().fact(old));
            }
        }
    }

    /** @throws StoppedException the meter ended it */
    public static GroundTask ground(Problem problem, WorkMeter meter) {
        Reachability reachability = Reachability.of(problem, meter);
        Condition goal = reachability.goal();
        return new Grounding(reachability).task(goal, meter);
    }

    private GroundTask task(Condition goal, WorkMeter meter) {
        List<GroundOperator> operators = new ArrayList<>();
        for (Reachability.Candidate candidate : reachability.operators()) {
            meter.tick();
            Condition precondition = renumber(Condition.all(
                    List.of(candidate.precondition(), candidate.effects().priced())));
            List<GroundEffect> effects = candidate.effects().effects().stream()
                    .map(this::renumber)
                    .filter(effect -> effect.condition() != Condition.FALSE && !effect.changesNothing())
                    .toList();
            if (precondition != Condition.FALSE) {
                operators.add(new GroundOperator(candidate.step(), precondition, effects));
            }
        }
        int[] holding = numbers.keySet().stream()
                .filter(reachability::isInitial)
                .mapToInt(numbers::get)
                .toArray();
        return new GroundTask(facts, PackedState.of(facts.size(), holding), operators, renumber(goal));
    }

    private Condition renumber(Condition condition) {
        return condition.replace(literal -> {
            int fact = literal >= 0 ? literal : ~literal;
            if (numbers.containsKey(fact)) {
                int number = numbers.get(fact);
                return Condition.literal(literal >= 0 ? number : ~number);
            }
            return (literal >= 0) == reachability.mayBeTrue(fact) ? Condition.TRUE : Condition.FALSE;
        });
    }

    private GroundEffect renumber(GroundEffect effect) {
        return new GroundEffect(
                renumber(effect.condition()), renumber(effect.adds()), renumber(effect.deletes()), effect.cost());
    }

    private List<Integer> renumber(List<Integer> old) {
        return old.stream().filter(numbers::containsKey).map(numbers::get).toList();
    }
}
