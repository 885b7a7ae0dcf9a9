package dev.llmmodulo.verifiers.compiled;

/** The moving parts of one judgement, used again for the next. Not thread-safe. */
final class Workspace {

    /** Bindings of quantified variables that one plan may visit before it is left to the validator. */
    private static final long MOST_VISITS = 1_000_000;

    final Bits state;
    final int[] binding;
    final IntBuffer adds = new IntBuffer();
    final IntBuffer deletes = new IntBuffer();
    final Values values;
    final RatioStack ratios = new RatioStack();
    private long visits;
    private long cost;

    Workspace(Bits state, Values values, int slots) {
        this.state = state;
        this.values = values;
        this.binding = new int[Math.max(1, slots)];
    }

    void visit() {
        if (++visits > MOST_VISITS) {
            throw LeftToTheValidator.INSTANCE;
        }
    }

    void reset() {
        state.reset();
        deletes.clear();
        adds.clear();
        values.reset();
        ratios.clear();
        visits = 0;
        cost = 0;
    }

    void addCost(long amount) {
        long sum = cost + amount;
        if (((cost ^ sum) & (amount ^ sum)) < 0) {
            throw LeftToTheValidator.INSTANCE;
        }
        cost = sum;
    }

    long cost() {
        return cost;
    }

    /** Applies the gathered changes: deletions, then additions. */
    void apply() {
        for (int i = 0; i < deletes.size(); i++) {
            state.clear(deletes.get(i));
        }
        for (int i = 0; i < adds.size(); i++) {
            state.set(adds.get(i));
        }
        deletes.clear();
        adds.clear();
        values.apply();
    }

    /** Thrown to leave a plan to the validator; carries nothing. */
    static final class LeftToTheValidator extends RuntimeException {
        static final LeftToTheValidator INSTANCE = new LeftToTheValidator();
        private static final long serialVersionUID = 1L;

        private LeftToTheValidator() {
            super("left to the validator", null, false, false);
        }
    }
}
