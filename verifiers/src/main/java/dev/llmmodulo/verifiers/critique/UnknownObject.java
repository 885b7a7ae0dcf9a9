package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/**
 * A step names an object that the problem does not have.
 *
 * @param position the argument's position in the step, from 1
 */
public record UnknownObject(NumberedStep at, int position, String object) implements StepCritique {

    @Override
    public String id() {
        return "object.unknown";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at).with("position", position).with("object", object).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", names an object that does not exist: "
                + object + ".";
    }
}
