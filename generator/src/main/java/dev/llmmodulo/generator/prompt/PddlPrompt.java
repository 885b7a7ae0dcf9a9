package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.List;
import java.util.Map;

/** Says a problem in PDDL, without an example, and asks for the plan in PDDL. */
public final class PddlPrompt implements InitialPrompt<Problem> {

    private static final String VERSION = "pddl-zero-shot/1";
    private static final Template TEMPLATE = Template.resource("pddl-zero-shot.1.txt");
    private static final PlanFormat FORMAT = new PlanFormat(
            new PddlLexicon(),
            "Write each step on a line of its own, as (action object ...), between a line [PLAN] and a line [PLAN END].");

    private final PddlWriter writer = new PddlWriter();

    /** This prompt, and the format that it asks for. */
    public static PromptStyle style() {
        return new PromptStyle(new PddlPrompt(), FORMAT);
    }

    @Override
    public Prompt write(Problem problem) {
        String text = TEMPLATE.fill(Map.of(
                "domain", writer.write(problem.domain()),
                "problem", writer.write(problem),
                "format", FORMAT.reminder()));
        return new Prompt(VERSION, List.of(Message.user(text)), List.of());
    }
}
