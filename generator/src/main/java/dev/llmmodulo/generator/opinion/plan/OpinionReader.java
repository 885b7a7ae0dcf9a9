package dev.llmmodulo.generator.opinion.plan;

import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads opinions from models' answers. What a model was asked to end with counts only if it stands on a line of its own. */
final class OpinionReader {

    /** Characters of an answer that are read: the end of it, where the line should be. */
    static final int READ = 100_000;

    /** Characters of it that are kept as words. */
    static final int KEPT = 8_000;

    private static final int LONGEST_LINE = 200;
    private static final int MOST = 100;
    private static final String NOISE = "[\\W_&&[^-]]*+";
    private static final Pattern SCORE = line("score" + NOISE + "([0-9]{1,3})(?: ?/ ?100)?+" + NOISE);
    private static final Pattern VERDICT = line("verdict" + NOISE + "(valid|invalid|not valid)" + NOISE);

    private OpinionReader() {}

    private static Pattern line(String pattern) {
        return Pattern.compile("[\\W_]*+" + pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Undecided at a score of 50, and without one. */
    static Opinion critique(String answer) {
        List<Integer> scores =
                said(answer, SCORE).map(Integer::valueOf).distinct().toList();
        String words = words(answer, SCORE);
        if (scores.size() != 1 || scores.get(0) > MOST) {
            return new Opinion(Belief.UNDECIDED, Opinion.NONE.score(), words);
        }
        int score = scores.get(0);
        Belief belief = score == MOST / 2 ? Belief.UNDECIDED : score > MOST / 2 ? Belief.VALID : Belief.INVALID;
        return new Opinion(belief, score / (double) MOST, words);
    }

    /** Undecided without a verdict, and if there are different ones. */
    static Opinion verdict(String answer) {
        List<Boolean> verdicts = said(answer, VERDICT)
                .map(word -> word.toLowerCase(Locale.ROOT).equals("valid"))
                .distinct()
                .toList();
        if (verdicts.size() != 1) {
            return Opinion.NONE;
        }
        String words = words(answer, VERDICT);
        return verdicts.get(0) ? Opinion.valid(words) : Opinion.invalid(words);
    }

    private static Stream<String> said(String answer, Pattern line) {
        return lines(answer).map(line::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    private static Stream<String> lines(String answer) {
        return answer.substring(Math.max(0, answer.length() - READ))
                .lines()
                .filter(line -> line.length() <= LONGEST_LINE);
    }

    private static String words(String answer, Pattern line) {
        return answer.substring(0, Math.min(answer.length(), KEPT))
                .lines()
                .filter(each ->
                        each.length() > LONGEST_LINE || !line.matcher(each).matches())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
