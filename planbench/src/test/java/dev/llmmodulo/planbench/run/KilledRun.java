package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.planbench.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that begins the run in a folder, or goes on with it, and may be killed. */
final class KilledRun {

    private static final int KILLS = Integer.getInteger("llmmodulo.kills", 15);

    static final boolean FULL = System.getProperty("llmmodulo.sweeps", "sample").equals("full");

    private static final int MOST_MILLIS = 12;

    /** Takes a while for each answer, so that there is something in flight. */
    static final RunModel SLOW = (key, problem) -> {
        Proposer noisy = Runs.NOISY.proposer(key, problem);
        return request -> {
            Thread.sleep(1 + (long) request.round() * key.sample() % MOST_MILLIS);
            return noisy.propose(request);
        };
    };

    /** What is run; so long that it is not over before it was killed often enough. */
    enum Kind {
        /** Many rounds and samples of task 1. */
        MANY_TRIES(KILLS) {
            @Override
            RunSpec spec() {
                return Runs.spec(
                        "domains: [blocksworld, logistics]",
                        "instances: 6",
                        "models: [{model: noisy, concurrency: 3}, {model: noisy, name: other, concurrency: 2}]",
                        "feedback: [first, none]",
                        "rounds: 6",
                        "samples: " + (2 + KILLS / 3),
                        "seeds: [1]");
            }
        },
        /** Every task, in named domains: in a full sweep in all that have instances, in all their sets, and in every form. */
        ALL_TASKS(FULL ? 20 : 2) {
            @Override
            RunSpec spec() {
                String domains = Runs.LIBRARY.domains().stream()
                        .filter(domain -> !domain.instances().isEmpty())
                        .flatMap(domain -> Stream.concat(Stream.of(domain.name()), domain.sets().keySet().stream()))
                        .collect(Collectors.joining(", "));
                return Runs.spec(
                        "tasks: [t1, t2, t3, t4, t5, t6, t7, t8_1, t8_2, t8_3]",
                        "domains: [" + (FULL ? domains : "blocksworld, mystery-blocksworld, depots") + "]",
                        FULL ? "instances: 2" : "instances: 1",
                        "models: [{model: noisy, concurrency: 2}]",
                        FULL
                                ? "prompts: [one-shot, zero-shot, state-tracking, one-shot-pddl, zero-shot-pddl]"
                                : "prompts: [one-shot]",
                        "rounds: 2",
                        "seeds: [1]");
            }
        };

        private final int kills;

        Kind(int kills) {
            this.kills = kills;
        }

        abstract RunSpec spec();

        int kills() {
            return kills;
        }
    }

    private KilledRun() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        BenchmarkRun run = Runs.of(Kind.valueOf(args[1]).spec(), SLOW);
        boolean begun = Files.exists(folder.resolve("run.json"));
        (begun ? run.resume(folder, Runs.ENVIRONMENT) : run.begin(folder, Runs.ENVIRONMENT)).run();
    }
}
