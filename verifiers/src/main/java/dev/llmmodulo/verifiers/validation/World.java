package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The present state: the facts that hold, those derived from them, and the values of functions. Values are fractions, so
 * that all arithmetic, division too, is exact. The total cost counts from 0 if no value is given.
 */
final class World {

    private static final FunctionKey COST = new FunctionKey(Function.TOTAL_COST, List.of());

    private final Set<Fact> facts;
    private final Map<FunctionKey, BigFraction> values = new HashMap<>();
    private final Derivation derivation;
    private Optional<Set<Fact>> derived = Optional.empty();

    World(Problem problem, Derivation derivation) {
        this.facts = new HashSet<>(problem.init());
        this.derivation = derivation;
        values.put(COST, BigFraction.ZERO);
        problem.values().forEach((key, value) -> values.put(key, Fractions.of(value)));
    }

    /** The facts that hold, without the derived ones. */
    Set<Fact> facts() {
        return facts;
    }

    boolean holds(Fact fact) {
        return derivation.derives(fact.predicate()) ? derived().contains(fact) : facts.contains(fact);
    }

    private Set<Fact> derived() {
        if (derived.isEmpty()) {
            Set<Fact> growing = new HashSet<>();
            derived = Optional.of(growing);
            derivation.fill(growing, this);
        }
        return derived.get();
    }

    Optional<BigFraction> value(FunctionKey key) {
        return Optional.ofNullable(values.get(key));
    }

    BigFraction cost() {
        return values.get(COST);
    }

    /** Deletions, then additions, then the new values. */
    void change(Set<Fact> deleted, Set<Fact> added, Map<FunctionKey, BigFraction> assigned) {
        facts.removeAll(deleted);
        facts.addAll(added);
        values.putAll(assigned);
        derived = Optional.empty();
    }
}
