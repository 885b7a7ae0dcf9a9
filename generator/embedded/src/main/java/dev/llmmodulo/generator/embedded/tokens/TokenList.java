package dev.llmmodulo.generator.embedded.tokens;

import java.util.Arrays;

/** Grows token by token. */
final class TokenList {

    private final int[] slots;
    private int[] tokens = new int[256];
    private int length;

    /** @param slots the token of each object */
    TokenList(int[] slots) {
        this.slots = slots;
    }

    void word(String word) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
        }
        tokens[length++] = Vocabulary.STANDARD.token(word);
    }

    void thing(int thing) {
        word(Vocabulary.STANDARD.word(slots[thing]));
    }

    int[] toArray() {
        return Arrays.copyOf(tokens, length);
    }
}
