package dev.llmmodulo.cli;

import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.run.RunProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a user on standard error how far a benchmark is, on one line that changes if that can be, until it is closed. */
final class BenchProgress implements AutoCloseable {

    private static final int SECONDS_ON_ONE_LINE = 1;
    private static final int SECONDS_BETWEEN_LINES = 15;
    private static final String FROM_THE_LEFT = "\r\u001B[K";

    private final Terminal terminal;
    private final Supplier<RunProgress> progress;
    private final ScheduledExecutorService clock;

    private BenchProgress(Terminal terminal, Supplier<RunProgress> progress) {
        this.terminal = terminal;
        this.progress = progress;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    static BenchProgress start(Terminal terminal, Supplier<RunProgress> progress) {
        BenchProgress told = new BenchProgress(terminal, progress);
        int seconds = terminal.colour() ? SECONDS_ON_ONE_LINE : SECONDS_BETWEEN_LINES;
        told.clock.scheduleWithFixedDelay(told::tell, seconds, seconds, TimeUnit.SECONDS);
        return told;
    }

    private void tell() {
        String line = words(progress.get());
        terminal.err().print(terminal.colour() ? FROM_THE_LEFT + line : line + "\n");
        terminal.err().flush();
    }

    /** Tells once more how far it is; the second time, nothing. */
    @Override
    public void close() {
        if (clock.isShutdown()) {
            return;
        }
        clock.shutdownNow();
        String line = words(progress.get());
        terminal.err().println(terminal.colour() ? FROM_THE_LEFT + line : line);
    }

    static String words(RunProgress progress) {
        Spend spend = progress.spend();
        StringBuilder line = new StringBuilder();
        line.append(progress.before() + progress.done())
                .append(" of ")
                .append(progress.total())
                .append(" done");
        if (progress.before() > 0) {
            line.append(", ").append(progress.done()).append(" now");
        }
        long judged = progress.done() - progress.failed() - progress.unjudged();
        if (judged > 0) {
            line.append(String.format(
                    Locale.ROOT, "; right %d (%.1f %%)", progress.right(), 100.0 * progress.right() / judged));
        }
        if (progress.unjudged() > 0) {
            line.append(judged > 0 ? ", " : "; ").append(progress.unjudged()).append(" not judged yet");
        }
        if (progress.failed() > 0) {
            line.append(judged > 0 || progress.unjudged() > 0 ? ", " : "; ")
                    .append(progress.failed())
                    .append(" failed");
        }
        line.append("; ").append(Progress.words(spend)).append("; ").append(words(progress.passed()));
        boolean open = progress.before() + progress.done() < progress.total();
        progress.left()
                .filter(left -> open)
                .ifPresent(left -> line.append(", about ").append(words(left)).append(" left"));
        if (!progress.resting().isEmpty()) {
            line.append("; waiting for ")
                    .append(Terminal.printable(String.join(", ", progress.resting())))
                    .append(", which failed again and again");
        }
        return line.toString();
    }

    private static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
    }
}
