package dev.llmmodulo.verifiers.semantics;

/** Counts the bindings that quantifiers visit while one plan is judged, and stops a hopeless evaluation. */
public final class WorkLimit {

    /** Bindings that one judgement may visit. */
    static final long BINDINGS = 10_000_000;

    private static final int BETWEEN_LOOKS_AT_THE_THREAD = 1 << 14;

    private final long most;
    private long spent;

    public WorkLimit() {
        this(BINDINGS);
    }

    /** @param most bindings that may be visited */
    public WorkLimit(long most) {
        this.most = most;
    }

    /**
     * Counts one binding.
     *
     * @throws WorkLimitException it is one more than may be visited, or the thread was interrupted, which is not looked at each
     *     time
     */
    public void spend() {
        spent++;
        if (spent > most) {
            throw new WorkLimitException(
                    "judging the plan would visit over " + most + " bindings of quantified variables", false);
        }
        if (spent % BETWEEN_LOOKS_AT_THE_THREAD == 0 && Thread.currentThread().isInterrupted()) {
            throw new WorkLimitException("interrupted", true);
        }
    }
}
