package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/**
 * A plan that is not valid was not followed to its end, so not all that is wrong with it was found.
 *
 * @param reason what stood in the way
 */
public record UnexaminedFlaws(String reason) implements PlanCritique {

    @Override
    public String id() {
        return "flaws.unexamined";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("reason", reason).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "There may be more flaws, for the plan was not followed to its end: " + reason + ".";
    }
}
