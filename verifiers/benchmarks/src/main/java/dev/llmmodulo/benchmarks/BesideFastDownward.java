package dev.llmmodulo.benchmarks;

import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.search.SearchStatistics;
import dev.llmmodulo.verifiers.text.Source;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches for optimal plans by ours and by Fast Downward's {@code astar(lmcut())}, or {@code astar(blind())} where that
 * is what we took, if {@code fast-downward.py} is on the PATH. Prints CPU times of search alone, ours being warm, and states
 * expanded: before the last layer if there is a plan, else all. Takes a heuristic's name and then domains and problems in
 * turn.
 */
public final class BesideFastDownward {

    private static final Duration MOST = Duration.ofMinutes(5);

    /** What is shorter is not measured well. */
    private static final double LEAST_SECONDS = 1e-3;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private BesideFastDownward() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SearchHeuristic heuristic = SearchHeuristic.of(arguments[0]).orElseThrow();
        System.out.println("| problem | result | ours, s | expanded | theirs, s | expanded | ratio of times |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Double> ratios = new ArrayList<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            Path domain = Path.of(arguments[i]);
            Path problem = Path.of(arguments[i + 1]);
            Problem read = new PddlReader()
                    .problem(Source.read(domain), Source.read(problem))
                    .orThrow();
            AtomicReference<Optional<SearchStatistics>> last = new AtomicReference<>(Optional.empty());
            OptimalSearch search = new OptimalSearch(
                    heuristic, SearchLimits.time(MOST), statistics -> last.set(Optional.of(statistics)));
            search.plan(read);
            long start = CPU.getCurrentThreadCpuTime();
            SearchResult result = search.plan(read);
            long searched = CPU.getCurrentThreadCpuTime();
            Grounding.pruned(read, new WorkMeter(Long.MAX_VALUE, MOST));
            double grounding = (CPU.getCurrentThreadCpuTime() - searched) / 1e9;
            SearchStatistics ours = last.get().orElseThrow();
            double seconds = Math.max((searched - start) / 1e9 - grounding, LEAST_SECONDS);
            boolean solved = result instanceof SearchResult.Solved;
            String line = String.format(
                    "| %s | %s | %.3f | %,d",
                    problem.getFileName(),
                    words(result, ours),
                    seconds,
                    solved ? ours.expandedBeforeLastLayer() : ours.expanded());
            Optional<double[]> theirs = theirs(ours.heuristic(), solved, domain, problem);
            if (theirs.isPresent()) {
                double ratio = seconds / theirs.get()[0];
                ratios.add(ratio);
                line += String.format(" | %.3f | %,.0f | %.2f |", theirs.get()[0], theirs.get()[1], ratio);
            } else {
                line += " | - | - | - |";
            }
            System.out.println(line);
        }
        ratios.stream()
                .mapToDouble(Math::log)
                .average()
                .ifPresent(mean -> System.out.printf("geometric mean of the ratios: %.2f%n", Math.exp(mean)));
    }

    private static String words(SearchResult result, SearchStatistics ours) {
        String how = result instanceof SearchResult.Optimal optimal
                ? "cost " + optimal.cost()
                : result.getClass().getSimpleName() + " after " + ours.expanded();
        return how + " by " + ours.heuristic();
    }

    /** Search time in seconds and states expanded, until the last jump or all. */
    private static Optional<double[]> theirs(String heuristic, boolean solved, Path domain, Path problem)
            throws IOException, InterruptedException {
        String search = heuristic.equals(SearchHeuristic.LM_CUT.label()) ? "astar(lmcut())" : "astar(blind())";
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "fast-downward.py"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("beside-fd");
        try {
            Path log = folder.resolve("log");
            new ProcessBuilder(
                            program.get().toString(),
                            domain.toAbsolutePath().toString(),
                            problem.toAbsolutePath().toString(),
                            "--search",
                            search)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(log);
            Optional<Double> time = number(text, "Search time: ([0-9.e-]+)s");
            Optional<Double> expanded =
                    number(text, solved ? "Expanded until last jump: (\\d+) state" : "Expanded (\\d+) state");
            return time.flatMap(seconds ->
                    expanded.map(states -> new double[] {Math.max(seconds, LEAST_SECONDS), states}));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static Optional<Double> number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }
}
