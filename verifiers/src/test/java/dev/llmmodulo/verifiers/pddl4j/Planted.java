package dev.llmmodulo.verifiers.pddl4j;

import fr.uga.pddl4j.parser.lexer.LexerConstants;
import java.util.HashSet;
import java.util.Set;

/** Input with one word replaced by one that PDDL4J's grammar has no place for. */
public final class Planted {

    private Planted() {}

    public static ParserInput wrongWord(ParserInput input, int index) {
        ParserInput planted = new ParserInput();
        for (int i = 0; i < input.size(); i++) {
            boolean here = i == index;
            planted.add(here ? LexerConstants.ALIAS : input.kind(i), here ? "@" : input.image(i), input.offset(i));
        }
        return planted;
    }

    public static int size(ParserInput input) {
        return input.size();
    }

    /** Where a complaint about the word may point: PDDL4J chooses by at most four words and complains of the first. */
    public static Set<Integer> offsets(ParserInput input, int index) {
        Set<Integer> offsets = new HashSet<>();
        for (int i = Math.max(0, index - 3); i <= index; i++) {
            offsets.add(input.offset(i));
        }
        return offsets;
    }

    /** Whether the word stands in the source where the input says, if it is a name. */
    public static boolean isWhereItSays(ParserInput input, int index, String source) {
        boolean name =
                input.kind(index) == LexerConstants.SYMBOL || input.kind(index) == LexerConstants.VARIABLE_SYMBOL;
        return !name || source.startsWith(input.image(index), input.offset(index));
    }
}
