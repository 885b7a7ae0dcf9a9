package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The present state: the facts that hold, those derived from them, and the values of functions. Values are fractions, so
 * that all arithmetic, division too, is exact. The total cost counts from 0 if no value is given.
 */
public final class World {

    private static final FunctionKey COST = new FunctionKey(Function.TOTAL_COST, List.of());

    private final Set<Fact> facts;
    private final Map<FunctionKey, BigFraction> values = new HashMap<>();
    private final Derivation derivation;
    private Optional<DerivedFacts> derived = Optional.empty();

    private World(Set<Fact> facts, Derivation derivation) {
        this.facts = new HashSet<>(facts);
        this.derivation = derivation;
        values.put(COST, BigFraction.ZERO);
    }

    /** These facts, with the initial values of the problem's functions. */
    public static World of(Set<Fact> facts, Problem problem, Derivation derivation) {
        World world = new World(facts, derivation);
        problem.values().forEach((key, value) -> world.values.put(key, Fractions.of(value)));
        return world;
    }

    public World copy() {
        World copy = new World(facts, derivation);
        copy.values.putAll(values);
        return copy;
    }

    /** The facts that hold, without the derived ones. */
    public Set<Fact> facts() {
        return facts;
    }

    /** Undefined of a derived fact that hangs on a value which is not defined. */
    Truth truth(Fact fact) {
        return derivation.derives(fact.predicate()) ? derived().truth(fact) : Truth.of(facts.contains(fact));
    }

    /** Not so of a literal whose truth is undefined. */
    public boolean holds(Literal literal) {
        return truth(literal.fact()) == Truth.of(literal.positive());
    }

    /** The value that the truth of a fact hangs on, if that is undefined. */
    Optional<UndefinedValueException> undefinedRead(Fact fact) {
        return derivation.derives(fact.predicate()) ? derived().undefinedRead(fact) : Optional.empty();
    }

    private DerivedFacts derived() {
        if (derived.isEmpty()) {
            DerivedFacts growing = new DerivedFacts();
            derived = Optional.of(growing);
            try {
                derivation.fill(growing, this);
            } catch (RuntimeException incomplete) {
                derived = Optional.empty();
                throw incomplete;
            }
        }
        return derived.get();
    }

    Optional<BigFraction> value(FunctionKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The functions that have a value, and their values; the total cost is always among them. */
    public Map<FunctionKey, BigFraction> values() {
        return Map.copyOf(values);
    }

    public boolean derives(String predicate) {
        return derivation.derives(predicate);
    }

    /**
     * Deletions, then additions, and the new values.
     *
     * @param changed told of each fact whose truth value is not what it was
     */
    void change(Set<Fact> deleted, Set<Fact> added, Map<FunctionKey, BigFraction> assigned, Consumer<Fact> changed) {
        for (Fact fact : deleted) {
            if (!added.contains(fact) && facts.remove(fact)) {
                changed.accept(fact);
            }
        }
        for (Fact fact : added) {
            if (facts.add(fact)) {
                changed.accept(fact);
            }
        }
        values.putAll(assigned);
        derived = Optional.empty();
    }
}
