package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.planbench.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that begins the run in a folder, or goes on with it, and may be killed. */
final class KilledRun {

    static final boolean FULL = System.getProperty("llmmodulo.sweeps", "sample").equals("full");

    /** So long that it is not over before it was killed often enough. */
    static final RunSpec SPEC = Runs.spec(
            "domains: [blocksworld, logistics]",
            "instances: 6",
            "models: [{model: noisy, concurrency: 3}, {model: noisy, name: other, concurrency: 2}]",
            "feedback: [first, none]",
            "rounds: 6",
            FULL ? "samples: 16" : "samples: 2",
            "seeds: [1]");

    private static final int MOST_MILLIS = 12;

    /** Takes a while for each answer, so that there is something in flight. */
    static final RunModel SLOW = (key, problem) -> {
        Proposer noisy = Runs.NOISY.proposer(key, problem);
        return request -> {
            Thread.sleep(1 + (long) request.round() * key.sample() % MOST_MILLIS);
            return noisy.propose(request);
        };
    };

    private KilledRun() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        BenchmarkRun run = Runs.of(SPEC, SLOW);
        boolean begun = Files.exists(folder.resolve("run.json"));
        (begun ? run.resume(folder, Runs.ENVIRONMENT) : run.begin(folder, Runs.ENVIRONMENT)).run();
    }
}
