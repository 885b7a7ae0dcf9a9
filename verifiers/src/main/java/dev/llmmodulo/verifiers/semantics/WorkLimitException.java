package dev.llmmodulo.verifiers.semantics;

/** An evaluation was stopped, by its limit of work or by an interruption of the thread; nothing may be concluded. */
public final class WorkLimitException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final boolean interrupted;

    public WorkLimitException(String message, boolean interrupted) {
        super(message);
        this.interrupted = interrupted;
    }

    public boolean interrupted() {
        return interrupted;
    }
}
