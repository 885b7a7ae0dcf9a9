package dev.llmmodulo.planbench.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How choices are written in specs and records: in lower case, with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws SpecException it is none of them */
    static <E extends Enum<E>> E parse(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new SpecException("\"" + word + "\" is none of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Words::of)
                                .collect(Collectors.joining(", "))));
    }
}
