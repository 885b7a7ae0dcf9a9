package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.Map;

/** A valid plan is worth less than was asked for, by a metric to be maximized. */
public record PlanValueBelowBound(BigDecimal value, BigDecimal bound) implements PlanCritique {

    @Override
    public String id() {
        return "plan-value.below-bound";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("value", value).with("bound", bound).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The plan is worth " + value.toPlainString() + ", which is less than the bound of "
                + bound.toPlainString() + ".";
    }
}
