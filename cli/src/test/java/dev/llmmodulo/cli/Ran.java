package dev.llmmodulo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What a command line came to. */
record Ran(int exit, String out, String err) {

    /** Runs it in this process, with nothing on standard input. */
    static Ran of(String... args) {
        return withInput("", args);
    }

    static Ran withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(terminal(input, out, err), args);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Terminal terminal(String input, OutputStream out, OutputStream err) {
        return new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
    }

    /** Runs many tries into that folder, and interrupts them once one is on record. */
    static Ran ofInterruptedRun(Path run, String... more) throws IOException, InterruptedException {
        String[] asked = {
            "bench", "run", "--out", run.toString(), "--domain", "blocksworld", "--samples", "2000", "--model", "noisy"
        };
        String[] args = Stream.concat(Stream.of(asked), Stream.of(more)).toArray(String[]::new);
        AtomicReference<Ran> ran = new AtomicReference<>();
        Thread runner = new Thread(() -> ran.set(of(args)));
        runner.start();
        Path results = run.resolve("instances.jsonl");
        while (runner.isAlive() && (!Files.exists(results) || Files.size(results) == 0)) {
            Thread.sleep(1);
        }
        runner.interrupt();
        runner.join();
        return ran.get();
    }

    /** Waits for a process that was set up but not started. */
    static Ran of(ProcessBuilder setUp) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = setUp.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
