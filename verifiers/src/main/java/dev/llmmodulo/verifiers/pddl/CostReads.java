package dev.llmmodulo.verifiers.pddl;

/** Looks whether a condition, a constraint or the amount of an effect reads the total cost. */
final class CostReads extends Walk {

    private boolean found;

    static boolean in(Problem problem) {
        CostReads reads = new CostReads();
        reads.goThrough(problem);
        return reads.found;
    }

    @Override
    public Walk value(Expression.Value value) {
        found |= value.equals(Expression.TOTAL_COST);
        return this;
    }
}
