package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every task of PlanBench, in a full sweep in every domain: the embedded model where it can read the question, the stand-in
 * beside it everywhere, killed again and again without a word of warning.
 */
class EveryTaskTest {

    private static final boolean FULL =
            System.getProperty("llmmodulo.sweeps", "sample").equals("full");
    private static final int KILLS = FULL ? 20 : 2;
    private static final long SEED = 20261127;
    private static final int LONGEST_WAIT_MILLIS = FULL ? 100 : 30;

    private static final List<String> TASKS =
            List.of("t1", "t2", "t3", "t3_1", "t4", "t5", "t6", "t7", "t8_1", "t8_2", "t8_3");

    /** Those in which a plan for the problem that is shown is asked for. */
    private static final Set<String> READABLE = Set.of("t1", "t2", "t4", "t5", "t8_1", "t8_2", "t8_3");

    private static final List<String> SAMPLE = List.of("blocksworld", "mystery-blocksworld", "sokoban");

    /** What the embedded model cannot read it refuses, which leaves these questions without a score. */
    private static final int REFUSED = ExitCode.SERVICE_FAILED.code();

    private static final String BEHIND_KEY = ",\"problem\":";

    @TempDir
    Path folder;

    private static List<String> domains() {
        return FULL
                ? DomainLibrary.bundled().domains().stream()
                        .filter(domain -> !domain.instances().isEmpty())
                        .flatMap(domain -> Stream.concat(Stream.of(domain.name()), domain.sets().keySet().stream()))
                        .toList()
                : SAMPLE;
    }

    private static final List<String> LIMITS =
            List.of("--instances", FULL ? "3" : "1", "--rounds", "2", "--prove", "never");

    /** What task 3.1 asks about: in each domain the plans of one model in one protocol. */
    private void makePlans() {
        List<String> line = new ArrayList<>(
                List.of("bench", "run", "--out", folder.resolve("plans").toString(), "--model", "noisy"));
        line.addAll(LIMITS);
        domains().forEach(domain -> line.addAll(List.of("--domain", domain)));
        Ran ran = Ran.of(line.toArray(String[]::new));
        assertThat(ran.exit())
                .as(ran.err())
                .isNotIn(ExitCode.USAGE.code(), ExitCode.INPUT_ERROR.code(), ExitCode.SOFTWARE_FAULT.code());
    }

    private List<String> spec() {
        List<String> spec = new ArrayList<>(LIMITS);
        spec.addAll(List.of("--model-plans", folder.resolve("plans").toString()));
        Stream.of("embedded", "noisy").forEach(model -> spec.addAll(List.of("--model", model)));
        Stream.of("zero-shot-pddl", "one-shot-pddl").forEach(form -> spec.addAll(List.of("--prompt", form)));
        TASKS.forEach(task -> spec.addAll(List.of("--task", task)));
        domains().forEach(domain -> spec.addAll(List.of("--domain", domain)));
        return spec;
    }

    @Test
    void should_end_with_the_scores_of_a_run_that_was_left_alone_and_make_a_page_of_them() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        Path killed = folder.resolve("killed");
        makePlans();
        assertThat(process(undisturbed).waitFor()).isEqualTo(REFUSED);
        long tries = ended(undisturbed);
        SplittableRandom random = new SplittableRandom(SEED);

        for (int kill = 1; kill <= KILLS; kill++) {
            // Anywhere in its share of the tries; the last share is for the session that is left alone.
            long wanted = (long) (tries * (kill - random.nextDouble()) / (KILLS + 1));
            Process process = process(killed);
            while (process.isAlive() && (lines(killed, "sessions.jsonl").size() < kill || ended(killed) < wanted)) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            assertThat(process.isAlive()).as("it is over before it was killed").isTrue();
            process.destroyForcibly().waitFor();
        }
        assertThat(process(killed).waitFor()).isEqualTo(REFUSED);

        // Only what was being asked when it was killed is asked once more.
        assertThat(refusals(killed)).isBetween(refusals(undisturbed), refusals(undisturbed) + KILLS);
        JsonNode scores = scores(killed);
        assertThat(scores).isEqualTo(scores(undisturbed));
        assertThat(scored(scores, "noisy")).containsExactlyInAnyOrderElementsOf(TASKS);
        assertThat(scored(scores, "embedded")).containsExactlyInAnyOrderElementsOf(READABLE);
        openPage(killed);
    }

    private Process process(Path run) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "bench",
                "run"));
        if (Files.exists(run.resolve("run.json"))) {
            command.addAll(List.of("--resume", run.toString()));
        } else {
            command.addAll(List.of("--out", run.toString()));
            command.addAll(spec());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static List<String> lines(Path run, String name) throws IOException {
        Path file = run.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** How many tries have ended, each counted once. */
    private static long ended(Path run) throws IOException {
        return lines(run, "instances.jsonl").stream()
                .filter(line -> line.contains(BEHIND_KEY))
                .map(line -> line.substring(0, line.indexOf(BEHIND_KEY)))
                .distinct()
                .count();
    }

    private static long refusals(Path run) throws IOException {
        return lines(run, "calls.jsonl").stream()
                .filter(line -> line.contains("\"REJECTED\""))
                .count();
    }

    private static JsonNode scores(Path run) throws IOException {
        JsonNode told = new ObjectMapper()
                .readTree(Ran.of("bench", "rescore", "--json", "--instances", run.toString())
                        .out())
                .at("/runs/0");
        return new ObjectMapper().createArrayNode().add(told.path("scores")).add(told.path("instances"));
    }

    /** The tasks of which something was scored. */
    private static Set<String> scored(JsonNode scores, String model) {
        Set<String> tasks = new TreeSet<>();
        for (JsonNode score : scores.path(0)) {
            if (score.path("model").asText().equals(model)
                    && score.path("scored").asInt() > 0) {
                tasks.add(score.path("task").asText());
            }
        }
        return tasks;
    }

    private void openPage(Path run) throws Exception {
        Path page = folder.resolve("page.html");
        Ran report = Ran.of("bench", "report", "--no-planner", "--out", page.toString(), run.toString());
        assertThat(report.exit()).as(report.err()).isEqualTo(ExitCode.OK.code());
        assertThat(page).content().contains("noisy: no models, so that their numbers are no results");
        // An assumption would tell of the runs before it that they were skipped.
        if (Browser.isInstalled()) {
            look(page);
        }
    }

    private void look(Path page) throws Exception {
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.look(1200, 900, "light");
            browser.open(page);
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.run("return document.querySelectorAll('.try').length")
                            .asInt())
                    .isPositive();
        }
    }
}
