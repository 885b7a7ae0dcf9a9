package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.Map;

/**
 * A step has an argument of a type that its action does not take there.
 *
 * @param position the argument's position in the step, from 1
 */
public record WrongType(NumberedStep at, int position, String object, Type actual, TypedName parameter)
        implements StepCritique {

    @Override
    public String id() {
        return "object.wrong-type";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .with("position", position)
                .with("object", object)
                .with("type", actual.alternatives())
                .with("expected", parameter.type().alternatives())
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", has a wrong argument: " + object
                + " is of type " + names(actual) + ", but argument " + position + " of "
                + at.step().action() + " must be of type " + names(parameter.type()) + ".";
    }

    private static String names(Type type) {
        return String.join(" or ", type.alternatives());
    }
}
