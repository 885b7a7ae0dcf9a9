package dev.llmmodulo.verifiers.naive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Constraints and preferences over the states of an executed plan (Gerevini and Long, Plan Constraints and Preferences in
 * PDDL3, 2005). State 0 is the initial one, at time 0; a plan without times makes state i at time i.
 */
class NaiveTrajectory {

    private final NaiveSemantics semantics;
    private final List<State> states;
    private final List<Rational> times;

    NaiveTrajectory(NaiveSemantics semantics, List<State> states) {
        this(
                semantics,
                states,
                IntStream.range(0, states.size()).mapToObj(Rational::of).toList());
    }

    NaiveTrajectory(NaiveSemantics semantics, List<State> states, List<Rational> times) {
        this.semantics = semantics;
        this.states = states;
        this.times = times;
    }

    boolean keepsConstraints() {
        return semantics.task.aim().constraints().stream()
                .allMatch(constraint -> keeps(withoutPreferences(constraint), Map.of()));
    }

    /** A preference counts once for each instance, and in a precondition once for each step besides. */
    Map<String, Integer> violations(List<Atom> steps) {
        Map<String, Integer> violations = new HashMap<>();
        semantics.task.aim().constraints().forEach(constraint -> countIn(constraint, Map.of(), violations));
        count(semantics.goal(), states.get(states.size() - 1), violations);
        for (int i = 0; i < steps.size(); i++) {
            count(semantics.ground(steps.get(i)).precondition(), states.get(i), violations);
        }
        return violations;
    }

    private void count(Condition ground, State state, Map<String, Integer> violations) {
        if (ground instanceof Condition.And and) {
            and.operands().forEach(operand -> count(operand, state, violations));
        } else if (ground instanceof Condition.Preference preference && !holds(preference.body(), state)) {
            violations.merge(preference.name(), 1, Integer::sum);
        }
    }

    private void countIn(Constraint constraint, Map<String, String> binding, Map<String, Integer> violations) {
        if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> countIn(part, binding, violations));
        } else if (constraint instanceof Constraint.Every every) {
            semantics.bindings(every.variables(), binding).forEach(inner -> countIn(every.body(), inner, violations));
        } else if (constraint instanceof Constraint.Preference preference && !keeps(preference.body(), binding)) {
            violations.merge(preference.name(), 1, Integer::sum);
        }
    }

    private static Constraint withoutPreferences(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return new Constraint.All(all.parts().stream()
                    .map(NaiveTrajectory::withoutPreferences)
                    .toList());
        } else if (constraint instanceof Constraint.Every every) {
            return new Constraint.Every(every.variables(), withoutPreferences(every.body()));
        }
        return constraint instanceof Constraint.Preference ? new Constraint.All(List.of()) : constraint;
    }

    private boolean keeps(Constraint constraint, Map<String, String> binding) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().allMatch(part -> keeps(part, binding));
        } else if (constraint instanceof Constraint.Every every) {
            return semantics.bindings(every.variables(), binding).stream()
                    .allMatch(inner -> keeps(every.body(), inner));
        }
        Constraint.Modal modal = (Constraint.Modal) constraint;
        List<Condition> conditions = modal.conditions().stream()
                .map(condition -> semantics.ground(condition, binding))
                .toList();
        return keeps(modal, conditions.get(0), conditions.get(conditions.size() - 1));
    }

    /** What cannot be said to hold does not hold. */
    private boolean holds(Condition ground, State state) {
        try {
            return semantics.holds(ground, semantics.world(state));
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    /** What a demand hangs on may hold even if that cannot be said. */
    private boolean mayHold(Condition ground, State state) {
        try {
            return semantics.holds(ground, semantics.world(state));
        } catch (UndefinedException undefined) {
            return true;
        }
    }

    /** @param second for operators with one condition, the same as the first */
    boolean keeps(Constraint.Modal modal, Condition first, Condition second) {
        List<Integer> where = where(first);
        List<Integer> mayHold = indices(i -> mayHold(first, states.get(i)));
        List<Integer> then = where(second);
        List<Rational> bounds = modal.times().stream().map(Rational::of).toList();
        int last = states.size() - 1;
        return switch (modal.operator()) {
            case "at end" -> where.contains(last);
            case "always" -> where.size() == states.size();
            case "sometime" -> !where.isEmpty();
            case "within" -> where.stream().anyMatch(i -> times.get(i).compareTo(bounds.get(0)) <= 0);
            case "at-most-once" ->
                mayHold.equals(where)
                        && (where.isEmpty() || where.get(where.size() - 1) - where.get(0) == where.size() - 1);
            case "sometime-after" ->
                mayHold.stream().allMatch(i -> then.stream().anyMatch(j -> j >= i));
            case "sometime-before" ->
                mayHold.stream().allMatch(i -> then.stream().anyMatch(j -> j < i));
            case "always-within" ->
                mayHold.stream()
                        .allMatch(i -> then.stream()
                                .anyMatch(j -> j >= i
                                        && times.get(j).minus(times.get(i)).compareTo(bounds.get(0)) <= 0));
            case "hold-during" ->
                where.containsAll(indices(i -> lastsAt(i, bounds.get(0))
                        || times.get(i).compareTo(bounds.get(0)) >= 0
                                && times.get(i).compareTo(bounds.get(1)) < 0));
            case "hold-after" ->
                where.containsAll(
                        indices(i -> lastsAt(i, bounds.get(0)) || times.get(i).compareTo(bounds.get(0)) >= 0));
            default -> throw new IllegalArgumentException(modal.operator());
        };
    }

    /** Whether a state has begun at a time, and the next has not. */
    private boolean lastsAt(int state, Rational time) {
        return times.get(state).compareTo(time) <= 0
                && (state == states.size() - 1 || times.get(state + 1).compareTo(time) > 0);
    }

    /** The states in which a condition holds. */
    final List<Integer> where(Condition ground) {
        return indices(i -> holds(ground, states.get(i)));
    }

    private List<Integer> indices(IntPredicate wanted) {
        return IntStream.range(0, states.size()).filter(wanted).boxed().toList();
    }
}
