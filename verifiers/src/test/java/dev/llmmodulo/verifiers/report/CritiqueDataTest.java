package dev.llmmodulo.verifiers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CritiqueDataTest {

    private static final List<PlanCritique> EVERY = EveryCritique.all();

    private final Schemas schema = Schemas.critique();

    @Test
    void should_fit_the_published_schema() {
        for (PlanCritique critique : EVERY) {
            Map<String, Object> data = CritiqueData.of(critique, new PddlLexicon());
            assertThat(schema.faults(data))
                    .as(Schemas.json(data).toPrettyString())
                    .isEmpty();
        }
    }

    @Test
    void should_be_of_every_kind_that_the_schema_knows() throws Exception {
        JsonNode published = new ObjectMapper().readTree(CritiqueData.schema());
        List<String> ids = new ArrayList<>();
        published.at("/properties/id/enum").forEach(id -> ids.add(id.asText()));

        assertThat(EVERY.stream().map(PlanCritique::id).distinct()).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Or else the schema would say little. */
    @Test
    void should_not_fit_when_something_is_missing_or_strange() {
        for (PlanCritique critique : EVERY) {
            ObjectNode data = (ObjectNode) Schemas.json(CritiqueData.of(critique, new PddlLexicon()));
            assertThat(schema.faults(data.deepCopy().put("id", "no.such"))).isNotEmpty();
            assertThat(schema.faults((JsonNode) data.deepCopy().without("words")))
                    .isNotEmpty();
            ObjectNode strange = data.deepCopy();
            ((ObjectNode) strange.get("facts")).put("strange", 1);
            assertThat(schema.faults(strange)).isNotEmpty();
        }
    }

    @Test
    void should_keep_the_keys_in_a_fixed_order() {
        PlanCritique critique = EVERY.stream()
                .filter(one -> one.id().equals("precondition.unsatisfied"))
                .findFirst()
                .orElseThrow();

        Map<String, Object> data = CritiqueData.of(critique, new PddlLexicon());

        assertThat(data.keySet()).containsExactly("id", "severity", "facts", "words", "why", "wording");
        assertThat(critique.facts().keySet())
                .containsExactly(
                        "step",
                        "action",
                        "written",
                        "line",
                        "column",
                        "unsatisfied",
                        "condition",
                        "causes",
                        "validPrefix",
                        "state");
        assertThat(data.get("wording")).isEqualTo("critique/2 pddl/1");
    }

    /** One of each that is not pinned elsewhere, whole. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            goal.lost       | {"literal":"(on b c)","achievedBy":{"step":2,"action":"(stack b c)","written":"(stack b c)","line":2,"column":1},"lostBy":{"step":3,"action":"(unstack b c)","written":"(unstack b c)","line":3,"column":1}}
            steps.avoidable | {"steps":[{"step":1,"action":"(pick-up c)","written":"(pick-up c)","line":1,"column":1},{"step":2,"action":"(put-down c)","written":"(put-down c)","line":2,"column":1}],"cost":6,"costWithout":4}
            state.repeated  | {"steps":[{"step":2,"action":"(stack b c)","written":"(stack b c)","line":2,"column":1},{"step":3,"action":"(unstack b c)","written":"(unstack b c)","line":3,"column":1}]}
            plan.repair     | {"edits":[{"action":"(pick-up a)","edit":"insert","number":3}],"plan":["(unstack b a)","(stack b c)","(pick-up a)","(stack a b)"]}
            plan-cost.above-optimum | {"cost":4,"optimum":1}
            plan-cost.above-bound   | {"cost":4,"bound":2.5}
            plan-value.below-bound  | {"value":0.5,"bound":2.5}
            plan-value.below-optimum | {"value":0.5,"optimum":1}
            object.wrong-type       | {"step":1,"action":"(move here)","written":"(move here)","line":1,"column":1,"position":1,"object":"here","type":["place"],"expected":["truck"]}
            """)
    void should_give_the_facts(String id, String facts) {
        assertThat(EVERY.stream()
                        .filter(critique -> critique.id().equals(id))
                        .map(critique -> Schemas.json(critique.facts()).toString()))
                .contains(facts);
    }

    @Test
    void should_give_the_cause_of_an_unmet_precondition_and_what_would_help() {
        PlanCritique critique = EVERY.stream()
                .filter(one -> one.id().equals("precondition.unsatisfied"))
                .filter(one -> Schemas.json(one.facts()).at("/step").asInt() == 3)
                .findFirst()
                .orElseThrow();

        assertThat(Schemas.json(critique.facts()).at("/causes/0").toString())
                .isEqualTo(
                        "{\"literal\":\"(clear b)\",\"falsifiedBy\":{\"step\":2,\"action\":\"(stack a b)\",\"written\":\"(stack a b)\",\"line\":2,\"column\":1},"
                                + "\"suppliedLater\":{\"step\":4,\"action\":\"(put-down b)\",\"written\":\"(put-down b)\",\"line\":4,\"column\":1},"
                                + "\"achievers\":[\"(put-down b)\",\"(stack b ?y)\",\"(unstack ?x b)\"],"
                                + "\"remedies\":[{\"action\":\"(unstack a b)\"},"
                                + "{\"action\":\"(put-down b)\",\"unsatisfied\":[\"(holding b)\"],\"condition\":\"(holding b)\"},"
                                + "{\"action\":\"(stack b a)\",\"unsatisfied\":[\"(holding b)\"],\"condition\":\"(holding b)\"}]}");
    }

    @Test
    void should_say_every_finding_in_whole_sentences() {
        for (PlanCritique critique : EVERY) {
            String words = critique.describe(new PddlLexicon());
            assertThat(words).matches("(?s)\\p{Lu}.*\\.");
            assertThat(critique.explain(new PddlLexicon())).matches("(?s)(|[\\p{Lu}\"].*\\.)");
        }
        assertThat(new TreeSet<>(EVERY.stream().map(PlanCritique::id).toList())).hasSizeGreaterThan(14);
    }
}
