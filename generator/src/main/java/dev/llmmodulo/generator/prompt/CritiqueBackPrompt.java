package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Map;

/**
 * Answers a refuted plan with as much of the verdict as the feedback reveals, after as much of the exchange so far as is
 * sent again: all of it, unless it is said otherwise. A plan that was given before is said to be a repeat. It never says
 * that a solution exists.
 */
public final class CritiqueBackPrompt implements BackPrompt<Problem, PlanReading> {

    private static final Template TEMPLATE = Template.resource("back-prompt.1.txt");

    private final InitialPrompt<Problem> initial;
    private final Telling telling;

    public CritiqueBackPrompt(Feedback feedback, InitialPrompt<Problem> initial, PlanFormat format) {
        this(feedback, initial, format, History.ALL);
    }

    public CritiqueBackPrompt(Feedback feedback, InitialPrompt<Problem> initial, PlanFormat format, History history) {
        this.initial = initial;
        this.telling = new Telling(feedback, format, history);
    }

    @Override
    public Prompt write(Problem problem, List<Turn<PlanReading>> turns) {
        if (telling.feedback() == Feedback.NONE) {
            return initial.write(problem);
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
