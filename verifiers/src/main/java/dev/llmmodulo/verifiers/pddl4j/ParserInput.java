package dev.llmmodulo.verifiers.pddl4j;

import fr.uga.pddl4j.parser.lexer.LexerConstants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that PDDL4J's grammar reads, each with the offset in the source that it stands for. Because a word's kind
 * is said here and not guessed by PDDL4J's lexer, a name may be any text; because numbers are kept here, none is rounded.
 */
public final class ParserInput {

    /** As a function, how long the durative action lasts: PDDL4J's grammar has not everywhere room for its own word. */
    public static final String DURATION = "?duration";
    /** As a function, when the plan ends. */
    public static final String TOTAL_TIME = ":total-time";

    private int[] kinds = new int[256];
    private int[] offsets = new int[256];
    private String[] images = new String[256];
    private int size;
    private final List<BigDecimal> numbers = new ArrayList<>();

    public ParserInput open(int offset) {
        return add(LexerConstants.LEFT_BRACKET, "(", offset);
    }

    public ParserInput close(int offset) {
        return add(LexerConstants.RIGHT_BRACKET, ")", offset);
    }

    public ParserInput keyword(Keyword keyword, int offset) {
        return add(keyword.kind(), keyword.image(), offset);
    }

    public ParserInput name(String name, int offset) {
        return add(LexerConstants.SYMBOL, name, offset);
    }

    /** The name with its question mark. */
    public ParserInput variable(String name, int offset) {
        return add(LexerConstants.VARIABLE_SYMBOL, name, offset);
    }

    public ParserInput number(BigDecimal value, int offset) {
        numbers.add(value);
        return add(LexerConstants.NUMBER, Integer.toString(numbers.size() - 1), offset);
    }

    ParserInput add(int kind, String image, int offset) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
            images = Arrays.copyOf(images, 2 * size);
        }
        kinds[size] = kind;
        offsets[size] = offset;
        images[size] = image;
        size++;
        return this;
    }

    int size() {
        return size;
    }

    int kind(int index) {
        return kinds[index];
    }

    String image(int index) {
        return images[index];
    }

    /** Where the {@code index}th word stands in the source; past the end, where the last one stands. */
    int offset(int index) {
        return size == 0 ? 0 : offsets[Math.max(0, Math.min(index, size - 1))];
    }

    BigDecimal number(double index) {
        return numbers.get((int) index);
    }
}
