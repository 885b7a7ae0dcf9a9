package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/**
 * The states that the plan goes through do not keep a constraint.
 *
 * @param constraint in PDDL, one instance of it if it is quantified
 */
public record ConstraintViolated(String constraint, Occasion occasion) implements PlanCritique {

    /** Violated constraints that are listed at most in one review. */
    public static final int LISTED = 20;

    @Override
    public String id() {
        return "constraint.violated";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return occasion.addTo(Facts.of("constraint", constraint)).map();
    }

    @Override
    public List<Written> places() {
        return occasion.places();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The constraint " + constraint + " is violated " + occasion.describe(lexicon) + ".";
    }
}
