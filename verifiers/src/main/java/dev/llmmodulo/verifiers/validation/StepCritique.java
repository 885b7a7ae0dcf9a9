package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.judgement.Critique;

/** A finding about one step of a plan. */
public interface StepCritique extends Critique {

    /** The step's position in the plan's text, from 1. */
    int stepNumber();
}
