package dev.llmmodulo.generator.opinion;

import java.util.List;

/**
 * What a soft critic thinks of a candidate.
 *
 * @param score how sure the critic is that the candidate is valid, from 0 to 1
 * @param words what it has to say; empty for nothing
 * @param along how sure it was before the candidate's first step and after each; empty of a critic that looks at the whole alone
 */
public record Opinion(Belief belief, double score, String words, List<Double> along) {

    /** That of a critic that could not say anything, or that failed. */
    public static final Opinion NONE = new Opinion(Belief.UNDECIDED, 0.5, "");

    /** What the critic takes the candidate for. */
    public enum Belief {
        VALID,
        INVALID,
        UNDECIDED
    }

    /** @throws IllegalArgumentException a score is not from 0 to 1 */
    public Opinion {
        check(score);
        along = List.copyOf(along);
        along.forEach(Opinion::check);
    }

    /** Of a critic that looks at the whole alone. */
    public Opinion(Belief belief, double score, String words) {
        this(belief, score, words, List.of());
    }

    private static void check(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    public static Opinion valid(String words) {
        return new Opinion(Belief.VALID, 1, words);
    }

    public static Opinion invalid(String words) {
        return new Opinion(Belief.INVALID, 0, words);
    }
}
