package dev.llmmodulo.verifiers.grounding;

/** Counts what a ground task is made of, and ends grounding when a limit is reached. */
final class SizeMeter {

    private final GroundingLimits limits;
    private final FactTable facts;
    private int operators;
    private long entries;

    SizeMeter(GroundingLimits limits, FactTable facts) {
        this.limits = limits;
        this.facts = facts;
    }

    /** @throws StoppedException a limit is reached */
    void countOperator() {
        operators++;
        check(operators, limits.operators(), "operators");
    }

    /** @throws StoppedException a limit is reached */
    void count(Condition condition) {
        count(condition.size());
    }

    /** @throws StoppedException a limit is reached */
    void count(GroundEffect effect) {
        count((long) effect.condition().size()
                + effect.adds().size()
                + effect.deletes().size());
    }

    private void count(long more) {
        entries += more;
        check(entries, limits.entries(), "literals and effects of operators");
        check(facts.size(), limits.facts(), "facts");
    }

    private static void check(long reached, long most, String what) {
        if (reached > most) {
            throw new StoppedException(StopCause.MEMORY, "the bound of " + most + " " + what + " was reached");
        }
    }
}
