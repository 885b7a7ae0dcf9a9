package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds optimal search against what other planners have established; none of its answers is wrong. */
class OptimalCorpusTest {

    /** In a sample, only what took Fast Downward fewer expansions than this. */
    private static final int FEW = 2_000;

    private static final SearchLimits LIMITS =
            SearchLimits.time(Duration.ofSeconds(Sweep.cases(10, 300))).withMemory(1L << 30);

    private final PddlReader reader = new PddlReader();
    private final OptimalSearch search = new OptimalSearch(SearchHeuristic.LM_CUT, LIMITS);

    @Test
    void should_find_the_known_optimal_cost_or_exhaust_the_states() throws IOException {
        Path folder = corpus("optimal-unsolvable");
        int decided = 0;
        for (JsonNode row : rows(folder.resolve("cases.jsonl"))) {
            if (row.path("expanded").asInt(Integer.MAX_VALUE) >= Sweep.cases(FEW, Integer.MAX_VALUE)) {
                continue;
            }
            String id = row.get("id").textValue();
            SearchResult result = search.plan(reader.problem(
                            folder.resolve(row.get("domain_file").textValue()),
                            folder.resolve(row.get("problem_file").textValue()))
                    .orThrow());
            if (result instanceof Optimal optimal) {
                assertThat(row.get("expected").textValue()).as(id).isEqualTo("solvable");
                assertThat(optimal.cost())
                        .as(id)
                        .isEqualByComparingTo(row.get("optimal_cost").decimalValue());
            } else if (result instanceof Exhausted) {
                assertThat(row.get("expected").textValue()).as(id).isEqualTo("unsolvable");
            }
            assertThat(result instanceof Stopped && !row.path("proof").asText().startsWith("labelled"))
                    .as("%s: %s", id, result)
                    .isFalse();
            decided += result instanceof Stopped ? 0 : 1;
        }
        assertThat(decided).isGreaterThan(Sweep.cases(70, 104));
    }

    @Test
    void should_find_plans_as_short_as_the_benchmark_knows() throws IOException {
        Path folder = corpus("planbench-regrade");
        Map<String, Integer> lengths = new LinkedHashMap<>();
        rows(folder.resolve("t1.jsonl"))
                .forEach(row -> lengths.put(
                        row.get("instance_file").textValue(),
                        row.get("optimal_length").intValue()));
        List<Map.Entry<String, Integer>> instances = List.copyOf(lengths.entrySet());
        int step = Sweep.cases(12, 1);
        for (int i = 0; i < instances.size(); i += step) {
            Path file = folder.resolve(instances.get(i).getKey());
            Problem problem =
                    reader.problem(file.resolveSibling("domain.pddl"), file).orThrow();
            assertThat(search.plan(problem))
                    .as(instances.get(i).getKey())
                    .isInstanceOfSatisfying(
                            Optimal.class,
                            optimal -> assertThat(optimal.plan().steps())
                                    .hasSize(lengths.get(folder.relativize(file).toString())));
        }
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return Files.readAllLines(file).stream()
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    private static Path corpus(String name) {
        Path path = Path.of(System.getProperty("llmmodulo.corpora", ""), name);
        assumeThat(Files.exists(path)).as("the corpus %s is not here", path).isTrue();
        return path;
    }
}
