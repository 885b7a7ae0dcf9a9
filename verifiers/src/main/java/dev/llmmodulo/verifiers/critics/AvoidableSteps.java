package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A valid plan stays valid when these steps are left out, all of them together.
 *
 * @param steps never empty, in plan order
 * @param cost of the plan as it is
 * @param costWithout of the plan without the steps
 */
public record AvoidableSteps(List<NumberedStep> steps, BigDecimal cost, BigDecimal costWithout)
        implements PlanCritique {

    public AvoidableSteps {
        steps = List.copyOf(steps);
    }

    @Override
    public String id() {
        return "steps.avoidable";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.none()
                .steps(steps)
                .with("cost", cost)
                .with("costWithout", costWithout)
                .map();
    }

    @Override
    public List<Written> places() {
        return steps.stream().map(NumberedStep::place).toList();
    }

    @Override
    public String describe(Lexicon lexicon) {
        String listed = steps.stream()
                .map(step -> step.number() + ", " + lexicon.say(step.step()))
                .collect(Collectors.joining("; "));
        return "The plan is still valid without " + (steps.size() == 1 ? "step " : "these steps: ") + listed + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "It then costs " + costWithout.toPlainString() + " instead of " + cost.toPlainString() + ".";
    }
}
