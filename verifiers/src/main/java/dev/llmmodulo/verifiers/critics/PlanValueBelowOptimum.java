package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.Map;

/** A valid plan is worth less than the best one is known to be, by a metric to be maximized. */
public record PlanValueBelowOptimum(BigDecimal value, BigDecimal optimum) implements PlanCritique {

    @Override
    public String id() {
        return "plan-value.below-optimum";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("value", value).with("optimum", optimum).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The plan is worth " + value.toPlainString() + ", but the best plan is worth " + optimum.toPlainString()
                + ".";
    }
}
