package dev.llmmodulo.domains.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Fair draws. They use {@link RandomGenerator#nextLong} alone: how the other methods of a generator use up its bits is
 * not specified and has changed between versions of Java.
 */
public final class Draw {

    private final RandomGenerator random;

    public Draw(RandomGenerator random) {
        this.random = random;
    }

    public static Draw seeded(long seed) {
        return new Draw(new SplittableRandom(seed));
    }

    /**
     * A number from 0 on, each as likely as any other.
     *
     * @param bound above all of them; positive
     */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("nothing can be drawn below " + bound);
        }
        while (true) {
            long bits = random.nextLong() >>> 1;
            long drawn = bits % bound;
            if (bits - drawn <= Long.MAX_VALUE - (bound - 1)) {
                return (int) drawn;
            }
        }
    }

    /** A number between two, each as likely as any other; both may be drawn. */
    public int between(int least, int most) {
        return least + below(Math.addExact(Math.subtractExact(most, least), 1));
    }

    /** As {@link #below(int)}, of any size. */
    public BigInteger below(BigInteger bound) {
        if (bound.signum() <= 0) {
            throw new IllegalArgumentException("nothing can be drawn below " + bound);
        }
        int bits = bound.bitLength();
        while (true) {
            BigInteger drawn = BigInteger.ZERO;
            for (int have = 0; have < bits; have += Long.SIZE) {
                drawn = drawn.shiftLeft(Long.SIZE).or(unsigned(random.nextLong()));
            }
            drawn = drawn.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
            if (drawn.compareTo(bound) < 0) {
                return drawn;
            }
        }
    }

    private static BigInteger unsigned(long bits) {
        BigInteger high = BigInteger.valueOf(bits >>> 1).shiftLeft(1);
        return (bits & 1) == 0 ? high : high.setBit(0);
    }

    /** One of several. */
    public <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    /** All of them in an order, each order as likely as any other (Fisher and Yates). */
    public <T> List<T> shuffled(List<T> several) {
        List<T> order = new ArrayList<>(several);
        for (int end = order.size() - 1; end > 0; end--) {
            int chosen = below(end + 1);
            T last = order.get(end);
            order.set(end, order.get(chosen));
            order.set(chosen, last);
        }
        return order;
    }

    /** So many of them, in the order in which they stand; each choice as likely as any other. */
    public <T> List<T> some(int count, List<T> several) {
        int[] chosen = shuffled(indexes(several.size())).stream()
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return Arrays.stream(chosen).mapToObj(several::get).toList();
    }

    private static List<Integer> indexes(int size) {
        List<Integer> indexes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            indexes.add(index);
        }
        return indexes;
    }
}
