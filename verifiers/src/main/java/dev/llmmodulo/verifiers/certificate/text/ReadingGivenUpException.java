package dev.llmmodulo.verifiers.certificate.text;

import java.time.Duration;

/** The time for reading a certificate is over, or the thread was interrupted; nothing is known of the certificate. */
public final class ReadingGivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ReadingGivenUpException(String why) {
        super(why);
    }

    static ReadingGivenUpException after(Duration time) {
        return new ReadingGivenUpException(time.toSeconds() + " s, while the certificate was read");
    }

    static ReadingGivenUpException interrupted() {
        return new ReadingGivenUpException("interrupted");
    }
}
