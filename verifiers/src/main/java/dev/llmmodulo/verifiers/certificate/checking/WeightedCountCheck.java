package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks {@link WeightedCount}: no step lets a sum rise. Facts that no action changes are left out: their part of a sum
 * is always the same.
 */
final class WeightedCountCheck implements InvariantCheck {

    private final WeightedCount count;
    private final Task task;
    private final FactNumbers numbers;
    private final LiftedFacts lifted;
    private final Objections objections;
    private final List<Map<Integer, Long>> weights = new ArrayList<>();
    private final Map<Integer, Long> initial = new HashMap<>();
    private final Map<Integer, Long> least = new HashMap<>();

    WeightedCountCheck(WeightedCount count, Task task, Objections objections) {
        this.count = count;
        this.task = task;
        this.numbers = task.numbers();
        this.objections = objections;
        this.lifted = new LiftedFacts(
                task.scope(),
                count.parameters(),
                count.terms().stream().map(WeightedCount.Term::atom).toList());
    }

    /** The initial state is in the set by definition. */
    @Override
    public void checkInitialState() {
        for (Fact fact : task.problem().init()) {
            if (numbers.changes(fact)) {
                weightsOf(numbers.number(fact)).forEach((sum, weight) -> initial.merge(sum, weight, Math::addExact));
            }
        }
    }

    /** What the fact weighs in each sum, by the number of the instance. */
    private Map<Integer, Long> weightsOf(int fact) {
        while (weights.size() <= fact) {
            Fact next = numbers.fact(weights.size());
            weights.add(numbers.changes(next) ? weightsOf(next) : Map.of());
        }
        return weights.get(fact);
    }

    private Map<Integer, Long> weightsOf(Fact fact) {
        Map<Integer, Long> sums = new HashMap<>();
        for (LiftedFacts.Membership member : lifted.membershipsOf(fact)) {
            sums.merge(member.instance(), count.terms().get(member.atom()).weight(), Math::addExact);
        }
        sums.values().removeIf(weight -> weight == 0);
        return sums;
    }

    /**
     * A fact that a step may change.
     *
     * @param holds when it holds after the step
     * @param lacks when it does not
     * @param most by how much the sum may rise by it
     */
    private record Change(int fact, long weight, Condition holds, Condition lacks, long most) {}

    @Override
    public boolean keptBy(ActionInstance step, Assumptions assumed) {
        Map<Integer, List<Change>> bySum = new HashMap<>();
        for (int fact : step.changes().keySet()) {
            Map<Integer, Long> sums = weightsOf(fact);
            if (!sums.isEmpty()) {
                Condition holds = step.after(2 * fact);
                Condition lacks = step.after(2 * fact + 1);
                boolean isMade = !step.makes(2 * fact).equals(Condition.FALSE);
                boolean isUnmade = !step.makes(2 * fact + 1).equals(Condition.FALSE);
                sums.forEach((sum, weight) -> bySum.computeIfAbsent(sum, fresh -> new ArrayList<>())
                        .add(new Change(
                                fact,
                                weight,
                                holds,
                                lacks,
                                (weight > 0 ? isMade : isUnmade) ? Math.absExact(weight) : 0)));
            }
        }
        for (Map.Entry<Integer, List<Change>> entry : bySum.entrySet()) {
            boolean kept = neverRises(entry.getValue(), 0, 0, assumed);
            if (!objections.unless(
                    kept,
                    () -> "after " + step.words() + ", the sum" + lifted.words(entry.getKey()) + " may have risen")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sum, that has risen so much by the changes looked at before the next, does not rise by all of them. */
    private boolean neverRises(List<Change> changes, int next, long risen, Assumptions assumed) {
        long most = risen;
        for (int i = next; i < changes.size(); i++) {
            task.visits().work();
            most = Math.addExact(most, changes.get(i).most());
        }
        if (most <= 0) {
            return true;
        } else if (next == changes.size()) {
            return assumed.contradict();
        }
        Change change = changes.get(next);
        return neverRises(changes, next, risen, assumed, change, true)
                && neverRises(changes, next, risen, assumed, change, false);
    }

    /** The same if the next change finds its fact holding or not. */
    private boolean neverRises(
            List<Change> changes, int next, long risen, Assumptions assumed, Change change, boolean before) {
        int literal = 2 * change.fact() + (before ? 0 : 1);
        if (assumed.holds(literal ^ 1)) {
            return true;
        }
        Condition now = new Condition.Literal(literal);
        long gain = before ? 0 : change.weight();
        return assumed.every(
                        List.of(now, change.holds()),
                        () -> neverRises(changes, next + 1, Math.addExact(risen, gain), assumed))
                && assumed.every(
                        List.of(now, change.lacks()),
                        () -> neverRises(
                                changes,
                                next + 1,
                                Math.subtractExact(Math.addExact(risen, gain), change.weight()),
                                assumed));
    }

    /** Whether a sum would be above that of the initial state, whatever else held. */
    @Override
    public boolean excludes(Assumptions assumed) {
        Map<Integer, Long> sums = new HashMap<>();
        for (int i = 0; i < assumed.count(); i++) {
            task.visits().work();
            int literal = assumed.literal(i);
            boolean holds = literal % 2 == 0;
            weightsOf(literal / 2).forEach((sum, weight) -> {
                if (holds == weight > 0) {
                    sums.merge(sum, Math.absExact(weight), Math::addExact);
                }
            });
        }
        return sums.entrySet().stream()
                .anyMatch(entry -> Math.addExact(least.computeIfAbsent(entry.getKey(), this::leastOf), entry.getValue())
                        > initial.getOrDefault(entry.getKey(), 0L));
    }

    /** The sum if every fact of negative weight holds and no other. */
    private long leastOf(int sum) {
        return lifted.factsOf(sum).stream()
                .filter(numbers::changes)
                .mapToLong(fact -> Math.min(0, weightsOf(numbers.number(fact)).getOrDefault(sum, 0L)))
                .reduce(0, Math::addExact);
    }
}
