package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.NaiveVerdict.Flaw;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges sequential plans by executing them, step by step, as the semantics says. */
final class NaiveValidator {

    private final NaiveSemantics semantics;

    NaiveValidator(NaiveSemantics semantics) {
        this.semantics = semantics;
    }

    NaiveVerdict judge(List<Atom> steps) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            flaws.addAll(semantics.flaws(i + 1, steps.get(i)));
        }
        if (flaws.isEmpty()) {
            return execute(steps, true);
        }
        return NaiveVerdict.malformed(
                flaws, execute(steps.subList(0, flaws.get(0).step() - 1), false).step());
    }

    private NaiveVerdict execute(List<Atom> steps, boolean whole) {
        List<State> states = new ArrayList<>(List.of(semantics.initial()));
        for (int i = 0; i < steps.size(); i++) {
            State state = states.get(i);
            try {
                if (!isApplicable(steps.get(i), state)) {
                    Condition precondition = semantics.ground(steps.get(i)).precondition();
                    return NaiveVerdict.fails(Kind.PRECONDITION_FAILS, i + 1, unmet(precondition, state));
                }
                states.add(semantics.apply(steps.get(i), state));
            } catch (UndefinedException undefined) {
                return NaiveVerdict.fails(Kind.VALUE_UNDEFINED, i + 1, Optional.empty());
            } catch (ConflictException conflict) {
                return NaiveVerdict.fails(Kind.UPDATES_CONFLICT, i + 1, Optional.empty());
            }
        }
        return whole ? atTheEnd(steps, states) : NaiveVerdict.valid(Rational.ZERO);
    }

    /** A precondition that is neither true nor false does not hold. */
    private boolean isApplicable(Atom step, State state) {
        try {
            return semantics.isApplicable(step, state);
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    private NaiveVerdict atTheEnd(List<Atom> steps, List<State> states) {
        State end = states.get(states.size() - 1);
        NaiveTrajectory trajectory = semantics.trajectory(states);
        try {
            if (!semantics.reachesGoal(states)) {
                return NaiveVerdict.fails(Kind.GOAL_FAILS, 0, unmet(semantics.goal(), end));
            }
        } catch (UndefinedException undefined) {
            return NaiveVerdict.fails(Kind.GOAL_FAILS, 0, Optional.empty());
        }
        if (!trajectory.keepsConstraints()) {
            return NaiveVerdict.fails(Kind.CONSTRAINT_FAILS, 0, Optional.empty());
        }
        return NaiveVerdict.valid(semantics.cost(end, steps.size(), trajectory.violations(steps)));
    }

    /** The literals of a conjunction of literals that do not hold; empty for any other condition. */
    private Optional<Set<String>> unmet(Condition ground, State state) {
        Set<String> unmet = new LinkedHashSet<>();
        return collect(ground, semantics.world(state), unmet) ? Optional.of(unmet) : Optional.empty();
    }

    private boolean collect(Condition ground, State world, Set<String> unmet) {
        if (ground instanceof Condition.And and) {
            return and.operands().stream().allMatch(operand -> collect(operand, world, unmet));
        }
        if (ground instanceof Condition.Holds holds) {
            return holds(ground, world) || note(holds.atom().toString(), unmet);
        } else if (ground instanceof Condition.Not not && not.operand() instanceof Condition.Holds holds) {
            return holds(ground, world) || note("(not " + holds.atom() + ")", unmet);
        }
        return false;
    }

    /** What is neither true nor false does not hold. */
    private boolean holds(Condition ground, State world) {
        try {
            return semantics.holds(ground, world);
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    private static boolean note(String literal, Set<String> unmet) {
        unmet.add(literal);
        return true;
    }
}
