package dev.llmmodulo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchVariantsTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    /** The configurations whose texts differ between PlanBench's two trees. */
    private static final Set<String> OF_TWO_TREES =
            Set.of("obfuscated_deceptive_logistics", "obfuscated_randomized_logistics");

    @Test
    void should_hold_the_twenty_configurations_of_planbench() throws IOException {
        List<JsonNode> configurations = configurations();
        assertThat(configurations).hasSize(20);
        for (JsonNode configuration : configurations) {
            String tree = configuration.path("config_file").asText().split("/")[0];
            String name = configuration.path("domain_name").asText();
            boolean older = tree.equals("llm_planning_analysis") && OF_TWO_TREES.contains(name);
            String variant = older ? name + "_" + tree : name;
            NamedDomain domain = LIBRARY.domainOfVariant(variant).orElseThrow();
            PlanBenchWords words = domain.variant(variant).orElseThrow().words();

            String introduction = words.introduction();
            if (configuration.has("domain_intro_zero_shot")) {
                assertThat(introduction).isEqualTo(text(configuration, "domain_intro_zero_shot"));
            }
            if (name.equals("logistics")) {
                introduction = domain.variant("logistics_without_examples")
                        .orElseThrow()
                        .words()
                        .introduction();
            }
            assertThat(introduction).as(variant).isEqualTo(text(configuration, "domain_intro"));
            if (configuration.has("domain_intro_cost")) {
                assertThat(words.costIntroduction()).as(variant).contains(text(configuration, "domain_intro_cost"));
            }
            if (configuration.has("domain_intro_state_tracking")) {
                assertThat(words.stateTrackingIntroduction())
                        .as(variant)
                        .contains(text(configuration, "domain_intro_state_tracking"));
            }
            sayAlike(domain, configuration);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blocksworld_3, blocksworld",
        "blocksworld_hard, blocksworld",
        "unsolvable_blocksworld, blocksworld",
        "mystery_blocksworld_3, mystery-blocksworld",
        "random_blocksworld_3, random-blocksworld",
        "obfuscated_randomized_blocksworld_3, obfuscated-randomized-blocksworld",
        "unsolvable_obfuscated_randomized_blocksworld, obfuscated-randomized-blocksworld",
    })
    void should_know_the_domain_of_a_configuration(String variant, String domain) {
        assertThat(LIBRARY.domainOfVariant(variant))
                .hasValueSatisfying(named -> assertThat(named.name()).isEqualTo(domain));
    }

    @Test
    void should_finish_the_sentence_that_planbench_breaks_off() {
        PlanBenchVariant depots = LIBRARY.domainOfVariant("depots")
                .flatMap(domain -> domain.variant("depots"))
                .orElseThrow();
        String broken = "Once a crate has been loaded by a hoist onto a truck at a place, \n";
        assertThat(depots.words().introduction()).contains(broken);
        assertThat(depots.words().costIntroduction().orElseThrow()).contains(broken);
        assertThat(depots.corrected().introduction())
                .doesNotContain(broken)
                .contains("onto a truck at a place, the crate is in the truck, the hoist is not lifting the crate");
        assertThat(depots.corrected().costIntroduction().orElseThrow()).doesNotContain(broken);
        assertThat(LIBRARY.domains())
                .flatExtracting(NamedDomain::variants)
                .filteredOn(variant -> !variant.words().equals(variant.corrected()))
                .containsExactly(depots);
    }

    @Test
    void should_know_how_long_the_actions_of_logistics_take() {
        NamedDomain logistics = LIBRARY.domain("logistics").orElseThrow();
        assertThat(logistics.planBench().orElseThrow().minutes())
                .isEqualTo(Map.of("drive-truck", 2, "fly-airplane", 5));
    }

    /** The templates of actions and predicates, filled with objects that have no words. */
    private static void sayAlike(NamedDomain domain, JsonNode configuration) {
        for (Map.Entry<String, JsonNode> action : configuration.path("actions").properties()) {
            String template = action.getValue().asText();
            PlanStep step = new PlanStep(action.getKey(), objects(template));
            String said = domain.lexicon().clashing().say(step);
            assertThat(said).isEqualTo(template.replace("{}", "zz"));
        }
        for (Map.Entry<String, JsonNode> predicate :
                configuration.path("predicates").properties()) {
            String template = predicate.getValue().asText();
            Fact fact = new Fact(predicate.getKey(), objects(template));
            if (template.isEmpty()) {
                assertThat(domain.lexicon().states(fact)).isFalse();
            } else {
                assertThat(domain.lexicon().states(fact)).isTrue();
                assertThat(domain.lexicon().say(new Literal(fact, true))).isEqualTo(template.replace("{}", "zz"));
            }
        }
    }

    private static List<String> objects(String template) {
        return Collections.nCopies(
                (template.length() - template.replace("{}", "").length()) / 2, "zz");
    }

    private static String text(JsonNode configuration, String field) {
        return configuration.path(field).asText();
    }

    private static List<JsonNode> configurations() throws IOException {
        Path file = Path.of(System.getProperty("llmmodulo.corpora", ""), "planbench-prompts", "templates.jsonl");
        assumeThat(file).as("the corpus of PlanBench prompts").exists();
        List<JsonNode> configurations = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            configurations.add(new ObjectMapper().readTree(line));
        }
        return configurations;
    }
}
