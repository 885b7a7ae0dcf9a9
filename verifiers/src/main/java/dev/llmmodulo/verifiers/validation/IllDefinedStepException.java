package dev.llmmodulo.verifiers.validation;

/** What a step does, or what an expression is worth, is not defined in the present state. */
abstract class IllDefinedStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllDefinedStepException(String message) {
        super(message, null, false, false);
    }

    /** The critique of the step that this happened at. */
    abstract StepCritique critique(NumberedStep at);
}
