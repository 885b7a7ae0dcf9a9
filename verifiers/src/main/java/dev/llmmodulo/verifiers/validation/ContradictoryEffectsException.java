package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.FunctionKey;

/** A step assigns to one value in two ways that do not add up. */
final class ContradictoryEffectsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FunctionKey key;

    ContradictoryEffectsException(FunctionKey key) {
        super(key + " is assigned twice", null, false, false);
        this.key = key;
    }

    FunctionKey key() {
        return key;
    }
}
