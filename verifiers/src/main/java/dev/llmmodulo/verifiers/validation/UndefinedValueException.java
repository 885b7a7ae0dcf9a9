package dev.llmmodulo.verifiers.validation;

/** An expression reads a value that is not defined. */
final class UndefinedValueException extends IllDefinedStepException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what the function with its arguments in PDDL, or what else has no value */
    UndefinedValueException(String what) {
        super(what + " has no value");
        this.what = what;
    }

    @Override
    StepCritique critique(NumberedStep at) {
        return new UndefinedValue(at, what);
    }
}
