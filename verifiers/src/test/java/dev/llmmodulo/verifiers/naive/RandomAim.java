package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes random goals, constraints and metrics that a given plan mostly satisfies. */
final class RandomAim {

    private static final int TRIES = 10;
    private static final List<String> ONE_CONDITION =
            List.of("at end", "always", "sometime", "at-most-once", "within", "hold-during", "hold-after");
    private static final List<String> TWO_CONDITIONS = List.of("sometime-after", "sometime-before", "always-within");

    private final Dice dice;
    private final Set<Construct> on;
    private final NaiveSemantics semantics;
    private final Vocabulary vocabulary;
    private final RandomCondition conditions;

    /** Without numbers: what a constraint on values that are not defined means, the definitions leave open. */
    private final RandomCondition ofConstraints;

    private final List<Atom> changing = new ArrayList<>();

    RandomAim(Dice dice, Set<Construct> on, PlanningTask task) {
        this.dice = dice;
        this.on = on;
        this.semantics = new NaiveSemantics(task);
        this.vocabulary = new Vocabulary(dice, on, task, task.allObjects());
        this.conditions = new RandomCondition(vocabulary);
        Set<Construct> plain = EnumSet.copyOf(on);
        plain.removeAll(Construct.numeric());
        this.ofConstraints = new RandomCondition(new Vocabulary(dice, plain, task, task.allObjects()));
    }

    Aim of(List<Atom> plan) {
        List<State> states = new ArrayList<>(List.of(semantics.initial()));
        plan.forEach(step -> states.add(semantics.apply(step, states.get(states.size() - 1))));
        Condition goal = goal(states.get(plan.size()));
        if (on.contains(Construct.CONSTRAINTS)) {
            Set<Atom> always = new LinkedHashSet<>(states.get(0).facts());
            states.forEach(state -> {
                state.facts().stream().filter(vocabulary::mayWrite).forEach(changing::add);
                always.retainAll(state.facts());
            });
            changing.removeAll(always);
        }
        List<Constraint> constraints = on.contains(Construct.CONSTRAINTS) ? constraints(states) : List.of();
        Aim aim = new Aim(goal, constraints, Optional.empty());
        return on.contains(Construct.METRIC) ? new Aim(goal, constraints, metric(aim)) : aim;
    }

    private Condition goal(State end) {
        List<Condition> parts = new ArrayList<>();
        State world = semantics.world(end);
        int count = dice.between(0, 3);
        for (int i = 0; i < count; i++) {
            parts.add(mostly(
                    condition -> semantics.holds(semantics.ground(condition, Map.of()), world),
                    () -> condition(List.of())));
        }
        if (on.contains(Construct.PREFERENCES)) {
            parts.add(preference());
        }
        return new Condition.And(parts);
    }

    private Condition condition(List<Typed> scope) {
        return dice.chance(0.5) ? conditions.literal(scope) : conditions.condition(scope, 2);
    }

    private Condition preference() {
        if (dice.chance(0.5)) {
            return new Condition.Preference("pref0", condition(List.of()));
        }
        List<Typed> variables = vocabulary.variables(List.of(), false);
        return new Condition.Every(variables, new Condition.Preference("pref1", condition(variables)));
    }

    private List<Constraint> constraints(List<State> states) {
        List<Constraint> made = new ArrayList<>();
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            made.add(mostly(
                    constraint -> dice.chance(0.3)
                            || constrained(constraint).trajectory(states).keepsConstraints(),
                    () -> constraint(states.size())));
        }
        if (on.contains(Construct.PREFERENCES)) {
            made.add(new Constraint.Preference(dice.pick("pref0", "pref2"), modal(List.of(), states.size())));
        }
        return made;
    }

    private NaiveSemantics constrained(Constraint constraint) {
        return new NaiveSemantics(
                semantics.task.withAim(new Aim(Condition.TRUE, List.of(constraint), Optional.empty())));
    }

    private Constraint constraint(int states) {
        if (dice.chance(0.6)) {
            return modal(List.of(), states);
        }
        List<Typed> variables = vocabulary.variables(List.of(), false);
        Constraint body = modal(variables, states);
        return new Constraint.Every(
                variables, dice.chance(0.5) ? body : new Constraint.All(List.of(body, modal(variables, states))));
    }

    /** The bounds of hold-during are whole numbers and that of hold-after is not: other readings say the same there. */
    private Constraint modal(List<Typed> scope, int states) {
        if (dice.chance(0.4)) {
            String operator = dice.pick(TWO_CONDITIONS);
            List<BigDecimal> times =
                    operator.equals("always-within") ? List.of(BigDecimal.valueOf(dice.below(states))) : List.of();
            return new Constraint.Modal(operator, times, List.of(often(scope), often(scope)));
        }
        String operator = dice.pick(ONE_CONDITION);
        int from = dice.below(states);
        List<BigDecimal> times = switch (operator) {
            case "within" -> List.of(BigDecimal.valueOf(from));
            case "hold-during" -> List.of(BigDecimal.valueOf(from), BigDecimal.valueOf(from + dice.between(1, states)));
            case "hold-after" -> List.of(BigDecimal.valueOf(10L * from + 5, 1));
            default -> List.of();
        };
        return new Constraint.Modal(operator, times, List.of(often(scope)));
    }

    /** Often one whose truth the plan changes. */
    private Condition often(List<Typed> scope) {
        if (changing.isEmpty() || dice.chance(0.3)) {
            return dice.chance(0.5) ? ofConstraints.literal(scope) : ofConstraints.condition(scope, 2);
        }
        Condition holds = new Condition.Holds(dice.pick(changing));
        return on.contains(Construct.NEGATED_LITERAL) && dice.chance(0.4) ? Condition.not(holds) : holds;
    }

    /** One that is right, unless none was found. */
    private <T> T mostly(Predicate<T> right, Supplier<T> candidates) {
        T candidate = candidates.get();
        for (int i = 0; i < TRIES && !isRight(right, candidate); i++) {
            candidate = candidates.get();
        }
        return candidate;
    }

    private static <T> boolean isRight(Predicate<T> right, T candidate) {
        try {
            return right.test(candidate);
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    /** Reads only preferences that there are. */
    private Optional<Metric> metric(Aim aim) {
        PlanningTask task = semantics.task.withAim(aim);
        String text = Printer.domain(task) + Printer.problem(task);
        List<Expression> terms = new ArrayList<>();
        if (on.contains(Construct.COSTS)) {
            terms.add(new Expression.Fluent(NaiveSemantics.TOTAL_COST));
        }
        if (on.contains(Construct.PREFERENCES)) {
            for (String name : List.of("pref0", "pref1", "pref2")) {
                if (text.contains("(preference " + name + " ")) {
                    terms.add(new Expression.Arithmetic(
                            "*", List.of(Expression.number("" + dice.between(1, 9)), new Expression.Violated(name))));
                }
            }
        }
        List<Atom> numbers = semantics.task.values().keySet().stream()
                .filter(fluent -> RandomTask.NUMBERS.stream()
                        .anyMatch(number -> number.name().equals(fluent.symbol())))
                .toList();
        dice.some(numbers, 0.6).forEach(fluent -> terms.add(new Expression.Fluent(fluent)));
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = terms.size() == 1 && dice.chance(0.9);
        if (!plain) {
            terms.add(Expression.number("2"));
        }
        return Optional.of(new Metric(dice.chance(0.8), plain ? terms.get(0) : new Expression.Arithmetic("+", terms)));
    }
}
