package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.Map;

/** A valid plan costs more than was asked for. */
public record PlanCostAboveBound(BigDecimal cost, BigDecimal bound) implements PlanCritique {

    @Override
    public String id() {
        return "plan-cost.above-bound";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("cost", cost).with("bound", bound).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The plan costs " + cost.toPlainString() + ", which is more than the bound of " + bound.toPlainString()
                + ".";
    }
}
