package dev.llmmodulo.planbench.log;

import java.io.IOException;
import java.nio.file.Path;

/** A process that stores a text for which there is no room, and then another one, which there is room for. */
final class FullDisk {

    static final String FIRST = "first ".repeat(4_000);
    static final String TOO_LONG = "too long ".repeat(8_000);
    static final String SHORT = "short";

    private FullDisk() {}

    public static void main(String[] args) throws IOException {
        boolean refused = false;
        try (RunLogWriter writer = RunLogWriter.create(Path.of(args[0]), SomeRun.SPEC)) {
            writer.store(FIRST);
            try {
                writer.store(TOO_LONG);
            } catch (IOException full) {
                refused = true;
            }
            writer.store(SHORT);
        }
        if (!refused) {
            throw new IllegalStateException("there was room for it");
        }
    }
}
