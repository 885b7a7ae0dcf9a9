package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/** A step names no action of the domain. */
public record UnknownAction(NumberedStep at, List<String> knownActions) implements StepCritique {

    public UnknownAction {
        knownActions = List.copyOf(knownActions);
    }

    @Override
    public String id() {
        return "action.unknown";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at).with("known", knownActions).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", uses an action that does not exist: "
                + at.step().action() + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "The actions are: " + String.join(", ", knownActions) + ".";
    }
}
