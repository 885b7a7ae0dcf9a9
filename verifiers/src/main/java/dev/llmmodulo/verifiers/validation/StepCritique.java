package dev.llmmodulo.verifiers.validation;

/** A finding about one step of a plan. */
public interface StepCritique extends PlanCritique {

    NumberedStep at();

    /** The step's position in the plan's text, from 1. */
    default int stepNumber() {
        return at().number();
    }
}
