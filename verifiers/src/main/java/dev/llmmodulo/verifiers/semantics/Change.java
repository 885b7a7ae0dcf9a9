package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one step changes, gathered whole in the old state before anything is applied. Deletions come first, then
 * additions: a fact that is both deleted and added holds afterwards. Increases and decreases of one value add up; any
 * other two assignments to one value contradict each other (Fox and Long, PDDL 2.1, section 3.2).
 */
public final class Change implements Effect.Cases<Boolean> {

    private final World world;
    private final Evaluation old;
    private final Binding binding;
    private final Arithmetic arithmetic;
    private final Set<Fact> added = new LinkedHashSet<>();
    private final Set<Fact> deleted = new LinkedHashSet<>();
    private final Map<FunctionKey, Update> updates = new LinkedHashMap<>();

    public Change(World world, Binding binding) {
        this.world = world;
        this.old = new Evaluation(world, binding);
        this.binding = binding;
        this.arithmetic = new Arithmetic(world, binding);
    }

    /**
     * @throws UndefinedValueException a value that is not defined is read
     * @throws ContradictoryEffectsException two assignments to one value do not add up
     */
    public static Change of(Effect effect, World world, Binding binding) {
        Change change = new Change(world, binding);
        effect.match(change);
        return change;
    }

    /** What several effects change when they happen together, with the same errors. */
    public static Change of(List<BoundEffect> effects, World world, Universe universe, WorkLimit limit) {
        Change all = new Change(world, new Binding(universe, limit));
        effects.forEach(effect -> all.include(of(effect.effect(), world, effect.binding())));
        return all;
    }

    /** @throws ContradictoryEffectsException the two assign to one value in ways that do not add up */
    public void include(Change other) {
        added.addAll(other.added);
        deleted.addAll(other.deleted);
        other.updates.forEach(this::update);
    }

    private void update(FunctionKey key, Update update) {
        updates.merge(key, update, (first, second) -> first.and(second, key));
    }

    public Set<Fact> added() {
        return added;
    }

    public Set<Fact> deleted() {
        return deleted;
    }

    /** The values that are only increased or decreased. */
    public Set<FunctionKey> increased() {
        return changed(true);
    }

    /** The values that are changed in other ways. */
    public Set<FunctionKey> assigned() {
        return changed(false);
    }

    private Set<FunctionKey> changed(boolean additive) {
        return updates.keySet().stream()
                .filter(key -> updates.get(key).additive() == additive)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param changed told of each fact whose truth value is not what it was */
    public void apply(Consumer<Fact> changed) {
        Map<FunctionKey, BigFraction> assigned = new LinkedHashMap<>();
        updates.forEach((key, update) -> assigned.put(key, update.value()));
        world.change(deleted, added, assigned, changed);
    }

    public boolean makesTrue(Literal literal) {
        return literal.positive()
                ? added.contains(literal.fact())
                : deleted.contains(literal.fact()) && !added.contains(literal.fact());
    }

    @Override
    public Boolean add(Effect.Add add) {
        return added.add(binding.ground(add.atom()));
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return deleted.add(binding.ground(delete.atom()));
    }

    @Override
    public Boolean assignment(Effect.Assignment assignment) {
        FunctionKey key = new FunctionKey(
                assignment.target().function(),
                binding.values(assignment.target().arguments()));
        BigFraction amount = arithmetic.value(assignment.amount());
        Update update = Update.of(assignment.operator(), amount, () -> arithmetic.value(assignment.target()));
        update(key, update);
        return true;
    }

    @Override
    public Boolean and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return true;
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        return binding.forEach(forall.variables(), () -> {
            forall.body().match(this);
            return true;
        });
    }

    /** @throws UndefinedValueException whether the condition holds hangs on a value that is not defined */
    @Override
    public Boolean when(Effect.When when) {
        Truth truth = old.truth(when.condition());
        if (truth == Truth.UNDEFINED) {
            throw UndefinedReads.first(when.condition(), world, binding);
        }
        return truth == Truth.TRUE && when.body().match(this);
    }

    /** The new value of a function; additive updates can be joined by others of their kind. */
    private record Update(BigFraction value, boolean additive, BigFraction added) {

        static Update of(Effect.Operator operator, BigFraction amount, Supplier<BigFraction> old) {
            Supplier<BigFraction> before = () -> {
                BigFraction value = old.get();
                Fractions.requireShort(value, amount);
                return value;
            };
            return switch (operator) {
                case ASSIGN -> new Update(amount, false, BigFraction.ZERO);
                case INCREASE -> new Update(before.get().add(amount), true, amount);
                case DECREASE -> new Update(before.get().subtract(amount), true, amount.negate());
                case SCALE_UP -> new Update(before.get().multiply(amount), false, BigFraction.ZERO);
                case SCALE_DOWN -> new Update(Arithmetic.divide(before.get(), amount), false, BigFraction.ZERO);
            };
        }

        Update and(Update other, FunctionKey key) {
            if (additive && other.additive) {
                Fractions.requireShort(value, other.added);
                return new Update(value.add(other.added), true, added.add(other.added));
            }
            throw new ContradictoryEffectsException(key);
        }
    }
}
