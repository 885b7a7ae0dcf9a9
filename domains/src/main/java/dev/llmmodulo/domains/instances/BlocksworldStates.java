package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * All states of so many blocks with an empty hand, numbered; so that to draw a number is to draw a state, each as likely
 * as any other. Counted as in Slaney and Thiébaux, "Blocks World revisited", Artificial Intelligence 125, 2001, section 2:
 * by towers that are still to be placed and towers that stand on the table.
 */
public final class BlocksworldStates {

    private final int blocks;

    /** For so many towers to place (first index) and so many that stand on the table already (second). */
    private final BigInteger[][] counts;

    /** @param blocks at least one */
    public BlocksworldStates(int blocks) {
        if (blocks < 1) {
            throw new IllegalArgumentException("a blocksworld has at least one block, not " + blocks);
        }
        this.blocks = blocks;
        this.counts = new BigInteger[blocks + 1][];
        for (int placed = 0; placed <= blocks; placed++) {
            counts[placed] = new BigInteger[blocks - placed + 1];
            for (int standing = 0; standing <= blocks - placed; standing++) {
                counts[placed][standing] =
                        placed == 0 ? BigInteger.ONE : onTable(placed, standing).add(onEachOther(placed, standing));
            }
        }
    }

    /** How many states put one of the towers to place on the table. */
    private BigInteger onTable(int toPlace, int standing) {
        return counts[toPlace - 1][standing + 1];
    }

    /** How many states put one of the towers to place on another tower. */
    private BigInteger onEachOther(int toPlace, int standing) {
        return counts[toPlace - 1][standing].multiply(BigInteger.valueOf(toPlace - 1L + standing));
    }

    /** 13, 73 and 501 for 3, 4 and 5 blocks; about 2·10³⁷ for 30. */
    public BigInteger count() {
        return counts[blocks][0];
    }

    /** A state, each as likely as any other. */
    public Towers draw(Draw draw) {
        return state(draw.below(count()));
    }

    /** @param number from 0 to less than {@link #count()}; different numbers give different states */
    public Towers state(BigInteger number) {
        if (number.signum() < 0 || number.compareTo(count()) >= 0) {
            throw new IllegalArgumentException("there is no state " + number + " of " + count());
        }
        List<List<Integer>> toPlace = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            toPlace.add(new ArrayList<>(List.of(block)));
        }
        List<List<Integer>> standing = new ArrayList<>();
        BigInteger rest = number;
        while (!toPlace.isEmpty()) {
            BigInteger onTable = onTable(toPlace.size(), standing.size());
            List<Integer> tower = toPlace.remove(toPlace.size() - 1);
            if (rest.compareTo(onTable) < 0) {
                standing.add(tower);
            } else {
                BigInteger[] split = rest.subtract(onTable).divideAndRemainder(counts[toPlace.size()][standing.size()]);
                int below = split[0].intValueExact();
                (below < toPlace.size() ? toPlace.get(below) : standing.get(below - toPlace.size())).addAll(tower);
                rest = split[1];
            }
        }
        return new Towers(standing);
    }
}
