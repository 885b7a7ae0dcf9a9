package dev.llmmodulo.verifiers.compiled;

import java.nio.charset.StandardCharsets;

/**
 * A plan's text and a place in it. Characters beyond Latin-1 become question marks, which are in no name. Not
 * thread-safe; the space for the text is used again.
 */
final class PlanText {

    /** Which characters do not end a name, as at least all of those do not that the strict reading has in names. */
    private static final boolean[] NAME_CHARACTERS = new boolean[256];

    static {
        for (char c = '!'; c < 127; c++) {
            NAME_CHARACTERS[c] = c != '(' && c != ')' && c != ';' && c != '?';
        }
    }

    private byte[] bytes = new byte[1024];
    private int length;
    private int at;

    void start(String text) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        length = latin.length;
        if (bytes.length < length + KnownSteps.PADDING) {
            bytes = new byte[Math.max(length + KnownSteps.PADDING, bytes.length * 2)];
        }
        System.arraycopy(latin, 0, bytes, 0, length);
        for (int i = 0; i < KnownSteps.PADDING; i++) {
            bytes[length + i] = 0;
        }
        at = 0;
    }

    boolean atEnd() {
        return at == length;
    }

    /** Moves behind the next opening parenthesis; false at the end, or before anything that is no step. */
    boolean skipToStep() {
        while (true) {
            skipBlanks();
            if (at == length) {
                return false;
            } else if (bytes[at] == '(') {
                at++;
                return true;
            } else if (bytes[at] != ';') {
                return false;
            }
            while (at < length && bytes[at] != '\n') {
                if (bytes[at] == '\r' && at + 1 < length && bytes[at + 1] != '\n') {
                    return false;
                }
                at++;
            }
        }
    }

    /** Whether the step that begins here is known; then moves behind it. */
    boolean skipIfKnown(KnownSteps known) {
        boolean found = known.knows(bytes, at, length);
        if (found) {
            at = known.end();
        }
        return found;
    }

    /** Moves behind the closing parenthesis; false if there is something else. */
    boolean skipClosing() {
        skipBlanks();
        boolean closing = at < length && bytes[at] == ')';
        at += closing ? 1 : 0;
        return closing;
    }

    private void skipBlanks() {
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    /** The id of the next name, in whatever case it is written; unknown also if there is none. */
    int name(SymbolTable names) {
        skipBlanks();
        int from = at;
        long head = 0;
        long tail = 0;
        while (at < length && NAME_CHARACTERS[bytes[at] & 0xff]) {
            byte c = lowerCase(bytes[at]);
            bytes[at] = c;
            if (at - from < SymbolTable.PACKED / 2) {
                head = SymbolTable.pack(head, c);
            } else if (at - from < SymbolTable.PACKED) {
                tail = SymbolTable.pack(tail, c);
            }
            at++;
        }
        return names.find(bytes, from, at, head, tail);
    }

    private static byte lowerCase(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c + ('a' - 'A')) : c;
    }
}
