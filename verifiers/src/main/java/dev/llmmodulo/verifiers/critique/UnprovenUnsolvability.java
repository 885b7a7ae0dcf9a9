package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/** Instead of a plan there is a claim that none exists, and nothing proves it. */
public record UnprovenUnsolvability(Written place) implements PlanCritique {

    @Override
    public String id() {
        return "unsolvability.unproven";
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
        return Facts.none().place(place).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The answer says that no plan exists, but it could not be proven that there is none.";
    }
}
