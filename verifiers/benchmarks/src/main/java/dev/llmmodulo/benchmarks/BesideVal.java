package dev.llmmodulo.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges the same plans by ours and by VAL's {@code Validate}, which must be on the PATH, and prints the ratio. Ours runs
 * warm in this process on one core, from texts in memory; VAL judges all plans in one process of its own, from files, as
 * it is fastest at. Of both the best of some rounds counts.
 */
public final class BesideVal {

    private static final int ROUNDS = 5;

    /** Validate cannot read longer plans; and how many plans make it run for about a second. */
    private static final Map<Case, Integer> PLANS =
            Map.of(Case.BLOCKS_12, 5_000, Case.LOGISTICS_850, 200, Case.ADL, 1_000, Case.NUMERIC, 1_000);

    private BesideVal() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> path = List.of(System.getenv("PATH").split(File.pathSeparator));
        boolean there = path.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "Validate")));
        System.out.println("| plans | ours, plans/s | VAL, plans/s | ratio |\n|---|---|---|---|");
        for (Case what : Case.values()) {
            double ours = ours(what);
            if (there && PLANS.containsKey(what)) {
                double val = val(what, PLANS.get(what));
                System.out.printf("| %s | %,.0f | %,.0f | %,.0f |%n", what, ours, val, ours / val);
            } else {
                System.out.printf("| %s | %,.0f | - | - |%n", what, ours);
            }
        }
    }

    private static double ours(Case what) {
        String plan = what.plan();
        Judge judge = Judge.of(what.problem());
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long end = start + 1_000_000_000L;
            long plans = 0;
            while (System.nanoTime() < end) {
                require(judge.isValid(plan), "our verdict");
                plans++;
            }
            best = Math.max(best, plans * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private static double val(Case what, int plans) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("beside-val");
        try {
            List<String> command = new ArrayList<>(List.of("Validate", "-S"));
            command.add(Files.writeString(folder.resolve("domain.pddl"), what.domain())
                    .toString());
            command.add(Files.writeString(folder.resolve("problem.pddl"), what.problemText())
                    .toString());
            String plan = what.plan();
            for (int i = 0; i < plans; i++) {
                command.add(Files.writeString(folder.resolve(i + ".plan"), plan).toString());
            }
            Path answers = folder.resolve("answers");
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(answers.toFile())
                        .start()
                        .waitFor();
                best = Math.max(best, plans * 1e9 / (System.nanoTime() - start));
            }
            String values = Files.readString(answers);
            long valid = Arrays.stream(values.split("\\s+"))
                    .filter(value -> value.matches("[0-9.]+"))
                    .count();
            require(valid == plans, "VAL's verdict: " + values.substring(0, Math.min(200, values.length())));
            return best;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("unexpected: " + what);
        }
    }
}
