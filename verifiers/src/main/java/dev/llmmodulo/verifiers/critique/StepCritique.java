package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;

/** A finding about one step of a plan. */
public interface StepCritique extends PlanCritique {

    NumberedStep at();

    @Override
    default List<Written> places() {
        return List.of(at().place());
    }

    /** The step's position in the plan's text, from 1. */
    default int stepNumber() {
        return at().number();
    }
}
