package dev.llmmodulo.cli;

import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.planbench.Environment;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out in what environment this program runs. */
final class BenchEnvironment {

    private static final int SECONDS_FOR_GIT = 10;

    private BenchEnvironment() {}

    static Environment of(Map<String, Price> prices) {
        return new Environment(
                Version.number(),
                revision(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                prices);
    }

    /** What tells this program from others, as far as it is known. */
    static String program() {
        return Version.number() + revision().map(commit -> " " + commit).orElse("");
    }

    /** The revision of the working tree that this program was built in, if it lies in one and git is there. */
    private static Optional<String> revision() {
        try {
            Path code = Path.of(BenchEnvironment.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = Files.isDirectory(code) ? code : code.toAbsolutePath().getParent();
            Optional<Path> top = git(folder, "rev-parse", "--show-toplevel").map(Path::of);
            // Somebody may have put the program into a working tree of something else.
            return top.isPresent() && Files.exists(top.get().resolve("llm-modulo"))
                    ? git(folder, "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
                    : Optional.empty();
        } catch (IOException | URISyntaxException unknown) {
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> git(Path folder, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = folder.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!git.waitFor(SECONDS_FOR_GIT, TimeUnit.SECONDS)) {
            git.destroyForcibly();
            return Optional.empty();
        }
        return git.exitValue() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
    }
}
