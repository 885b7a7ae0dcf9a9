package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.ContradictoryEffects;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.pddl.FunctionKey;

/** A step assigns to one value in two ways that do not add up. */
final class ContradictoryEffectsException extends IllDefinedStepException {

    private static final long serialVersionUID = 1L;

    private final transient FunctionKey key;

    ContradictoryEffectsException(FunctionKey key) {
        super(key + " is changed in two ways at once");
        this.key = key;
    }

    @Override
    public StepCritique critique(NumberedStep at) {
        return new ContradictoryEffects(at, key);
    }
}
