package dev.llmmodulo.verifiers.naive;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How often each construct was met in valid, invalid and malformed plans. */
final class Tally {

    private static final int VALID = 0;
    private static final int INVALID = 1;
    private static final int MALFORMED = 2;

    private final Map<Construct, int[]> met = new EnumMap<>(Construct.class);
    private final int[] all = new int[3];
    private int undecided;

    void count(Set<Construct> constructs, NaiveVerdict verdict) {
        int column = switch (verdict.kind()) {
            case VALID -> VALID;
            case MALFORMED -> MALFORMED;
            default -> INVALID;
        };
        all[column]++;
        constructs.forEach(construct -> met.computeIfAbsent(construct, any -> new int[3])[column]++);
    }

    /** A pair that was left undecided, which is counted apart from all others. */
    void countUndecided() {
        undecided++;
    }

    int undecided() {
        return undecided;
    }

    int pairs() {
        return Arrays.stream(all).sum();
    }

    int valid(Construct construct) {
        return met.getOrDefault(construct, new int[3])[VALID];
    }

    /** Malformed ones included. */
    int notValid(Construct construct) {
        int[] counts = met.getOrDefault(construct, new int[3]);
        return counts[INVALID] + counts[MALFORMED];
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder(String.format("%-20s %9s %9s %9s%n", "met", "valid", "invalid", "malformed"));
        met.forEach((construct, counts) -> table.append(row(construct.toString(), counts)));
        return table.append(row("all pairs", all))
                .append("undecided ")
                .append(undecided)
                .append('\n')
                .toString();
    }

    private static String row(String name, int[] counts) {
        return String.format("%-20s %9d %9d %9d%n", name, counts[VALID], counts[INVALID], counts[MALFORMED]);
    }
}
