package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.llmmodulo.generator.SolveEvent;
import java.util.List;

/**
 * What a soft critic thought of a round's candidate. It decided nothing.
 *
 * @param belief {@code valid}, {@code invalid} or {@code undecided}
 * @param score how sure it was that the candidate is valid, from 0 to 1
 * @param words what it had to say; empty for nothing
 * @param along how sure it was before the first step and after each, to four digits; empty where it looked at the whole alone
 */
public record OpinionRecord(
        String belief,
        double score,
        String words,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Double> along) {

    private static final double DIGITS = 1e4;

    public OpinionRecord {
        along = List.copyOf(along);
    }

    public OpinionRecord(String belief, double score, String words) {
        this(belief, score, words, List.of());
    }

    public static OpinionRecord of(SolveEvent.Opined opined) {
        return new OpinionRecord(
                opined.belief(),
                opined.score(),
                opined.words(),
                opined.along().stream()
                        .map(score -> Math.round(score * DIGITS) / DIGITS)
                        .toList());
    }
}
