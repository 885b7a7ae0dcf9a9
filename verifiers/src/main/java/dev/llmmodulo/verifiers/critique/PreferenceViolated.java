package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/**
 * A valid plan does not do all that is wished for.
 *
 * @param preference its name; if it has none, the whole preference in PDDL
 * @param times how often it is violated: once for each binding of the variables around it, and in a precondition once
 *     for each step
 * @param first what violates it first
 */
public record PreferenceViolated(String preference, int times, Occasion first) implements PlanCritique {

    @Override
    public String id() {
        return "preference.violated";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return first.addTo(Facts.of("preference", preference).with("times", times))
                .map();
    }

    @Override
    public List<Written> places() {
        return first.places();
    }

    @Override
    public String describe(Lexicon lexicon) {
        String named = preference.startsWith("(") ? preference : "The preference " + preference;
        return named + " is violated " + (times == 1 ? "" : times + " times, first ") + first.describe(lexicon) + ".";
    }
}
