package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/**
 * Some steps only lead back to the state before them.
 *
 * @param steps one after the other, never empty; the state after the last is the state before the first
 */
public record RepeatedState(List<NumberedStep> steps) implements PlanCritique {

    public RepeatedState {
        steps = List.copyOf(steps);
    }

    @Override
    public String id() {
        return "state.repeated";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.none().steps(steps).map();
    }

    @Override
    public List<Written> places() {
        return steps.stream().map(NumberedStep::place).toList();
    }

    @Override
    public String describe(Lexicon lexicon) {
        NumberedStep first = steps.get(0);
        if (steps.size() == 1) {
            return "Step " + first.number() + ", " + lexicon.say(first.step()) + ", changes nothing.";
        }
        int last = steps.get(steps.size() - 1).number();
        return "Steps " + first.number() + " to " + last + " lead back to the state before them: after step " + last
                + " it is the same as " + (first.number() == 1 ? "at the start" : "after step " + (first.number() - 1))
                + ".";
    }
}
