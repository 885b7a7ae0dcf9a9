package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.BoundEffect;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Truth;
import dev.llmmodulo.verifiers.semantics.UndefinedReads;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step that lasts. It remembers which of its effects at the end can still happen: those whose conditions at the start
 * held then, and whose conditions over all have held since.
 */
final class LastingStep {

    private final NumberedStep at;
    private final DurativeAction action;
    private final Binding binding;
    private final BigDecimal start;
    private final Optional<BigDecimal> duration;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    /** @throws IllegalArgumentException an effect at the start hangs on what is later */
    LastingStep(
            NumberedStep at, DurativeAction action, Binding binding, BigDecimal start, Optional<BigDecimal> duration) {
        this.at = at;
        this.action = action;
        this.binding = binding;
        this.start = start;
        this.duration = duration;
        if (action.effects().stream().anyMatch(effect -> effect.moment() == Moment.START && hasMemory(effect))) {
            throw new IllegalArgumentException(
                    "an effect at the start of " + action.name() + " under a condition that is read later");
        }
        duration.ifPresent(length -> binding.setDuration(Fractions.of(length)));
    }

    NumberedStep at() {
        return at;
    }

    Binding binding() {
        return binding;
    }

    BigDecimal start() {
        return start;
    }

    /** As late as the start if the duration is not known. */
    BigDecimal end() {
        return duration.map(start::add).orElse(start);
    }

    /** Whether there is any time between start and end. */
    boolean isLonger() {
        return start.compareTo(end()) < 0;
    }

    Optional<BigDecimal> duration() {
        return duration;
    }

    List<DurationBound> bounds(Moment moment) {
        return action.duration().stream()
                .filter(bound -> bound.moment() == moment)
                .toList();
    }

    /** All that must hold at the moment. */
    Formula condition(Moment moment) {
        return at(moment, action.conditions());
    }

    private static Formula at(Moment moment, List<TimedCondition> conditions) {
        return new Formula.And(conditions.stream()
                .filter(condition -> condition.moment() == moment)
                .map(TimedCondition::condition)
                .toList());
    }

    /** The conditions at the start of effects at the end. */
    List<Formula> watchedAtStart() {
        return action.effects().stream()
                .filter(LastingStep::hasMemory)
                .map(effect -> (Formula) new Formula.Forall(effect.variables(), at(Moment.START, effect.conditions())))
                .toList();
    }

    /** Whether the effect hangs on a state before the one in which it happens. */
    private static boolean hasMemory(TimedEffect effect) {
        return effect.conditions().stream().anyMatch(condition -> condition.moment() != effect.moment());
    }

    /** Whether an effect at the end hangs on the states between start and end. */
    boolean remembersOverAll() {
        return action.effects().stream()
                .flatMap(effect -> effect.conditions().stream())
                .anyMatch(condition -> condition.moment() == Moment.OVER_ALL);
    }

    /** Looks at the state that the start meets. */
    void begin(World world) {
        PreferenceTally.each(
                condition(Moment.OVER_ALL),
                binding,
                (preference, bound) -> wishes.add(new Wish(preference, bound.without(List.of()))));
        for (TimedEffect effect : action.effects()) {
            if (hasMemory(effect)) {
                binding.forEach(effect.variables(), () -> {
                    Pending one = new Pending(effect, binding.without(List.of()));
                    if (one.holds(Moment.START, world)) {
                        pending.add(one);
                    }
                    return true;
                });
            }
        }
    }

    /** Looks at a state between start and end. */
    void pass(World world) {
        pending.removeIf(one -> !one.holds(Moment.OVER_ALL, world));
    }

    /**
     * The preferences over all that are violated in a state between start and end, and were not before: what is to hold
     * over all is one condition, however many states there are.
     */
    List<Formula.Preference> violatedFirstIn(World world) {
        List<Wish> violated =
                wishes.stream().filter(wish -> !wish.isKept(world)).toList();
        wishes.removeAll(violated);
        return violated.stream().map(Wish::preference).toList();
    }

    List<BoundEffect> effects(Moment moment) {
        List<BoundEffect> effects = new ArrayList<>();
        for (TimedEffect effect : action.effects()) {
            if (effect.moment() == moment && !hasMemory(effect)) {
                effects.add(new BoundEffect(guarded(effect.variables(), effect), binding));
            }
        }
        if (moment == Moment.END) {
            pending.forEach(one -> effects.add(new BoundEffect(guarded(List.of(), one.effect), one.binding)));
        }
        return effects;
    }

    /** The effect under those of its conditions that are read when it happens. */
    private static Effect guarded(List<TypedName> variables, TimedEffect effect) {
        Formula condition = at(effect.moment(), effect.conditions());
        Effect body = condition.equals(Formula.TRUE) ? effect.effect() : new Effect.When(condition, effect.effect());
        return variables.isEmpty() ? body : new Effect.Forall(variables, body);
    }

    /** An effect at the end that can still happen, for one binding of its variables. */
    private record Pending(TimedEffect effect, Binding binding) {
        boolean holds(Moment moment, World world) {
            Formula condition = at(moment, effect.conditions());
            Truth truth = new Evaluation(world, binding).truth(condition);
            if (truth == Truth.UNDEFINED) {
                throw UndefinedReads.first(condition, world, binding);
            }
            return truth == Truth.TRUE;
        }
    }

    /** A preference over all that has been kept so far, for one binding of its variables. */
    private record Wish(Formula.Preference preference, Binding binding) {

        boolean isKept(World world) {
            return new Evaluation(world, binding).holds(preference.body());
        }
    }
}
