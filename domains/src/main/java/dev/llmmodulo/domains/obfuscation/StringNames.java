package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.random.Draw;
import java.util.HashSet;
import java.util.Set;

/** Meaningless names. VAL takes none that begins with a digit. */
final class StringNames implements NameSource {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";
    private static final int LENGTH = 16;

    private final Draw draw;
    private final OriginalWords originals;
    private final Set<String> used = new HashSet<>();

    StringNames(Draw draw, OriginalWords originals) {
        this.draw = draw;
        this.originals = originals;
    }

    @Override
    public String next(Role role) {
        while (true) {
            StringBuilder name = new StringBuilder();
            name.append(LETTERS.charAt(draw.below(LETTERS.length())));
            while (name.length() < LENGTH) {
                name.append(LETTERS_AND_DIGITS.charAt(draw.below(LETTERS_AND_DIGITS.length())));
            }
            if (!originals.isIn(name.toString()) && used.add(name.toString())) {
                return name.toString();
            }
        }
    }
}
