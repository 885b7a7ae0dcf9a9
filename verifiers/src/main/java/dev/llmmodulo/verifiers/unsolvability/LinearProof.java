package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatEffect;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for a sum of counted facts that no operator makes greater and of which the goal needs more than there is: what each
 * {@link CountedFeature} weighs in it is a solution of linear inequalities, one for each effect that operators have on the
 * features. One sum for the whole state, or one for each object. The weights are not negative, so that facts which the
 * goal does not name cannot lower what it needs.
 */
final class LinearProof {

    private static final int MOST_FEATURES = 80;
    private static final int MOST_ROWS = 400;
    private static final int MOST_AIMS = 40;
    private static final String PARAMETER = "?one";

    private final ProofTask task;
    private final WorkMeter meter;
    private final boolean parametrized;
    private final List<CountedFeature> features;

    private LinearProof(ProofTask task, boolean parametrized, WorkMeter meter) {
        this.task = task;
        this.meter = meter;
        this.parametrized = parametrized;
        List<Chain> chains = Chain.of(task.problem());
        Set<String> changing = task.problem().changingPredicates();
        this.features = task.problem().domain().predicates().stream()
                .filter(predicate -> changing.contains(predicate.name()))
                .flatMap(predicate -> CountedFeature.of(predicate, parametrized, chains).stream())
                .limit(MOST_FEATURES)
                .toList();
    }

    /** @throws StoppedException the meter ended it, or there are too many inequalities */
    static Optional<WeightedCount> of(ProofTask task, WorkMeter meter) {
        return Stream.of(false, true)
                .flatMap(parametrized -> new LinearProof(task, parametrized, meter).find().stream())
                .findFirst();
    }

    private Optional<WeightedCount> find() {
        List<long[]> aims = aims();
        if (aims.isEmpty()) {
            return Optional.empty();
        }
        List<long[]> rows = rows();
        return aims.stream()
                .flatMap(aim -> LinearProgram.solve(rows, aim, meter).stream())
                .flatMap(weights -> write(weights).stream())
                .findFirst();
    }

    /** For each object, how much more of each feature the goal needs than there is at first; where it may be too much. */
    private List<long[]> aims() {
        Map<String, long[]> needed = count(task.goalFacts());
        Map<String, long[]> available = count(task.problem().init());
        List<long[]> aims = new ArrayList<>();
        needed.forEach((object, sums) -> {
            long[] first = available.getOrDefault(object, new long[features.size()]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] -= first[i];
            }
            if (Arrays.stream(sums).anyMatch(sum -> sum > 0) && aims.size() < MOST_AIMS) {
                aims.add(sums);
            }
        });
        return aims;
    }

    private Map<String, long[]> count(Collection<Fact> facts) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        new LinkedHashSet<>(facts).forEach(fact -> add(fact, 1, sums));
        return sums;
    }

    private void add(Fact fact, int times, Map<String, long[]> sums) {
        for (String object : new LinkedHashSet<>(parametrized ? fact.arguments() : List.of(CountedFeature.ALL))) {
            addTo(sums.computeIfAbsent(object, unseen -> new long[features.size()]), fact, times, object);
        }
    }

    private void addTo(long[] row, Fact fact, int times, String object) {
        for (int i = 0; i < row.length; i++) {
            row[i] += times * features.get(i).value(fact, object);
        }
    }

    /** What an operator adds to each feature at most, and so each of its conditional effects; each change once. */
    private List<long[]> rows() {
        Set<List<Long>> seen = new LinkedHashSet<>();
        for (FlatOperator operator : task.flat().operators()) {
            meter.tick();
            Map<String, long[]> always = new LinkedHashMap<>();
            for (FlatEffect effect : operator.effects()) {
                boolean isSure = effect.sure() && effect.needs().length == 0;
                Map<String, long[]> changes = isSure ? always : new LinkedHashMap<>();
                add(operator, effect, changes);
                if (!isSure) {
                    note(changes, seen);
                }
            }
            note(always, seen);
        }
        return seen.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toList();
    }

    private void add(FlatOperator operator, FlatEffect effect, Map<String, long[]> changes) {
        for (int fact : effect.adds()) {
            if (!operator.needs(effect, fact)) {
                add(task.flat().facts().get(fact), 1, changes);
            }
        }
        for (int fact : effect.deletes()) {
            if (operator.needs(effect, fact)) {
                add(task.flat().facts().get(fact), -1, changes);
            }
        }
    }

    private static void note(Map<String, long[]> changes, Set<List<Long>> seen) {
        changes.values().stream()
                .filter(row -> Arrays.stream(row).anyMatch(change -> change > 0))
                .forEach(row -> seen.add(Arrays.stream(row).boxed().toList()));
        if (seen.size() > MOST_ROWS) {
            throw new StoppedException(StopCause.WORK, "operators change sums in more than " + MOST_ROWS + " ways");
        }
    }

    /** With whole numbers; empty if they are too great. */
    private Optional<WeightedCount> write(BigFraction[] weights) {
        BigInteger unit = Arrays.stream(weights)
                .map(BigFraction::getDenominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        List<WeightedCount.Term> terms = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            BigInteger weight = weights[i].multiply(unit).getNumerator();
            if (weight.bitLength() > Integer.SIZE) {
                return Optional.empty();
            } else if (weight.signum() > 0) {
                try {
                    terms.addAll(features.get(i).terms(weight.longValueExact(), PARAMETER));
                } catch (IllegalArgumentException tooHeavy) {
                    return Optional.empty();
                }
            }
        }
        List<TypedName> parameters = parametrized ? List.of(new TypedName(PARAMETER, Type.OBJECT)) : List.of();
        return Optional.of(new WeightedCount(parameters, terms));
    }
}
