package dev.llmmodulo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a command talks to.
 *
 * @param out results only
 * @param err progress and complaints
 * @param environment the process environment
 * @param colour whether {@code err} understands colours
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean colour) {

    /** Also those beyond ASCII, of which one alone begins what terminals obey, and those that turn the direction of writing. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\n\t]]");

    /** The terminal of this process; UTF-8 whatever the locale says. The launcher knows whether it takes colours. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("llmmodulo.colour"));
    }

    /** The text with nothing in it that a terminal would obey. */
    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
