package dev.llmmodulo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the answers that models gave to PlanBench, and compares with the plans that PlanBench took from them. */
class PlanBenchAnswersTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final List<String> COLOURS = List.of(
            "red", "blue", "orange", "yellow", "white", "magenta", "black", "cyan", "green", "violet", "silver",
            "gold");

    private final Map<Path, Problem> problems = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"t1", "t1_zero", "t1_pddl", "t1_zero_pddl", "t1_cot", "bp_pddl"})
    void should_read_no_other_plan_from_an_answer_that_was_found_right(String task) throws IOException {
        List<String> others = new ArrayList<>();
        int read = 0;
        int answers = 0;
        for (JsonNode row : rows(task)) {
            if (row.path("planbench_verdict").asBoolean() && row.path("issue").isMissingNode()) {
                answers++;
                if (read(row) instanceof Read plan) {
                    read++;
                    if (!plan.plan().steps().equals(extracted(row))) {
                        others.add(row.path("engine") + " " + row.path("variant") + " " + row.path("instance_id"));
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(answers).isPositive();
        assertThat((double) read / answers).isGreaterThan(0.97);
    }

    @Test
    void should_hear_every_claim_in_words_that_was_heard_by_hand() throws IOException {
        List<String> unheard = new ArrayList<>();
        int claims = 0;
        for (JsonNode row : rows("t1_zero_pddl")) {
            if (row.path("verdict_detail").path("hand_label").asInt(0) == 1) {
                claims++;
                if (!(read(row) instanceof UnsolvableClaim)) {
                    unheard.add(row.path("raw_response").asText());
                }
            }
        }
        assertThat(claims).isPositive();
        assertThat(unheard).isSubsetOf("(NOANSWER)");
    }

    private PlanReading read(JsonNode row) {
        Problem problem = problems.computeIfAbsent(
                corpus().resolve(row.path("instance_file").asText()),
                file -> new PddlReader()
                        .problem(file.resolveSibling("domain.pddl"), file)
                        .orThrow());
        Lexicon lexicon = LIBRARY.lexiconFor(problem.domain()).orElseGet(PddlLexicon::new);
        return TolerantPlanReader.of(problem, lexicon)
                .read(row.path("raw_response").asText());
    }

    private static List<PlanStep> extracted(JsonNode row) {
        JsonNode plan = row.path("extracted_plan");
        List<String> lines = new ArrayList<>();
        plan.forEach(line -> lines.add(line.asText()));
        Stream<String> all = plan.isTextual() ? plan.asText().lines() : lines.stream();
        boolean colours = row.path("names").asText().equals("colours");
        return all.map(line -> line.replace("(", "").replace(")", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> step(line.toLowerCase(Locale.ROOT), colours))
                .toList();
    }

    private static PlanStep step(String line, boolean colours) {
        List<String> words = Arrays.stream(line.split("\\s+"))
                .map(word ->
                        colours && COLOURS.contains(word) ? String.valueOf((char) ('a' + COLOURS.indexOf(word))) : word)
                .toList();
        return new PlanStep(words.get(0), words.subList(1, words.size()));
    }

    private static Path corpus() {
        return Path.of(System.getProperty("llmmodulo.corpora", ""), "planbench-regrade");
    }

    private static List<JsonNode> rows(String task) throws IOException {
        Path file = corpus().resolve(task + ".jsonl");
        assumeThat(file).as("the corpus of PlanBench answers").exists();
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }
}
