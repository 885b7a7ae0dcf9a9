package dev.llmmodulo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command talks to.
 *
 * @param out results only
 * @param err progress and complaints
 * @param environment the process environment
 * @param colour whether {@code err} understands colours
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean colour) {

    /** The terminal of this process; UTF-8 whatever the locale says. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean colour = System.console() != null
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), environment, colour);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
