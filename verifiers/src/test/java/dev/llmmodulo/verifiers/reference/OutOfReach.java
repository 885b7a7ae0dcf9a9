package dev.llmmodulo.verifiers.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases of the corpora that are not decided within the limits; the file gives the reasons. */
public final class OutOfReach {

    private static final String FILE = "/dev/llmmodulo/verifiers/corpus/out-of-reach.txt";

    private OutOfReach() {}

    public static Set<String> cases() {
        try (InputStream in = OutOfReach.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
