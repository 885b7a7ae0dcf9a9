package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Comparator;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A step lasts longer or shorter than its action allows.
 *
 * @param duration how long it lasts
 * @param text the bound, in PDDL
 * @param bound its value when it is read
 */
public record ViolatedDuration(
        NumberedStep at, BigDecimal duration, Comparator comparator, String text, BigDecimal bound)
        implements StepCritique {

    @Override
    public String id() {
        return "duration.violated";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .with("duration", duration)
                .with("comparator", comparator.symbol())
                .with("expression", text)
                .with("bound", bound)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        String value = bound.toPlainString();
        return "Step " + stepNumber() + ", " + lexicon.say(at.step()) + ", has the duration " + duration.toPlainString()
                + ", but it must be " + words() + " " + text + (value.equals(text) ? "" : ", which is " + value) + ".";
    }

    private String words() {
        return switch (comparator) {
            case LESS -> "less than";
            case AT_MOST -> "at most";
            case EQUAL -> "exactly";
            case AT_LEAST -> "at least";
            case GREATER -> "more than";
        };
    }
}
