package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;

/** What a step does, or what an expression is worth, is not defined in the present state. */
public abstract class IllDefinedStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllDefinedStepException(String message) {
        super(message, null, false, false);
    }

    /** The critique of the step that this happened at. */
    public abstract StepCritique critique(NumberedStep at);
}
