package dev.llmmodulo.verifiers.text;

import java.util.Collection;
import java.util.Optional;

/**
 * "Did you mean": the known word nearest to an unknown one, by the restricted Damerau-Levenshtein distance (insertion,
 * deletion, substitution and swap of neighbours cost one each; Damerau, CACM 7(3), 1964).
 */
public final class Suggestion {

    private static final int LONGEST = 60;
    private static final int MOST = 5_000;

    private Suggestion() {}

    /** The nearest word if it is near enough to be a slip: at most a third of the letters differ. Ties: the first. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        // A question mark is no letter: ?x and ?y have nothing in common.
        int marks = word.startsWith("?") ? 1 : 0;
        int best = Math.max(1, word.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        int looked = 0;
        for (String candidate : known) {
            if (word.length() > LONGEST || looked++ == MOST) {
                break;
            }
            if (Math.abs(candidate.length() - word.length()) < best && !candidate.equals(word)) {
                int distance = distance(word, candidate);
                if (distance < best && distance < Math.max(word.length(), candidate.length()) - marks) {
                    best = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    /** The same as a sentence. */
    public static Optional<String> didYouMean(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "did you mean \"" + near + "\"?");
    }

    static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
