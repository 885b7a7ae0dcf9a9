package dev.llmmodulo.generator.planning.measured;

import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A strategy that was chosen by what was measured. Under several bounds a strategy is worth no more than under the tightest of
 * them. Shares are compared by the lower bounds of their 95 % Wilson intervals, so that a few tries are no match for many; of equally
 * good ones the loop is taken, else the one that is listed first.
 *
 * @param strategy as it is written in a spec
 * @param reason in words
 * @param isMeasured whether it was measured, or nothing was that could be chosen
 */
public record BestMeasured(String strategy, String reason, boolean isMeasured) {

    /** What is taken where nothing was measured. */
    public static final String LOOP = "loop";

    private static final int SHOWN = 3;

    static BestMeasured notMeasured(String reason) {
        return new BestMeasured(LOOP, reason + ", so that it is left at the usual one", false);
    }

    /** Of one strategy, within a budget. */
    private record Standing(String strategy, int right, int tries) {

        /** One right try of one is not worth more than 95 of 100. */
        double worth() {
            return WilsonBound.lower(right, tries);
        }

        @Override
        public String toString() {
            return strategy + " " + right + " of " + tries;
        }
    }

    static BestMeasured of(MeasuredProblems problems, Budget budget, String from) {
        Map<SpendUnit, BigDecimal> bounds = bounds(budget);
        List<Standing> standings = problems.strategies().stream()
                .flatMap(one -> one.rightWithin(bounds).stream()
                        .mapToObj(right -> new Standing(one.strategy(), right, one.tries())))
                .sorted(Comparator.comparingDouble(Standing::worth)
                        .reversed()
                        .thenComparing(standing -> !standing.strategy().equals(LOOP)))
                .toList();
        Optional<SpendUnit> unmeasured = unmeasured(problems, bounds.keySet());
        if (unmeasured.isPresent()) {
            return notMeasured("how many " + unmeasured.get().word() + " it takes was not measured " + problems.words()
                    + " (" + from + ")");
        }
        String where = problems.words() + within(bounds);
        if (standings.isEmpty() || standings.get(0).right() == 0) {
            return notMeasured("nothing that was measured " + where + " solved a problem (" + from + ")");
        }
        String best = standings.stream().limit(SHOWN).map(Standing::toString).collect(Collectors.joining(", "));
        return new BestMeasured(
                standings.get(0).strategy(),
                "the best that was measured " + where + ": " + best + " (" + from + ")",
                true);
    }

    /** A bound under which nobody can say what any strategy is worth. */
    private static Optional<SpendUnit> unmeasured(MeasuredProblems problems, Set<SpendUnit> bounded) {
        return bounded.stream()
                .filter(unit -> problems.strategies().stream().noneMatch(one -> one.isMeasuredIn(unit)))
                .findFirst();
    }

    /** A budget without bounds is as large as any. */
    private static Map<SpendUnit, BigDecimal> bounds(Budget budget) {
        Map<SpendUnit, BigDecimal> bounds = new EnumMap<>(SpendUnit.class);
        for (SpendUnit unit : SpendUnit.values()) {
            unit.bound(budget).ifPresent(most -> bounds.put(unit, most));
        }
        if (bounds.isEmpty()) {
            bounds.put(SpendUnit.PROPOSALS, BigDecimal.valueOf(Long.MAX_VALUE));
        }
        return bounds;
    }

    private static String within(Map<SpendUnit, BigDecimal> bounds) {
        return bounds.entrySet().stream()
                .filter(bound -> bound.getValue().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                .map(bound ->
                        bound.getValue().toPlainString() + " " + bound.getKey().word())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), words -> words.isEmpty() ? "" : " within " + words));
    }
}
