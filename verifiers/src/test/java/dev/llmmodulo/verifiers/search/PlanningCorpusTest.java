package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds search and proof against problems whose solvability others have established. */
class PlanningCorpusTest {

    private final PddlReader reader = new PddlReader();
    private final RelaxedReachabilityProver prover = new RelaxedReachabilityProver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocksworld",
                "blocksworld_3",
                "blocksworld_generalization",
                "blocksworld_hard",
                "logistics",
                "mystery_blocksworld",
                "mystery_blocksworld_3",
                "mystery_hard",
                "obfuscated_randomized_blocksworld",
                "obfuscated_randomized_blocksworld_3",
                "obfuscated_randomized_logistics"
            })
    void should_solve_every_instance(String set) throws IOException {
        for (Problem problem : instances(set)) {
            SearchResult result = new ForwardSearch(SearchLimits.USUAL).plan(problem);
            assertThat(result).as(problem.name()).isInstanceOf(Found.class);
            assertValid(problem, (Found) result);
            assertThat(prover.attempt(problem)).as(problem.name()).isNotInstanceOf(Proven.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsolvable_blocksworld", "unsolvable_obfuscated_randomized_blocksworld"})
    void should_exhaust_every_unsolvable_instance(String set) throws IOException {
        for (Problem problem : instances(set)) {
            assertThat(new ForwardSearch(SearchLimits.USUAL).plan(problem))
                    .as(problem.name())
                    .isEqualTo(new Exhausted());
        }
    }

    /**
     * The corpus tells of each unsolvable problem whether the delete relaxation shows it; but it asked a planner whose
     * translator had made the goal false already in some, which the corpus tells too.
     */
    @Test
    void should_agree_with_a_planner_on_solvability_and_on_what_the_relaxation_shows() throws IOException {
        Path folder = corpus("optimal-unsolvable");
        ForwardSearch search = new ForwardSearch(SearchLimits.USUAL.withTime(Duration.ofMillis(500)));
        int proven = 0;
        int decided = 0;
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            String id = row.get("id").textValue();
            Reading<Problem> reading = reader.problem(
                    folder.resolve(row.get("domain_file").textValue()),
                    folder.resolve(row.get("problem_file").textValue()));
            if (!(reading instanceof Reading.Read<Problem> read)) {
                continue;
            }
            boolean solvable = row.get("expected").textValue().equals("solvable");
            SearchResult result = search.plan(read.value());
            if (result instanceof Found found) {
                assertValid(read.value(), found);
            }
            assertThat(result).as(id).isNotInstanceOf(solvable ? Exhausted.class : Found.class);
            boolean shown = prover.attempt(read.value()) instanceof Proven;
            assertThat(solvable && shown).as(id).isFalse();
            if (row.path("delete_relaxation_detects").isBoolean()
                    && !row.path("translator_detects").asBoolean()) {
                assertThat(shown)
                        .as(id)
                        .isEqualTo(row.get("delete_relaxation_detects").booleanValue());
            }
            proven += shown ? 1 : 0;
            decided += result instanceof SearchResult.Stopped ? 0 : 1;
        }
        assertThat(proven).isPositive();
        assertThat(decided).isGreaterThan(60);
    }

    private static void assertValid(Problem problem, Found found) {
        assertThat(CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(found.plan())))
                .as("%s: %s", problem.name(), found.plan())
                .isInstanceOf(Verdict.Valid.class);
    }

    private List<Problem> instances(String set) throws IOException {
        Path folder = corpus("planbench-regrade").resolve("instances").resolve(set);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> problems = files.filter(
                            file -> file.getFileName().toString().startsWith("instance"))
                    .sorted()
                    .toList();
            return problems.stream()
                    .limit(Sweep.cases(8, problems.size()))
                    .map(file ->
                            reader.problem(folder.resolve("domain.pddl"), file).orThrow())
                    .toList();
        }
    }

    private static Path corpus(String name) {
        Path path = Path.of(System.getProperty("llmmodulo.corpora", ""), name);
        assumeThat(Files.exists(path)).as("the corpus %s is not here", path).isTrue();
        return path;
    }
}
