package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills the process of a run again and again, without a word of warning. */
class KillingTest {

    private static final String CALLS = "calls.jsonl";
    private static final long SEED = 20261126;
    private static final int LONGEST_WAIT_MILLIS = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void should_end_with_the_same_scores_as_a_run_that_was_left_alone(KilledRun.Kind kind) throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        Path killed = folder.resolve("killed");
        Runs.of(kind.spec(), KilledRun.SLOW)
                .begin(undisturbed, Runs.ENVIRONMENT)
                .run();
        long calls = lines(undisturbed, CALLS);
        SplittableRandom random = new SplittableRandom(SEED);

        for (int kill = 1; kill <= kind.kills(); kill++) {
            // So many calls later that the kills are spread over the whole run.
            Process process = process(killed, kind);
            awaitCalls(process, killed, kill, calls * kill / (kind.kills() + 1));
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            assertThat(process.isAlive())
                    .as("the run is over before it was killed")
                    .isTrue();
            process.destroyForcibly().waitFor();
        }
        assertThat(process(killed, kind).waitFor()).isZero();

        assertThat(Runs.results(killed)).isEqualTo(Runs.results(undisturbed));
        assertThat(scores(killed)).isEqualTo(scores(undisturbed));
        assertThat(lines(killed, CALLS))
                .as("no call that was recorded is made again")
                .isEqualTo(calls);
        assertThat(RunLog.open(killed).sessions()).hasSize(kind.kills() + 1);
        assertThat(asked(killed)).isEqualTo(new TreeSet<>(kind.spec().tasks()));
    }

    /** Until the session with this number is at work and so many calls are recorded. */
    private static void awaitCalls(Process process, Path run, int session, long calls) throws Exception {
        while (process.isAlive() && (lines(run, "sessions.jsonl") < session || lines(run, CALLS) < calls)) {
            Thread.sleep(5);
        }
    }

    private static Process process(Path run, KilledRun.Kind kind) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dllmmodulo.sweeps=" + System.getProperty("llmmodulo.sweeps", "sample"),
                        "-Dllmmodulo.kills=" + System.getProperty("llmmodulo.kills", "15"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        run.toString(),
                        kind.name())
                .inheritIO()
                .start();
    }

    /** The tasks of which a model was asked something. */
    private static Set<String> asked(Path run) throws IOException {
        return Runs.records(run).stream()
                .filter(record -> !record.rounds().isEmpty())
                .map(record -> record.key().task())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long lines(Path run, String name) throws IOException {
        Path file = run.resolve(name);
        if (!Files.exists(file)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(file);
        long lines = 0;
        for (byte next : bytes) {
            lines += next == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static List<String> scores(Path run) throws IOException {
        Scorer scorer = new Scorer(RunLog.open(run).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        List<String> scores = new ArrayList<>();
        for (InstanceRecord record : Runs.records(run)) {
            scores.add(record.key().id() + " " + scorer.score(record));
        }
        return scores;
    }
}
