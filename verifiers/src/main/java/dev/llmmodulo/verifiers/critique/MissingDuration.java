package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/** A step lasts, but the plan does not say how long. */
public record MissingDuration(NumberedStep at) implements StepCritique {

    @Override
    public String id() {
        return "duration.missing";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "Step " + stepNumber() + ", " + lexicon.say(at.step())
                + ", lasts some time, but its duration is not given.";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "A step that lasts is written with its start time and its duration: time: " + at.step() + " [duration].";
    }
}
