package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/** The text could not be taken for a plan. */
public record UnreadablePlan(String message, Written place) implements PlanCritique {

    @Override
    public String id() {
        return "plan.unreadable";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public List<Written> places() {
        return List.of(place);
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("problem", message).place(place).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        String where = place.line() > 0 ? " (line " + place.line() + ", column " + place.column() + ")" : "";
        return "The answer cannot be read as a plan: " + message + where + ".";
    }
}
