package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the scripts where there is a Python with PyTorch. */
record Python(String command) {

    static final String WANTED = "a Python with PyTorch, such as Debian's python3-torch";

    record Ended(int exit, String said) {}

    static Optional<Python> withTorch() {
        return Stream.of("/usr/bin/python3", "python3")
                .map(Python::new)
                .filter(Python::hasTorch)
                .findFirst();
    }

    private boolean hasTorch() {
        try {
            return ended(start("-c", "import torch")).exit() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Process start(String... arguments) throws IOException {
        String[] all = Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    static Ended ended(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Kills it without a word of warning as soon as it has said a line that begins so. */
    static void killedAfter(Process process, String beginning) throws IOException, InterruptedException {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String read = said.readLine();
            while (read != null && !read.startsWith(beginning)) {
                read = said.readLine();
            }
            assertThat(read).as("it ended without saying " + beginning).isNotNull();
            process.destroyForcibly().waitFor();
        }
    }
}
