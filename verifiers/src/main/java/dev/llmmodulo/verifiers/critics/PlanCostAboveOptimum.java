package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.Map;

/** A valid plan costs more than the cheapest one is known to. */
public record PlanCostAboveOptimum(BigDecimal cost, BigDecimal optimum) implements PlanCritique {

    @Override
    public String id() {
        return "plan-cost.above-optimum";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("cost", cost).with("optimum", optimum).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The plan costs " + cost.toPlainString() + ", but the cheapest plan costs " + optimum.toPlainString()
                + ".";
    }
}
