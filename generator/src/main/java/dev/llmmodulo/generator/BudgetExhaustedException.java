package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.Limit;

/** A limit of the budget forbids another physical call. */
public final class BudgetExhaustedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    public BudgetExhaustedException(Limit limit) {
        super("the budget of " + limit + " is used up");
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
