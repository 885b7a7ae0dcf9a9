package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Map;

/**
 * Answers a refuted plan with as much of the verdict as the feedback reveals, after as much of the exchange so far as is
 * sent again: all of it, unless it is said otherwise; where nothing of it is revealed, the prompt that began the conversation
 * is asked again. A plan that was given before is said to be a repeat. It never says that a solution exists.
 */
public final class CritiqueBackPrompt implements BackPrompt<Problem, PlanReading> {

    private static final Template TEMPLATE = Template.resource("back-prompt.1.txt");

    private final Telling telling;

    public CritiqueBackPrompt(Feedback feedback, PlanFormat format) {
        this(feedback, format, History.ALL);
    }

    public CritiqueBackPrompt(Feedback feedback, PlanFormat format, History history) {
        this.telling = new Telling(feedback, format, history);
    }

    @Override
    public Prompt write(Problem problem, List<Turn<PlanReading>> turns) {
        if (telling.feedback() == Feedback.NONE) {
            return turns.get(0).prompt();
        }
        String text = TEMPLATE.fill(Map.of(
                "verdict", telling.verdict(turns),
                "repeat", telling.repeat(turns),
                "critiques", telling.critiques(turns),
                "format", telling.format().reminder()));
        return new Prompt(
                telling.version("back-prompt/1"), telling.history().messages(turns, text), telling.told(turns));
    }
}
