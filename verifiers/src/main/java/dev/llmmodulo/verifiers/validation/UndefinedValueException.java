package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.FunctionKey;

/** An expression reads a function that has no value. */
final class UndefinedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FunctionKey key;

    UndefinedValueException(FunctionKey key) {
        super(key + " has no value");
        this.key = key;
    }

    FunctionKey key() {
        return key;
    }
}
