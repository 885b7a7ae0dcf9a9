package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One value of a table. What is shown of it is rounded here, once, so that every format shows the same. */
public sealed interface Cell {

    /** Shares are given in thousandths; their counts stand beside them. */
    int DECIMALS_OF_A_SHARE = 3;

    /** Of amounts that are no counts. */
    MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** The least p-value that is told exactly. */
    BigDecimal LEAST_P = new BigDecimal("0.0001");

    /** For people. */
    String words();

    /** For programs: strings, numbers and maps. */
    Object data();

    /** The value itself: a number as programs write it, or else words. */
    String value();

    record Text(String words) implements Cell {
        @Override
        public Object data() {
            return words;
        }

        @Override
        public String value() {
            return words;
        }
    }

    record Count(long count) implements Cell {
        @Override
        public String words() {
            return Long.toString(count);
        }

        @Override
        public Object data() {
            return count;
        }

        @Override
        public String value() {
            return words();
        }
    }

    /** A share with its interval; without trials there is none. */
    record Share(Proportion proportion) implements Cell {

        @Override
        public String words() {
            return proportion.trials() == 0 ? "none tried" : percent(share());
        }

        @Override
        public Object data() {
            if (proportion.trials() == 0) {
                return words();
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("share", share());
            data.put("low", low());
            data.put("high", high());
            data.put("successes", proportion.successes());
            data.put("trials", proportion.trials());
            return data;
        }

        @Override
        public String value() {
            return proportion.trials() == 0 ? words() : share().toPlainString();
        }

        BigDecimal share() {
            return rounded(proportion.share().orElseThrow());
        }

        BigDecimal low() {
            return rounded(proportion.interval().orElseThrow().low());
        }

        BigDecimal high() {
            return rounded(proportion.interval().orElseThrow().high());
        }

        /** In per cent, for people. */
        String interval() {
            return low().movePointRight(2).toPlainString() + "–"
                    + high().movePointRight(2).toPlainString();
        }
    }

    /** A share that is an estimate rather than a count of successes. */
    record Estimate(BigDecimal share) implements Cell {

        static Cell of(OptionalDouble share, String otherwise) {
            return share.isEmpty() ? new Text(otherwise) : new Estimate(rounded(share.getAsDouble()));
        }

        static Cell of(double share) {
            return new Estimate(rounded(share));
        }

        @Override
        public String words() {
            return percent(share);
        }

        @Override
        public Object data() {
            return share;
        }

        @Override
        public String value() {
            return share.toPlainString();
        }
    }

    /**
     * An amount of something.
     *
     * @param before what is written before the number, such as a currency
     * @param atLeast whether a part of it is not known
     */
    record Amount(BigDecimal number, String before, boolean atLeast) implements Cell {

        static Amount of(double exact) {
            return of(BigDecimal.valueOf(exact), "", false);
        }

        /** To three digits; more if they stand before the decimal point. */
        static Amount of(BigDecimal exact, String before, boolean atLeast) {
            if (exact.signum() == 0) {
                return new Amount(BigDecimal.ZERO, before, atLeast);
            }
            BigDecimal rounded = exact.round(DIGITS);
            int missing = DIGITS.getPrecision() - rounded.precision();
            return new Amount(
                    rounded.setScale(Math.max(0, rounded.scale() + missing), RoundingMode.HALF_EVEN), before, atLeast);
        }

        @Override
        public String words() {
            return (atLeast ? "at least " : "") + before + number.toPlainString();
        }

        @Override
        public Object data() {
            return atLeast ? Map.of("atLeast", number) : number;
        }

        @Override
        public String value() {
            return (atLeast ? "at least " : "") + number.toPlainString();
        }
    }

    /** A score from 0 to 1, as those of shares to thousandths. */
    static Cell ofScore(double score) {
        return new Amount(rounded(score), "", false);
    }

    /** A p-value, to three digits; how small one is below a ten-thousandth tells nothing more. */
    static Cell ofP(double p) {
        return p < LEAST_P.doubleValue() ? new Below(LEAST_P) : Amount.of(p);
    }

    /** Less than so much, and not told more exactly. */
    record Below(BigDecimal bound) implements Cell {
        @Override
        public String words() {
            return "< " + bound.toPlainString();
        }

        @Override
        public Object data() {
            return Map.of("below", bound);
        }

        @Override
        public String value() {
            return words();
        }
    }

    private static BigDecimal rounded(double share) {
        return new BigDecimal(share).setScale(DECIMALS_OF_A_SHARE, RoundingMode.HALF_EVEN);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).toPlainString() + " %";
    }
}
