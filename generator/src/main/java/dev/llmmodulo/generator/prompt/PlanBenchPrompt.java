package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says a problem in PlanBench's words (task 1), with or without a solved example: the same text, byte for byte, as long as
 * PlanBench has words for the objects (Valmeekam et al., "PlanBench", 2023).
 */
public final class PlanBenchPrompt implements InitialPrompt<Problem> {

    private static final String VERSION = "planbench-nl/1";
    private static final Template ZERO_SHOT = Template.resource("planbench-nl.zero-shot.1.txt");
    private static final Template ONE_SHOT = Template.resource("planbench-nl.one-shot.1.txt");
    private static final String REMINDER = "Write each action on a line of its own, in the words used so far.";

    private final NamedDomain domain;
    private final PlanBenchWords words;
    private final Optional<SolvedExample> example;

    private PlanBenchPrompt(NamedDomain domain, Optional<SolvedExample> example) {
        this.domain = domain;
        this.words = domain.planBench()
                .orElseThrow(() -> new IllegalArgumentException("PlanBench has no domain " + domain.name()));
        this.example = example;
    }

    /** @throws IllegalArgumentException PlanBench does not have the domain */
    public static PlanBenchPrompt zeroShot(NamedDomain domain) {
        return new PlanBenchPrompt(domain, Optional.empty());
    }

    /** @throws IllegalArgumentException PlanBench does not have the domain */
    public static PlanBenchPrompt oneShot(NamedDomain domain, SolvedExample example) {
        return new PlanBenchPrompt(domain, Optional.of(example));
    }

    /** This prompt, and the format that it asks for. */
    public PromptStyle style() {
        return new PromptStyle(this, new PlanFormat(domain.lexicon(), REMINDER));
    }

    /** @throws IllegalArgumentException the goal is not a conjunction of facts */
    @Override
    public Prompt write(Problem problem) {
        PlanBenchStatement statement = PlanBenchStatement.of(problem, domain.lexicon());
        Map<String, String> values = new HashMap<>();
        values.put("introduction", words.introduction());
        values.put("question", words.question());
        values.put("facts", statement.facts());
        values.put("goals", statement.goals());
        example.ifPresent(solved -> values.putAll(values(solved)));
        Template template = example.isPresent() ? ONE_SHOT : ZERO_SHOT;
        return new Prompt(version(), List.of(Message.user(template.fill(values))), List.of());
    }

    private String version() {
        String shots = example.isPresent() ? "one-shot" : "zero-shot";
        return VERSION + " " + shots + " " + domain.lexicon().version();
    }

    private Map<String, String> values(SolvedExample solved) {
        PlanBenchStatement statement = PlanBenchStatement.of(solved.problem(), domain.lexicon());
        String plan = solved.plan().steps().stream().map(domain.lexicon()::say).collect(Collectors.joining("\n"));
        return Map.of("exampleFacts", statement.facts(), "exampleGoals", statement.goals(), "examplePlan", plan);
    }
}
