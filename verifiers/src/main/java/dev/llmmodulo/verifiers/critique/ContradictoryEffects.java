package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.util.Map;

/** A step assigns to one value in two ways that do not add up, so what it does is not defined. */
public record ContradictoryEffects(NumberedStep at, FunctionKey value) implements StepCritique {

    @Override
    public String id() {
        return "effect.contradictory";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at).with("value", value.toString()).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", cannot be executed: it changes the value of "
                + value + " in two ways at once.";
    }
}
