package dev.llmmodulo.planbench.report;

import java.math.BigDecimal;
import java.time.Duration;

/** Times as they are written in reports. */
final class Seconds {

    private static final int NANOS = 9;

    private Seconds() {}

    /** As a number of seconds, to the last nanosecond. */
    static BigDecimal of(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANOS));
    }

    /** As in "2.5 s". */
    static String words(Duration time) {
        return of(time).stripTrailingZeros().toPlainString() + " s";
    }
}
