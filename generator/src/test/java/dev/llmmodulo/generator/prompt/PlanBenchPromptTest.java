package dev.llmmodulo.generator.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanBenchPromptTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final Set<String> VARIANTS = Set.of(
            "blocksworld", "blocksworld_3", "depots", "logistics", "mystery_blocksworld", "mystery_blocksworld_3");

    @Test
    void should_be_the_prompts_of_planbench_byte_for_byte() throws IOException {
        List<JsonNode> rows = rows();
        assertThat(rows).hasSize(33);
        for (JsonNode row : rows) {
            NamedDomain domain = domain(row.path("variant").asText());
            String recorded = row.path("prompt").asText();
            PlanBenchPrompt prompt = row.path("task").asText().equals("t1")
                    ? PlanBenchPrompt.oneShot(domain, example(domain, row.path("example_pddl"), recorded))
                    : PlanBenchPrompt.zeroShot(domain);

            Problem problem = problem(domain, row.path("instance_pddl").asText());

            assertThat(prompt.write(problem).messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).isEqualTo(recorded));
        }
    }

    @Test
    void should_say_which_wording_was_used() {
        NamedDomain depots = LIBRARY.domain("depots").orElseThrow();
        NamedInstance instance = depots.instances().get(0);
        Problem problem = problem(depots, instance.pddl());
        assertThat(PlanBenchPrompt.zeroShot(depots).write(problem).version())
                .isEqualTo("planbench-nl/1 zero-shot depots/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(not (on a b))", "(or (on a b) (on b a))", "(exists (?x) (on ?x a))", "(and)"})
    void should_refuse_a_goal_that_planbench_has_no_words_for(String goal) {
        NamedDomain blocksworld = LIBRARY.domain("blocksworld").orElseThrow();
        String domain = blocksworld.pddl().replace(":strips", ":adl");
        String pddl = "(define (problem p) (:domain blocksworld-4ops) (:objects a b) (:init (handempty)) (:goal " + goal
                + "))";
        Problem problem = new PddlReader()
                .problem(Source.of("domain", domain), Source.of("problem", pddl))
                .orThrow();
        PlanBenchPrompt prompt = PlanBenchPrompt.zeroShot(blocksworld);
        assertThatThrownBy(() -> prompt.write(problem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no words");
    }

    @Test
    void should_say_the_whole_problem_in_pddl_so_that_it_reads_back() {
        List<NamedDomain> domains = LIBRARY.domains().stream()
                .filter(domain -> !domain.instances().isEmpty())
                .toList();
        assertThat(domains).hasSizeGreaterThanOrEqualTo(4);
        for (NamedDomain domain : domains) {
            Problem problem = problem(domain, domain.instances().get(0).pddl());
            Prompt prompt = new PddlPrompt().write(problem);
            String text = prompt.messages().get(0).text();
            String pddlDomain = text.substring(text.indexOf("[DOMAIN]") + 8, text.indexOf("[PROBLEM]"));
            String pddlProblem = text.substring(text.indexOf("[PROBLEM]") + 9, text.indexOf("Write each step"));
            Problem read = new PddlReader()
                    .problem(Source.of("domain", pddlDomain), Source.of("problem", pddlProblem))
                    .orThrow();
            assertThat(read).isEqualTo(problem);
            assertThat(prompt.version()).isEqualTo("pddl-zero-shot/1");
        }
    }

    private static SolvedExample example(NamedDomain domain, JsonNode pddl, String prompt) {
        Problem problem = problem(domain, pddl.elements().next().asText());
        String plan = prompt.substring(prompt.indexOf("[PLAN]"), prompt.indexOf("[PLAN END]"));
        Read read = (Read) TolerantPlanReader.of(problem, domain.lexicon()).read(plan);
        return new SolvedExample(problem, read.plan());
    }

    private static Problem problem(NamedDomain domain, String pddl) {
        return new PddlReader()
                .problem(Source.of("domain", domain.pddl()), Source.of("problem", pddl))
                .orThrow();
    }

    private static NamedDomain domain(String variant) {
        return LIBRARY.domain(variant.replace("_3", "").replace('_', '-')).orElseThrow();
    }

    private static List<JsonNode> rows() throws IOException {
        Path file = Path.of(System.getProperty("llmmodulo.corpora", ""), "planbench-prompts", "prompts.jsonl");
        assumeThat(file).as("the corpus of PlanBench prompts").exists();
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = mapper.readTree(line);
            boolean taskOne = Set.of("t1", "t1_zero").contains(row.path("task").asText());
            if (taskOne && VARIANTS.contains(row.path("variant").asText())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
