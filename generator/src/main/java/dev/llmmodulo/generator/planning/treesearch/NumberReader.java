package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Answer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number from 0 to 100 from a model's answer: the answer is that number alone, or its last line is, but for marks such
 * as {@code **} and the words {@code score:} and {@code /100}. A number amid other words is none, and so is that of an answer
 * that was cut off.
 */
final class NumberReader {

    private static final int LONGEST_LINE = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final String MARKS = "[\\s*_`\"'#$\\[\\]()]*+";
    private static final Pattern LINE = Pattern.compile(
            MARKS + "(?:score" + MARKS + ":" + MARKS + ")?" + "([0-9]{1,3}(?:\\.[0-9]{1,3})?)" + "(?: ?/ ?100| ?%)?"
                    + MARKS + "\\.?" + MARKS,
            Pattern.CASE_INSENSITIVE);

    private NumberReader() {}

    static Optional<BigDecimal> read(Answer answer) {
        return answer.isCutOff()
                ? Optional.empty()
                : answer.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .reduce((before, last) -> last)
                        .filter(last -> last.length() <= LONGEST_LINE)
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .map(number -> new BigDecimal(number.group(1)))
                        .filter(number -> number.compareTo(MOST) <= 0);
    }
}
