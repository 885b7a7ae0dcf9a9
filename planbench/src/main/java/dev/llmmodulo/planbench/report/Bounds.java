package dev.llmmodulo.planbench.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Round numbers that divide a range of spends evenly on a logarithmic axis: 1, 2, 5, 10, 20 and so on. */
final class Bounds {

    private static final int[] STEPS = {1, 2, 5};

    private Bounds() {}

    /** From the largest that nobody stays below to the smallest that nobody exceeds; spends of nothing do not count. */
    static List<BigDecimal> around(Collection<BigDecimal> spends) {
        List<BigDecimal> positive =
                spends.stream().filter(spend -> spend.signum() > 0).sorted().toList();
        if (positive.isEmpty()) {
            return List.of();
        }
        BigDecimal least = positive.get(0);
        BigDecimal most = positive.get(positive.size() - 1);
        int exponent = least.precision() - least.scale() - 1;
        int first = 0;
        while (bound(first + 1, exponent).compareTo(least) <= 0) {
            first++;
        }
        int last = first;
        while (bound(last, exponent).compareTo(most) < 0) {
            last++;
        }
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> bound(number, exponent))
                .toList();
    }

    private static BigDecimal bound(int number, int exponent) {
        int power = exponent + number / STEPS.length;
        BigDecimal bound = BigDecimal.valueOf(STEPS[number % STEPS.length]).scaleByPowerOfTen(power);
        return bound.setScale(Math.max(0, -power));
    }
}
