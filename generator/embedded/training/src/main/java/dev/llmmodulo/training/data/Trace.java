package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.network.Transformer;
import dev.llmmodulo.training.traces.TracingSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes examples of searches. */
@Command(
        name = "trace",
        description = {
            "Makes examples of problems, the trace of a search, and the validated plan that it found. The same seed gives the "
                    + "same files, and the same problems and plans with --plan-only.",
            "What would be too long with its trace is left out, with --plan-only too; how many that are is told at the end."
        },
        mixinStandardHelpOptions = true)
public final class Trace implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("traces");

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--held-out", description = "Problems that are held out from training, instead of all others.")
    private boolean heldOut;

    @Option(names = "--plan-only", description = "Leaves out the traces, to train the other arm of a comparison.")
    private boolean planOnly;

    @Option(
            names = "--longest",
            defaultValue = "" + Transformer.PLACES,
            description =
                    "Tokens of an example with its trace. Default: ${DEFAULT-VALUE}, what the model has room for.")
    private int longest;

    @Option(names = "--threads", defaultValue = "1", description = "At the same time; the files do not depend on it.")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "Such as blocksworld-4..8=1000 or depots=500.")
    private List<String> shares = List.of();

    private final AtomicInteger tooLong = new AtomicInteger();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lessons lessons = new Lessons(seed, shares.stream().map(Share::read).toList(), heldOut);
        // Each state that is looked at takes two tokens at least.
        TracingSearch search = new TracingSearch(longest);
        try (ExampleFile file = new ExampleFile(out)) {
            new InParallel(threads).write(lessons.count(), number -> examples(lessons, number, search), file::write);
        }
        System.err.printf("%d of %d left out as too long%n", tooLong.get(), lessons.count());
        return 0;
    }

    private List<Example> examples(Lessons lessons, int number, TracingSearch search) {
        Optional<TracedLesson> lesson = TracedLesson.of(lessons.lesson(number, lessons.draw(number)), search)
                .filter(one -> one.traced().length() <= longest);
        if (lesson.isEmpty()) {
            tooLong.incrementAndGet();
        }
        return lesson.map(planOnly ? TracedLesson::planned : TracedLesson::traced).stream()
                .toList();
    }
}
