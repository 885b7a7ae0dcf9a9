package dev.llmmodulo.verifiers.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our verdict where VAL is known to be wrong or crashes, against an independent checker's; texts that
 * are no plans, of which VAL judges a part, are left out. */
class OracleErrorsTest {

    @Test
    void should_agree_with_the_second_opinion_where_val_errs() throws IOException {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("validation");
        assumeTrue(Files.isDirectory(folder), "the corpus validation is not here: " + folder);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(folder.resolve("oracle-errors.jsonl"))) {
            JsonNode item = new ObjectMapper().readTree(line);
            boolean isPlan = item.path("plan_syntax_ok").asBoolean(true);
            if (isPlan && item.path("second_opinion").isObject()) {
                boolean valid = item.at("/second_opinion/verdict").asText().equals("valid");
                Verdict<PlanReading> verdict = judge(folder, item);
                if (verdict instanceof Verdict.Unknown || verdict instanceof Verdict.Valid != valid) {
                    differences.add(item.path("id").asText() + ": " + verdict);
                }
                compared++;
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    private static Verdict<PlanReading> judge(Path folder, JsonNode item) {
        Problem problem = new PddlReader()
                .problem(
                        Source.read(folder.resolve(item.path("domain_file").asText())),
                        Source.read(folder.resolve(item.path("problem_file").asText())))
                .orThrow();
        return CriticBank.of(new PlanValidator())
                .judge(problem, new StrictPlanReader().read(item.path("plan").asText()));
    }
}
