package dev.llmmodulo.verifiers.report;

import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifLogTest {

    private static final Source DOMAIN = Source.of("domain.pddl", "(define (domain d)\n  (:predicats (p)))\n");

    private static final Diagnostic UNKNOWN = Diagnostic.error(
                    "pddl.unknown-section", DOMAIN.place(22, 10), "there is no section :predicats")
            .withExpected(":predicates")
            .withHint("did you mean :predicates?");

    @Test
    void should_fit_the_schema_of_the_standard() {
        List<SarifResult> results = new ArrayList<>(List.of(SarifResult.of(UNKNOWN)));
        EveryCritique.all().forEach(critique -> results.add(plan(critique)));

        assertThat(Schemas.sarif().faults(SarifLog.of("0.1.0", results))).isEmpty();
        assertThat(Schemas.sarif().faults(SarifLog.of("0.1.0", List.of()))).isEmpty();
        assertThat(Schemas.sarif().faults(SarifLog.of("0.1.0", List.of(), List.of("a.plan: unknown: too large"))))
                .isEmpty();
    }

    /** Or else it would look like a valid one. */
    @Test
    void should_tell_of_a_plan_that_was_not_decided() {
        JsonNode run = Schemas.json(SarifLog.of("0.1.0", List.of(), List.of("a.plan: unknown: too large")))
                .at("/runs/0/invocations/0");

        assertThat(run.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/toolExecutionNotifications/0/message/text").asText())
                .isEqualTo("a.plan: unknown: too large");
        assertThat(Schemas.json(SarifLog.of("0.1.0", List.of()))
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .asBoolean())
                .isTrue();
    }

    /** Or else the schema would say little. */
    @Test
    void should_not_fit_without_a_message() {
        JsonNode log = Schemas.json(SarifLog.of("0.1.0", List.of(SarifResult.of(UNKNOWN))));
        ((ObjectNode) log.at("/runs/0/results/0")).remove("message");

        assertThat(Schemas.sarif().faults(log)).isNotEmpty();
    }

    @Test
    void should_point_at_the_text_that_a_diagnostic_is_about() {
        JsonNode result = result(SarifResult.of(UNKNOWN));

        assertThat(result.get("ruleId").asText()).isEqualTo("pddl.unknown-section");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("there is no section :predicats; expected: :predicates; hint: did you mean :predicates?");
        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo(
                        "{\"artifactLocation\":{\"uri\":\"domain.pddl\"},\"region\":{\"startLine\":2,\"startColumn\":4,"
                                + "\"endLine\":2,\"endColumn\":14,\"snippet\":{\"text\":\":predicats\"}}}");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, error", "UNSUPPORTED, warning", "WARNING, warning"})
    void should_weigh_a_diagnostic(Severity severity, String level) {
        Diagnostic diagnostic = Diagnostic.of(severity, "pddl.some-code", DOMAIN.place(0, 1), "something");

        assertThat(result(SarifResult.of(diagnostic)).get("level").asText()).isEqualTo(level);
    }

    @Test
    void should_point_at_the_step_that_fails_and_at_the_one_that_brought_it_about() {
        JsonNode result = result(plan(first("(unstack b a)\n  (stack b c)\n(pick-up\n  c)\n")));

        assertThat(result.get("ruleId").asText()).isEqualTo("precondition.unsatisfied");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("Step 3, (pick-up c), has an unsatisfied precondition: (clear c).");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .startsWith("{\"startLine\":3,\"startColumn\":1,\"endLine\":4,\"endColumn\":5,");
        assertThat(result.at("/relatedLocations/0/physicalLocation/region").toString())
                .startsWith("{\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":14,");
        assertThat(result.at("/relatedLocations/0/message/text").asText())
                .isEqualTo("Step 2, (stack b c), brought this about.");
        assertThat(result.at("/properties/unsatisfied/0").asText()).isEqualTo("(clear c)");
    }

    @Test
    void should_point_at_the_whole_file_when_the_goal_is_missed() {
        JsonNode result = result(plan(first("")));

        assertThat(result.get("ruleId").asText()).isEqualTo("goal.unsatisfied");
        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"my%20plan.txt\"}}");
    }

    @Test
    void should_list_every_rule_once() {
        JsonNode log = Schemas.json(SarifLog.of(
                "0.1.0", List.of(plan(first("")), SarifResult.of(UNKNOWN), plan(first("")), plan(first("(fly)")))));

        assertThat(log.at("/runs/0/tool/driver/rules").toString())
                .isEqualTo(
                        "[{\"id\":\"action.unknown\"},{\"id\":\"goal.unsatisfied\"},{\"id\":\"pddl.unknown-section\"}]");
        assertThat(log.at("/runs/0/results").findValuesAsText("ruleIndex")).containsExactly("1", "2", "1", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "plan.txt, plan.txt",
        "a b/plän.txt, a%20b/pl%C3%A4n.txt",
        "/tmp/plan.txt, file:///tmp/plan.txt",
        "C:\\plans\\plan.txt, file:///C:/plans/plan.txt",
        "a:b.txt, ./a:b.txt",
        "<stdin>, %3Cstdin%3E",
    })
    void should_name_files_by_uri(String file, String uri) {
        JsonNode result = result(SarifResult.of(file, first(""), new PddlLexicon()));

        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(uri);
    }

    private static JsonNode result(SarifResult result) {
        return Schemas.json(SarifLog.of("0.1.0", List.of(result))).at("/runs/0/results/0");
    }

    private static SarifResult plan(PlanCritique critique) {
        return SarifResult.of("my plan.txt", critique, new PddlLexicon());
    }

    private static PlanCritique first(String plan) {
        Review review = new PlanValidator().review(threeBlocks(), new StrictPlanReader().read(plan));
        return (PlanCritique) ((Review.Findings) review).critiques().get(0);
    }
}
