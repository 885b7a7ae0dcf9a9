package dev.llmmodulo.verifiers.pddl4j;

import fr.uga.pddl4j.parser.lexer.LexerConstants;
import fr.uga.pddl4j.parser.lexer.LexerTokenManager;
import fr.uga.pddl4j.parser.lexer.SimpleCharStream;
import fr.uga.pddl4j.parser.lexer.Token;
import java.io.StringReader;

/** Takes the place of PDDL4J's lexer. A token's line is its number in the input, from 1. */
final class TokenFeed extends LexerTokenManager {

    private final ParserInput input;
    private int next;

    TokenFeed(ParserInput input) {
        super(new SimpleCharStream(new StringReader(""), 1, 1, 1));
        this.input = input;
    }

    @Override
    public Token getNextToken() {
        boolean ended = next == input.size();
        Token token = new Token(
                ended ? LexerConstants.EOF : input.kind(next), ended ? "the end of the text" : input.image(next));
        token.beginLine = next + 1;
        token.endLine = next + 1;
        token.beginColumn = 1;
        token.endColumn = 1;
        if (!ended) {
            next++;
        }
        return token;
    }
}
