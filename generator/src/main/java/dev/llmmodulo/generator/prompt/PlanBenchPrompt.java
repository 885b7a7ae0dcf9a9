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
    private static final Template EXAMPLE = Template.resource("planbench-nl.example.1.txt");
    private static final Template QUESTION = Template.resource("planbench-nl.question.1.txt");
    private static final Template ZERO_SHOT_QUESTION = Template.resource("planbench-nl.zero-shot-question.1.txt");
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
        StringBuilder text = new StringBuilder(words.introduction()).append('\n');
        example.ifPresent(solved -> text.append(EXAMPLE.fill(values(solved))));
        text.append((example.isPresent() ? QUESTION : ZERO_SHOT_QUESTION).fill(values(problem)));
        return new Prompt(version(), List.of(Message.user(text.toString())), List.of());
    }

    private Map<String, String> values(Problem problem) {
        PlanBenchStatement statement = PlanBenchStatement.of(problem, domain.lexicon());
        return Map.of("facts", statement.facts(), "goals", statement.goals(), "question", words.question());
    }

    private String version() {
        String shots = example.isPresent() ? "one-shot" : "zero-shot";
        return VERSION + " " + shots + " " + domain.lexicon().version();
    }

    private Map<String, String> values(SolvedExample solved) {
        Map<String, String> values = new HashMap<>(values(solved.problem()));
        values.put(
                "plan",
                solved.plan().steps().stream()
                        .map(step -> domain.lexicon().say(step) + "\n")
                        .collect(Collectors.joining()));
        return values;
    }
}
