package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatEffect;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import java.util.BitSet;
import java.util.List;

/** An operator in the numbers of a {@link PairClosure}: what it makes hold, under which conditions. */
record PairMove(int[] needs, List<Made> made) {

    /**
     * What one effect makes hold.
     *
     * @param needs what holds before, that of the operator among it
     * @param literals may hold after
     * @param undone do not hold after
     */
    record Made(int[] needs, int[] literals, int[] undone) {}

    static PairMove of(FlatOperator operator, PairClosure closure) {
        return new PairMove(
                closure.indices(operator.needs()),
                operator.effects().stream()
                        .map(effect -> made(operator, effect, closure))
                        .toList());
    }

    private static Made made(FlatOperator operator, FlatEffect effect, PairClosure closure) {
        BitSet added = new BitSet();
        BitSet deleted = new BitSet();
        for (FlatEffect other : operator.effects()) {
            if (operator.happensWith(effect, other)) {
                set(added, other.adds());
                set(deleted, other.deletes());
            }
        }
        BitSet literals = new BitSet();
        for (int fact : effect.adds()) {
            literals.set(closure.index(fact));
        }
        for (int fact : effect.deletes()) {
            literals.set(closure.index(~fact), !added.get(fact));
        }
        operator.effects().forEach(other -> clear(deleted, other.adds()));
        BitSet undone = new BitSet();
        added.stream().map(fact -> closure.index(~fact)).forEach(undone::set);
        deleted.stream().map(closure::index).forEach(undone::set);
        return new Made(
                closure.indices(operator.needs(), effect.needs()),
                literals.stream().toArray(),
                undone.stream().toArray());
    }

    private static void set(BitSet set, int[] numbers) {
        for (int number : numbers) {
            set.set(number);
        }
    }

    private static void clear(BitSet set, int[] numbers) {
        for (int number : numbers) {
            set.clear(number);
        }
    }
}
