package dev.llmmodulo.planbench.task;

import static dev.llmmodulo.planbench.task.RecordedPrompt.between;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.exchange.ExportedQuestions;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every recorded prompt of PlanBench, written again. */
class PlanBenchPromptsTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    /** Those whose ground truth is no plan with names of its own. */
    private static final Set<PlanBenchTask> HAVE_GROUND_TRUTH = EnumSet.of(
            PlanBenchTask.PLAN_VERIFICATION,
            PlanBenchTask.MODEL_PLAN_VERIFICATION,
            PlanBenchTask.PLAN_EXECUTION,
            PlanBenchTask.GOAL_SHUFFLING,
            PlanBenchTask.FULL_TO_PARTIAL,
            PlanBenchTask.PARTIAL_TO_FULL);

    private final Map<String, RecordedDraws> draws = new HashMap<>();

    @Test
    void should_be_the_prompts_of_planbench_byte_for_byte() throws IOException {
        PromptCorpus corpus = PromptCorpus.find();
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        List<RecordedPrompt> differences = new ArrayList<>();
        for (RecordedPrompt row : corpus.prompts()) {
            String outcome = row.isExempt() ? "exempt" : "equal";
            if (!row.isExempt() && !text(row, corpus).equals(row.prompt())) {
                outcome = "different";
                differences.add(row);
            }
            table.computeIfAbsent(row.code() + " " + row.variant(), key -> new TreeMap<>())
                    .merge(outcome, 1, Integer::sum);
        }
        table.forEach((task, counts) -> System.out.println("prompts: " + task + " " + counts));

        assertThat(corpus.prompts()).hasSize(228);
        for (RecordedPrompt different : differences) {
            assertThat(text(different, corpus)).as(different.title()).isEqualTo(different.prompt());
        }
        assertThat(table.values().stream()
                        .mapToInt(counts -> counts.getOrDefault("equal", 0))
                        .sum())
                .isEqualTo(225);
    }

    @Test
    void should_export_the_ground_truth_of_planbench() throws IOException {
        PromptCorpus corpus = PromptCorpus.find();
        Settlements settlements = new Settlements();
        Set<PlanBenchTask> seen = EnumSet.noneOf(PlanBenchTask.class);
        for (RecordedPrompt row : corpus.prompts()) {
            JsonNode recorded = row.json().path("ground_truth_plan");
            if (HAVE_GROUND_TRUTH.contains(row.task()) && !recorded.isNull()) {
                JsonNode exported = ExportedQuestions.of(List.of(question(row, corpus)), settlements)
                        .rows()
                        .get(0)
                        .groundTruth()
                        .orElseThrow();
                assertThat(parts(exported)).as(row.title()).isEqualTo(parts(recorded));
                seen.add(row.task());
            }
        }
        assertThat(seen).isEqualTo(HAVE_GROUND_TRUTH);
    }

    /** A list of facts has no order. */
    private static Set<String> parts(JsonNode groundTruth) {
        Set<String> parts = new TreeSet<>();
        groundTruth.forEach(part -> parts.add(part.asText()));
        return groundTruth.isArray() ? parts : Set.of(groundTruth.asText());
    }

    private String text(RecordedPrompt row, PromptCorpus corpus) throws IOException {
        return question(row, corpus).prompt().messages().get(0).text();
    }

    private Question question(RecordedPrompt row, PromptCorpus corpus) throws IOException {
        TaskPrompt prompt;
        Wording wording;
        if (row.form().isPddl()) {
            Domain domain = new PddlReader()
                    .domain(Source.of("domain", domainText(row)))
                    .orThrow();
            wording = Wording.planBenchPddl(
                    row.variant(), domain, domainText(row), row.form(), instruction(row.prompt()));
            prompt = pddlPrompt(row, corpus, domain);
        } else {
            NamedDomain named = LIBRARY.domainOfVariant(row.variant()).orElseThrow();
            wording =
                    Wording.of(named, named.variant(row.variant()).orElseThrow(), row.form(), Compatibility.PLANBENCH);
            Optional<String> pddl = row.instancePddl();
            prompt = draws.computeIfAbsent(named.name(), name -> new RecordedDraws(named))
                    .prompt(row, pddl.isPresent() ? pddl : corpus.instance(row.variant(), row.id()));
        }
        return prompt.write(wording);
    }

    private static PddlInstruction instruction(String prompt) {
        return prompt.startsWith("The following") ? PddlInstruction.OF_2024 : PddlInstruction.OF_2023;
    }

    private static String domainText(RecordedPrompt row) {
        String prompt = row.prompt();
        return between(prompt, "[DOMAIN]\n", row.form().hasExample() ? "[PROBLEM]\n" : "[QUERY PROBLEM]\n");
    }

    private static TaskPrompt pddlPrompt(RecordedPrompt row, PromptCorpus corpus, Domain domain) throws IOException {
        Instance asked = instance(row, corpus, domain, row.id(), between(row.prompt(), "[QUERY PROBLEM]\n", "[PLAN]"));
        List<SolvedInstance> examples = row.form().hasExample()
                ? List.of(new SolvedInstance(
                        instance(
                                row,
                                corpus,
                                domain,
                                row.exampleId().orElseThrow(),
                                between(row.prompt(), "[PROBLEM]\n", "[PLAN]")),
                        ((PlanReading.Read)
                                        new StrictPlanReader().read(between(row.prompt(), "[PLAN]\n", "[PLAN_END]")))
                                .plan()))
                : List.of();
        return new PlanGeneration(
                PlanBenchTask.PLAN_GENERATION, examples, asked, new ExpectedAnswer.ValidPlan(), Optional.empty());
    }

    /** From PlanBench's file; if there is none, from the prompt, with one parenthesis less where it has one too many. */
    private static Instance instance(RecordedPrompt row, PromptCorpus corpus, Domain domain, String id, String shown)
            throws IOException {
        String text = corpus.instance(row.variant(), id)
                .map(file -> file.replaceAll("\\(:domain [^)]*\\)", "(:domain " + domain.name() + ")"))
                .orElseGet(() -> withoutExtraParenthesis(shown.strip()));
        Problem problem = new PddlReader().problem(domain, Source.of(id, text)).orThrow();
        return new Instance(id, problem, text);
    }

    private static String withoutExtraParenthesis(String shown) {
        long open = shown.chars().filter(character -> character == '(').count();
        long closed = shown.chars().filter(character -> character == ')').count();
        return open == closed ? shown : shown.substring(0, shown.length() - 1);
    }
}
