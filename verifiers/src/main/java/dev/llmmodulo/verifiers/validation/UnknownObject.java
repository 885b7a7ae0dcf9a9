package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.lexicon.Lexicon;

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
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", names an object that does not exist: "
                + object + ".";
    }
}
