package dev.llmmodulo.verifiers.validation;

/** Counts the bindings that quantifiers visit while one plan is judged, and stops a hopeless evaluation. */
final class WorkLimit {

    /** Bindings that one judgement may visit. */
    static final long BINDINGS = 10_000_000;

    private static final int BETWEEN_LOOKS_AT_THE_THREAD = 1 << 14;

    private final long most;
    private long spent;

    WorkLimit() {
        this(BINDINGS);
    }

    WorkLimit(long most) {
        this.most = most;
    }

    void spend() {
        spent++;
        if (spent > most) {
            throw new Reached("judging the plan would visit over " + most + " bindings of quantified variables", false);
        }
        if (spent % BETWEEN_LOOKS_AT_THE_THREAD == 0 && Thread.currentThread().isInterrupted()) {
            throw new Reached("interrupted", true);
        }
    }

    /** The evaluation was stopped; nothing may be concluded. */
    static final class Reached extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final boolean interrupted;

        Reached(String message, boolean interrupted) {
            super(message);
            this.interrupted = interrupted;
        }

        boolean interrupted() {
            return interrupted;
        }
    }
}
