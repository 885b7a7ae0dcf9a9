package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/** A step has too few or too many arguments for its action. */
public record WrongArity(NumberedStep at, List<String> parameters) implements StepCritique {

    public WrongArity {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String id() {
        return "action.wrong-arity";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .with("given", at.step().arguments().size())
                .with("parameters", parameters)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        int given = at.step().arguments().size();
        return "Step " + stepNumber() + ", " + at.step() + ", has " + given + (given == 1 ? " argument" : " arguments")
                + ", but " + at.step().action() + " takes " + parameters.size() + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "The action is " + new Achiever(at.step().action(), parameters) + ".";
    }
}
