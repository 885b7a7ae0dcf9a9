package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Checks {@link MutexPairs}. */
final class MutexPairsCheck extends PairsCheck {

    private static final int ABSENT = -1;

    private final MutexPairs pairs;
    private final FactNumbers numbers;
    private final Visits visits;
    private int[] places = {};

    MutexPairsCheck(MutexPairs pairs, Task task, Objections objections) {
        super(task.numbers(), objections);
        this.pairs = pairs;
        this.numbers = task.numbers();
        this.visits = task.visits();
        for (int i = 0; i < pairs.literals().size(); i++) {
            int literal = numbers.literal(pairs.literals().get(i));
            if (literal >= places.length) {
                int old = places.length;
                places = Arrays.copyOf(places, Math.max(2 * old, literal + 1));
                Arrays.fill(places, old, places.length, ABSENT);
            }
            places[literal] = i;
        }
    }

    private int place(int literal) {
        return literal < places.length ? places[literal] : ABSENT;
    }

    @Override
    public void checkInitialState() {
        List<Literal> literals = pairs.literals();
        int[] holding = IntStream.range(0, literals.size())
                .filter(i -> numbers.holdsInitially(literals.get(i).fact())
                        == literals.get(i).positive())
                .toArray();
        for (int first : holding) {
            visits.work();
            for (int second : holding) {
                if (pairs.excluded().has(first, second)) {
                    throw new RejectedException("initially, " + literals.get(first) + " and " + literals.get(second)
                            + " hold, which the certificate excludes");
                }
            }
        }
    }

    @Override
    List<Integer> partners(int literal) {
        int place = place(literal);
        return place == ABSENT
                ? List.of()
                : pairs.excluded()
                        .partners(place)
                        .mapToObj(other -> numbers.literal(pairs.literals().get(other)))
                        .toList();
    }

    @Override
    public boolean excludes(int literal, int other) {
        int place = place(literal);
        int otherPlace = place(other);
        return place != ABSENT && otherPlace != ABSENT && pairs.excluded().has(place, otherPlace);
    }
}
