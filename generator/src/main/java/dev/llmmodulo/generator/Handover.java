package dev.llmmodulo.generator;

/**
 * The last check before a candidate is handed out: writes it as text, and judges that text afresh from the original
 * sources.
 */
@FunctionalInterface
public interface Handover<C> {

    Confirmation confirm(C candidate);

    /** The result of the last check. */
    sealed interface Confirmation {

        /** Exactly this text may be handed out. */
        record Confirmed(String text) implements Confirmation {}

        record Refused(String reason) implements Confirmation {}
    }
}
