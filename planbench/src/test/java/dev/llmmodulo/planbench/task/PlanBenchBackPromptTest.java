package dev.llmmodulo.planbench.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.prompt.PlanFormat;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchBackPromptTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final NamedDomain BLOCKSWORLD = LIBRARY.domain("blocksworld").orElseThrow();
    private static final Problem SUSSMAN = problem(
            BLOCKSWORLD.pddl(),
            "(define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)"
                    + " (:init (on c a) (ontable a) (ontable b) (clear c) (clear b) (handempty))"
                    + " (:goal (and (on b c) (on a b))))");

    private static Problem problem(String domain, String problem) {
        return new PddlReader()
                .problem(Source.of("domain", domain), Source.of("problem", problem))
                .orThrow();
    }

    /** What is said after an answer. */
    private static Prompt after(
            Problem problem, PromptForm form, Lexicon lexicon, PlanReading plan, Feedback feedback) {
        Turn<PlanReading> turn = new Turn<>(
                1,
                Instant.EPOCH,
                new Prompt("first", List.of(Message.user("the question")), List.of()),
                new Answer("the answer", "", Answer.Finish.COMPLETE, Optional.empty(), "m"),
                plan,
                CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(problem, plan),
                Duration.ZERO,
                Duration.ZERO);
        return PlanBenchBackPrompt.of(form)
                .with(feedback, new PlanFormat(lexicon, "Write it again."), History.ALL)
                .write(problem, List.of(turn));
    }

    private static String said(Prompt prompt) {
        return prompt.messages().get(prompt.messages().size() - 1).text();
    }

    private static PlanReading pddl(String plan) {
        return new StrictPlanReader().read(plan.replace(';', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(pick-up a)         | The above plan is invalid.The following action at step 1 has an unmet precondition:/"
                        + "pick up the red block/The unmet precondition is:/the red block is clear",
                "(stack a b)         | The above plan is invalid.The following action at step 1 has an unmet precondition:/"
                        + "stack the red block on top of the blue block/The unmet precondition is:/the hand is currently holding red block",
                "(unstack c b)       | The above plan is invalid.The following action at step 1 has an unmet precondition:/"
                        + "unstack the orange block from on top of the blue block/The unmet precondition is:/the orange block is on top of the blue block",
                "(pick-up b)         | The above plan is invalid. These are the unmet goal conditions:/"
                        + "the red block is on top of the blue block and the blue block is on top of the orange block",
            })
    void should_say_the_first_error_as_planbench_does_in_words(String plan, String text) {
        Prompt prompt =
                after(SUSSMAN, PromptForm.ZERO_SHOT, BLOCKSWORLD.lexicon().clashing(), pddl(plan), Feedback.FIRST);

        assertThat(said(prompt)).isEqualTo(text.replace('/', '\n'));
        assertThat(prompt.messages()).extracting(Message::text).startsWith("the question", "the answer");
        assertThat(prompt.version()).startsWith("planbench-back-prompt/1 ");
    }

    @Test
    void should_take_an_answer_without_a_plan_for_an_empty_plan() {
        PlanReading nothing = TolerantPlanReader.of(SUSSMAN, new PddlLexicon()).read("I do not know.");

        assertThat(said(after(SUSSMAN, PromptForm.ZERO_SHOT_PDDL, new PddlLexicon(), nothing, Feedback.FIRST)))
                .startsWith(
                        "The above plan is invalid.  These are the unmet goal conditions:\n(on b c) and (on a b)\nProvide your")
                .endsWith("in your answer.\n\n[PLAN]");
    }

    @Test
    void should_tell_in_our_words_what_planbench_has_none_for() {
        Prompt binary = after(SUSSMAN, PromptForm.ZERO_SHOT, new PddlLexicon(), pddl("(pick-up a)"), Feedback.BINARY);

        assertThat(binary.version()).startsWith("back-prompt/1 ");
        assertThat(said(binary)).contains("The plan is not valid.", "Write it again.");
    }

    /** Of how many of the recorded critiques ours is equal; of the others what they are of. */
    private static Map<String, Integer> compared(String file, boolean inPddl) throws IOException {
        Path corpus = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("planbench-regrade");
        assumeTrue(Files.isDirectory(corpus), "the corpus planbench-regrade is not here: " + corpus);
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : Files.readAllLines(corpus.resolve(file))) {
            JsonNode row = JSON.readTree(line);
            if (row.hasNonNull("feedback")) {
                counts.merge(compared(corpus, row, inPddl), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String compared(Path corpus, JsonNode row, boolean inPddl) {
        Path file = corpus.resolve(row.get("instance_file").asText());
        Domain domain =
                new PddlReader().domain(file.resolveSibling("domain.pddl")).orThrow();
        Problem problem = new PddlReader().problem(domain, file).orThrow();
        String variant = row.get("variant").asText();
        Lexicon lexicon = inPddl
                ? new PddlLexicon()
                : LIBRARY.domainOfVariant(variant).orElseThrow().lexicon().clashing();
        PlanReading plan = inPddl
                ? new StrictPlanReader().read(row.get("extracted_plan").asText())
                : TolerantPlanReader.of(problem, lexicon)
                        .read(row.get("raw_response").asText());
        String ours = said(after(
                problem, inPddl ? PromptForm.ZERO_SHOT_PDDL : PromptForm.ZERO_SHOT, lexicon, plan, Feedback.FIRST));
        String theirs = row.get("feedback").asText();
        if (ours.equals(theirs)) {
            return "equal";
        }
        return inPddl ? variant : plan instanceof PlanReading.Read ? "read" : "not read";
    }

    /**
     * Four times VAL had still other words for a malformed plan. The problems of mystery_hard were not kept and made anew from the
     * prompts, and eleven of the dialogues go on about another one.
     */
    @Test
    void should_equal_what_planbench_said_in_its_dialogues_in_pddl() throws IOException {
        assertThat(compared("bp_pddl.jsonl", true)).isEqualTo(Map.of("equal", 474, "mystery_hard", 11, "sokoban", 4));
    }

    /** What PlanBench read of the others is not on record; twice it asked the question anew, and twice a step has an object that is none. */
    @Test
    void should_equal_what_planbench_said_in_its_dialogues_in_words() throws IOException {
        assertThat(compared("bp_nl.jsonl", false)).isEqualTo(Map.of("equal", 350, "read", 2, "not read", 17));
    }
}
