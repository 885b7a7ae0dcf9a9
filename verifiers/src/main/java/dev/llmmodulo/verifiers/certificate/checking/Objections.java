package dev.llmmodulo.verifiers.certificate.checking;

import java.util.function.Supplier;

/** The last thing that a check could not show, in words that are made only when they are asked for. */
final class Objections {

    private Supplier<String> last = () -> "it could not be shown";

    /** Passes on whether something was shown, and notes the words if it was not. */
    boolean unless(boolean shown, Supplier<String> otherwise) {
        if (!shown) {
            last = otherwise;
        }
        return shown;
    }

    String last() {
        return last.get();
    }
}
