package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/** A plan that is not valid takes place in time, and what else is wrong with it was not looked for. */
public record UnexaminedFlaws() implements PlanCritique {

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
        return Map.of();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "There may be more flaws: those behind the first are not looked for in a plan with times.";
    }
}
