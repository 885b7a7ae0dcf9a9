package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UndefinedValue;

/** An expression reads a value that is not defined. */
public final class UndefinedValueException extends IllDefinedStepException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what the function with its arguments in PDDL, or what else has no value */
    UndefinedValueException(String what) {
        super(what + " has no value");
        this.what = what;
    }

    @Override
    public StepCritique critique(NumberedStep at) {
        return new UndefinedValue(at, what);
    }
}
