package dev.llmmodulo.cli;

import dev.llmmodulo.generator.planning.ProblemFiles;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fast Downward (Helmert, "The Fast Downward planning system", JAIR 2006) as a process of its own, in a folder of its own
 * that is deleted afterwards. Neither its exit code nor its plan is believed: the plan is judged here.
 */
final class FastDownward implements Planner {

    private static final List<String> NAMES = List.of("fast-downward", "fast-downward.py");

    private static final Duration TIME_TO_DIE = Duration.ofSeconds(5);

    private final Path program;
    private final ProblemFiles files;
    private final List<String> search;
    private final Optional<Long> memory;
    private final Duration time;

    /**
     * @param search the options behind the problem that say how to search
     * @param memory in bytes
     */
    FastDownward(Path program, ProblemFiles files, List<String> search, Optional<Long> memory, Duration time) {
        this.program = program;
        this.files = files;
        this.search = search;
        this.memory = memory;
        this.time = time;
    }

    /** The first on the PATH. */
    static Optional<Path> onPath(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name))
                .flatMap(FastDownward::path)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> path(String name) {
        try {
            return Stream.of(Path.of(name));
        } catch (InvalidPathException none) {
            return Stream.of();
        }
    }

    @Override
    public SearchResult plan(Problem problem) {
        try {
            Path folder = Files.createTempDirectory("llm-modulo-fast-downward");
            try {
                return run(problem, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(program + " cannot be run", failure);
        }
    }

    private SearchResult run(Problem problem, Path folder) throws IOException {
        Path plan = folder.resolve("plan");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--plan-file", plan.toString()));
        memory.ifPresent(bytes -> command.addAll(List.of("--overall-memory-limit", bytes / 1024 + "K")));
        command.add(files.domain().toAbsolutePath().toString());
        command.add(files.problem().toAbsolutePath().toString());
        command.addAll(search);
        // What it says is of no use here, and has no bound.
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createFile(folder.resolve("nothing")).toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
                kill(process);
                return best(problem, folder)
                        .orElseGet(() -> new SearchResult.Stopped(StopCause.TIME, "the time limit is reached"));
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return new SearchResult.Stopped(StopCause.INTERRUPT, "interrupted");
        } finally {
            kill(process);
        }
        String ended = program.getFileName() + " gave no plan and ended with " + process.exitValue();
        return best(problem, folder).orElseGet(() -> new SearchResult.Stopped(StopCause.WORK, ended));
    }

    private static void kill(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit()
                .completeOnTimeout(handle, TIME_TO_DIE.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    }

    /** The plan written last: each improves on the one before. */
    private static Optional<SearchResult> best(Problem problem, Path folder) throws IOException {
        try (Stream<Path> written = Files.list(folder)) {
            Optional<Path> last = written.filter(
                            file -> file.getFileName().toString().matches("plan(\\.[0-9]{1,9})?"))
                    .max(Comparator.comparingInt(FastDownward::number));
            return last.map(file -> read(problem, file));
        }
    }

    private static int number(Path plan) {
        String number = plan.getFileName().toString().replaceFirst("plan\\.?", "");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private static SearchResult read(Problem problem, Path file) {
        try {
            PlanReading reading = new StrictPlanReader().read(Source.read(file).text());
            boolean isValid =
                    CriticBank.of(new PlanValidator()).judge(problem, reading) instanceof Verdict.Valid<PlanReading>;
            if (isValid && reading instanceof PlanReading.Read read && read.plan() instanceof Plan.Sequential plan) {
                return new SearchResult.Found(plan, PlanCost.value(problem, plan));
            }
        } catch (UnreadableSourceException | IllegalArgumentException | IllegalStateException none) {
            // Said below.
        }
        return new SearchResult.Stopped(StopCause.WORK, "what it wrote is no valid plan");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
