package dev.llmmodulo.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes problems of the states that a model's answers lead to. */
@Command(
        name = "states",
        description = {
            "Makes a problem of a state that a model's answer leads to, one of each problem that it answered.",
            "The model can be asked about them in turn, so that it learns what such states are worth."
        },
        mixinStandardHelpOptions = true)
public final class MakeStates implements Callable<Integer> {

    @Option(
            names = "--attempts",
            required = true,
            paramLabel = "NAME",
            description = "What the script sample.py wrote.")
    private Path attempts = Path.of("attempts");

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("states");

    @Option(names = "--seed", required = true, description = "That the problems were made with.")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", description = "At the same time; the files do not depend on it.")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "That the problems were made with.")
    private List<String> shares = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lessons lessons = new Lessons(seed, shares.stream().map(Share::read).toList(), false);
        States states = new States(lessons, AttemptFile.read(attempts));
        try (ExampleFile file = new ExampleFile(out)) {
            new InParallel(threads)
                    .write(states.count(), i -> List.of(states.situation(i).asked()), file::write);
        }
        return 0;
    }
}
