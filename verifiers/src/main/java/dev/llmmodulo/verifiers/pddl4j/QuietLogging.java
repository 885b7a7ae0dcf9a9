package dev.llmmodulo.verifiers.pddl4j;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * PDDL4J's classes ask for loggers that our way through them never writes to. Where the application brings no logging
 * provider, Log4j would print that as an error; it is started here without a word instead. An application's own logging
 * stays as it is.
 */
final class QuietLogging {

    private QuietLogging() {}

    static void start() {
        StatusLogger status = StatusLogger.getLogger();
        Level level = status.getLevel();
        status.setLevel(Level.OFF);
        try {
            LogManager.getFactory();
        } finally {
            status.setLevel(level);
        }
    }
}
