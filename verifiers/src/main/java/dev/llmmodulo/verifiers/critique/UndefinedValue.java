package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/**
 * A step reads a value that is not defined in the state it meets, so it does not apply.
 *
 * @param value the function with its arguments in PDDL, or what else has no value
 */
public record UndefinedValue(NumberedStep at, String value) implements StepCritique {

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
        return Facts.at(at).with("value", value).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", cannot be executed: it reads the value of "
                + value + ", which is not defined.";
    }
}
