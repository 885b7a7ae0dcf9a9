package dev.llmmodulo.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes examples of problems and plans. */
@Command(
        name = "imitate",
        description = "Makes examples of problems and validated plans. The same seed gives the same files.",
        mixinStandardHelpOptions = true)
public final class Imitate implements Callable<Integer> {

    private static final int AT_ONCE = 4096;

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("examples");

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--held-out", description = "Problems that are held out from training, instead of all others.")
    private boolean heldOut;

    @Option(names = "--threads", defaultValue = "1", description = "At the same time; the files do not depend on it.")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "Such as blocksworld-3..7=1000 or depots=500.")
    private List<String> shares = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Group> plan = Share.spread(shares.stream().map(Share::read).toList());
        Map<Group, ExampleMaker> makers = new LinkedHashMap<>();
        plan.forEach(group -> makers.computeIfAbsent(group, one -> new ExampleMaker(one, heldOut)));
        long started = System.nanoTime();
        try (ExampleFile file = new ExampleFile(out)) {
            for (int from = 0; from < plan.size(); from += AT_ONCE) {
                int to = Math.min(plan.size(), from + AT_ONCE);
                for (Example example : made(plan, from, to, makers)) {
                    file.write(example);
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                System.err.printf("%d of %d examples, %.0f a second%n", to, plan.size(), to / seconds);
            }
        }
        return 0;
    }

    private List<Example> made(List<Group> plan, int from, int to, Map<Group, ExampleMaker> makers)
            throws InterruptedException {
        Example[] made = new Example[to - from];
        Thread[] workers = IntStream.range(0, threads)
                .mapToObj(worker -> new Thread(() -> {
                    for (int i = from + worker; i < to; i += threads) {
                        made[i - from] = makers.get(plan.get(i)).make(random(i));
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread worker : workers) {
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return List.of(made);
    }

    /** Of its own for each example, so that it does not matter who makes which. */
    private SplittableRandom random(int number) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + 0x9E3779B97F4A7C15L * number);
    }
}
