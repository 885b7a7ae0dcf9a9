package dev.llmmodulo.planbench.report;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Sizes, put together in steps if there are many.
 *
 * @param least the smallest
 * @param step how many sizes are in one
 */
record SizeSteps(int least, int step) {

    /** More sizes are usually put together. */
    static final int USUAL = 8;

    static SizeSteps of(Collection<Integer> sizes) {
        return of(sizes, USUAL);
    }

    /** @param most if there are more, some are put together */
    static SizeSteps of(Collection<Integer> sizes, int most) {
        TreeSet<Integer> distinct = new TreeSet<>(sizes);
        if (distinct.isEmpty()) {
            return new SizeSteps(0, 1);
        }
        int range = distinct.last() - distinct.first();
        return new SizeSteps(distinct.first(), distinct.size() <= most ? 1 : 1 + range / most);
    }

    /** The first size of the step that a size is in. */
    int from(int size) {
        return least + (size - least) / step * step;
    }

    /** The step that begins with a size. */
    String words(int from) {
        return step == 1 ? Integer.toString(from) : from + "–" + (from + step - 1);
    }
}
