package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.WorkMeter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for numbers that are not negative, at most one in all, under which no row's sum is positive and the aim's is: the
 * simplex method in exact fractions (Dantzig, "Linear Programming and Extensions", 1963), which by choosing the least
 * indices comes to an end (Bland, "New finite pivoting rules for the simplex method", 1977). Not thread-safe.
 */
final class LinearProgram {

    private static final int NONE = -1;

    private final int variables;
    private final WorkMeter meter;

    /** For each row and at last for the bound of all: factors, then the bound. */
    private final BigFraction[][] rows;

    /** Factors, then the negated sum so far. */
    private final BigFraction[] aim;

    /** Which variable each column stands for; those from {@code variables} on are the slack of a row. */
    private final int[] outside;

    private final int[] inside;

    private LinearProgram(List<long[]> rows, long[] aim, WorkMeter meter) {
        this.variables = aim.length;
        this.meter = meter;
        this.rows = new BigFraction[rows.size() + 1][];
        for (int row = 0; row < rows.size(); row++) {
            this.rows[row] = fractions(rows.get(row), BigFraction.ZERO);
        }
        long[] ones = new long[variables];
        Arrays.fill(ones, 1);
        this.rows[rows.size()] = fractions(ones, BigFraction.ONE);
        this.aim = fractions(aim, BigFraction.ZERO);
        this.outside = new int[variables];
        this.inside = new int[this.rows.length];
        Arrays.setAll(outside, column -> column);
        Arrays.setAll(inside, row -> variables + row);
    }

    private static BigFraction[] fractions(long[] factors, BigFraction last) {
        BigFraction[] result = new BigFraction[factors.length + 1];
        for (int i = 0; i < factors.length; i++) {
            result[i] = BigFraction.of(factors[i]);
        }
        result[factors.length] = last;
        return result;
    }

    /** @throws dev.llmmodulo.verifiers.grounding.StoppedException the meter ended it */
    static Optional<BigFraction[]> solve(List<long[]> rows, long[] aim, WorkMeter meter) {
        return new LinearProgram(rows, aim, meter).solve();
    }

    private Optional<BigFraction[]> solve() {
        for (int column = entering(); column != NONE; column = entering()) {
            exchange(leaving(column), column);
            if (aim[variables].signum() != 0) {
                return Optional.of(values());
            }
        }
        return Optional.empty();
    }

    private int entering() {
        int best = NONE;
        for (int column = 0; column < variables; column++) {
            if (aim[column].signum() > 0 && (best == NONE || outside[column] < outside[best])) {
                best = column;
            }
        }
        return best;
    }

    /** The row that bounds the column most; the last row bounds every column, so there is one. */
    private int leaving(int column) {
        int best = NONE;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][column].signum() > 0 && (best == NONE || bounds(row, best, column))) {
                best = row;
            }
        }
        if (best == NONE) {
            throw new IllegalStateException("nothing bounds column " + column);
        }
        return best;
    }

    private boolean bounds(int row, int than, int column) {
        int order = ratio(row, column).subtract(ratio(than, column)).signum();
        return order < 0 || order == 0 && inside[row] < inside[than];
    }

    private BigFraction ratio(int row, int column) {
        return rows[row][variables].divide(rows[row][column]);
    }

    private void exchange(int row, int column) {
        BigFraction pivot = rows[row][column];
        rows[row][column] = BigFraction.ONE;
        for (int i = 0; i <= variables; i++) {
            rows[row][i] = rows[row][i].divide(pivot);
        }
        for (int other = 0; other < rows.length; other++) {
            if (other != row) {
                meter.tick(variables);
                subtract(rows[other], rows[row], column);
            }
        }
        subtract(aim, rows[row], column);
        int entered = outside[column];
        outside[column] = inside[row];
        inside[row] = entered;
    }

    private static void subtract(BigFraction[] from, BigFraction[] row, int column) {
        BigFraction factor = from[column];
        if (factor.signum() != 0) {
            from[column] = BigFraction.ZERO;
            for (int i = 0; i < from.length; i++) {
                if (row[i].signum() != 0) {
                    from[i] = from[i].subtract(factor.multiply(row[i]));
                }
            }
        }
    }

    private BigFraction[] values() {
        BigFraction[] values = new BigFraction[variables];
        Arrays.fill(values, BigFraction.ZERO);
        for (int row = 0; row < rows.length; row++) {
            if (inside[row] < variables) {
                values[inside[row]] = rows[row][variables];
            }
        }
        return values;
    }
}
