package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.util.Map;

/** A step reads a function that has no value in the state it meets, so it does not apply. */
public record UndefinedValue(NumberedStep at, FunctionKey key) implements StepCritique {

    @Override
    public String id() {
        return "value.undefined";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at).with("value", key.toString()).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", cannot be executed: it reads the value of "
                + key + ", which is not defined.";
    }
}
