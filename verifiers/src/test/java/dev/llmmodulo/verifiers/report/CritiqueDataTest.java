package dev.llmmodulo.verifiers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.validation.PlanCritique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

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
