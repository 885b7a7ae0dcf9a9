package dev.llmmodulo.verifiers.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds ground tasks against the plans, costs and numbers of operators that another planner has found. */
class GroundingCorpusTest {

    /** It has an operator for each value that a negated fact's variable may have instead. */
    private static final String SPLIT_THERE = "ipc-organic-synthesis-01";

    /** These are large. */
    private static final Set<String> ONLY_IN_FULL = Set.of("uipc-bag-gripper-01", "uipc-bag-gripper-02");

    @Test
    void should_have_the_operators_that_the_other_planner_has() throws IOException {
        int compared = 0;
        for (JsonNode row : cases()) {
            if (skipped(row)
                    || !row.path("operators").isInt()
                    || row.get("id").asText().equals(SPLIT_THERE)) {
                continue;
            }
            GroundTask task = relevant(row);
            int expected = row.get("operators").intValue();
            if (expected == 0) {
                assertThat(task.goal() == Condition.FALSE || task.mutexGroups().exclude(task.goal()))
                        .as(row.get("id").asText())
                        .isTrue();
            } else {
                assertThat(task.operators()).as(row.get("id").asText()).hasSize(expected);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void should_follow_every_optimal_plan_to_the_goal_at_its_cost() throws IOException {
        int followed = 0;
        for (JsonNode row : cases()) {
            if (row.path("plan").isTextual()) {
                followed++;
                BigDecimal optimum = row.get("optimal_cost").decimalValue();
                boolean counts = row.get("plan").textValue().contains("unit cost");
                assertFollows(row, Grounding.ground(problem(row), meter()), counts, optimum);
                assertFollows(row, Grounding.pruned(problem(row), meter()), counts, optimum);
                assertFollows(row, relevant(row), counts, optimum);
            }
        }
        assertThat(followed).isEqualTo(56);
    }

    private static void assertFollows(JsonNode row, GroundTask task, boolean counts, BigDecimal optimum) {
        String id = row.get("id").asText();
        Map<PlanStep, GroundOperator> operators = new HashMap<>();
        task.operators().forEach(operator -> operators.put(operator.step(), operator));
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        PackedState state = task.initial();
        BigDecimal cost = BigDecimal.ZERO;
        for (String line : row.get("plan").textValue().split("\n")) {
            if (line.startsWith("(")) {
                String[] words = line.substring(1, line.indexOf(')')).trim().split(" ");
                PlanStep step = new PlanStep(words[0], List.of(words).subList(1, words.length));
                assertThat(operators).as(id).containsKey(step);
                GroundOperator operator = operators.get(step);
                assertThat(operator.applicable(state)).as("%s: %s", id, step).isTrue();
                cost = cost.add(counts ? BigDecimal.ONE : operator.cost(state));
                state = axioms.close(operator.apply(state));
            }
        }
        assertThat(task.goal().holds(state)).as(id).isTrue();
        assertThat(cost).as(id).isEqualByComparingTo(optimum);
    }

    private static GroundTask relevant(JsonNode row) throws IOException {
        return Grounding.relevant(Grounding.pruned(problem(row), meter()), meter());
    }

    private static boolean skipped(JsonNode row) {
        return ONLY_IN_FULL.contains(row.get("id").textValue()) && Sweep.cases(0, 1) == 0;
    }

    private static Problem problem(JsonNode row) throws IOException {
        return new PddlReader()
                .problem(
                        folder().resolve(row.get("domain_file").textValue()),
                        folder().resolve(row.get("problem_file").textValue()))
                .orThrow();
    }

    private static List<JsonNode> cases() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("cases.jsonl"))) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }

    private static Path folder() {
        Path path = Path.of(System.getProperty("llmmodulo.corpora", ""), "optimal-unsolvable");
        assumeThat(Files.exists(path)).as("the corpus %s is not here", path).isTrue();
        return path;
    }

    private static WorkMeter meter() {
        return new WorkMeter(1_000_000_000, Duration.ofMinutes(2));
    }
}
