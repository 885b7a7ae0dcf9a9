package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What came of one problem in one way.
 *
 * @param kind of problems
 * @param number of the problem among those of its kind
 * @param way in which it was tried: {@link #GREEDY}, {@link #USUAL}, {@link #SHORT}, the feedback of a loop, {@link #REST}, {@link #PLANNER},
 *     {@link #UNSOLVABLE}, or one that {@link TraceMeasurement} names
 * @param solved whether a valid plan came of it; for unsolvable problems, whether they were proven so
 * @param tokens in and out, of each call to the model
 * @param claimed whether the model said that there is no plan
 */
record Measurement(
        String kind, int number, String way, boolean solved, List<Long> tokens, double seconds, boolean claimed) {

    /** One answer at temperature 0. */
    static final String GREEDY = "greedy";

    /** One answer at the usual temperature. */
    static final String USUAL = "usual";

    /** One answer at temperature 0 when asked for a short plan. */
    static final String SHORT = "short";

    /** A loop that asks only for what is left behind the steps that can be executed. */
    static final String REST = "rest";

    static final String PLANNER = "planner";
    static final String UNSOLVABLE = "unsolvable";

    @JsonIgnore
    String key() {
        return kind + " " + number + " " + way;
    }

    /** Whether it was solved within so many calls. */
    boolean solvedWithin(int calls) {
        return solved && tokens.size() <= calls;
    }

    /** Whether it was solved with at most so many tokens. */
    boolean solvedWith(long most) {
        return solved && spent() <= most;
    }

    /** Tokens of all calls. */
    long spent() {
        return tokens.stream().mapToLong(Long::longValue).sum();
    }
}
