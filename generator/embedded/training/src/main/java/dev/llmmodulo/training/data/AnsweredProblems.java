package dev.llmmodulo.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model's answers, and how the problems were made that they answer. */
final class AnsweredProblems {

    @Option(
            names = "--attempts",
            required = true,
            paramLabel = "NAME",
            description = "What the script sample.py wrote.")
    private Path attempts = Path.of("attempts");

    @Option(names = "--seed", required = true, description = "That the problems were made with.")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", description = "At the same time; the files do not depend on it.")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "That the problems were made with.")
    private List<String> shares = List.of();

    /** The problems, with what their teacher knows. */
    Lessons lessons() {
        return new Lessons(seed, shares.stream().map(Share::read).toList(), false);
    }

    /** The answers, by the number of their problem. */
    Map<Integer, List<int[]>> answers() throws IOException {
        return AttemptFile.read(attempts);
    }

    InParallel inParallel() {
        return new InParallel(threads);
    }
}
