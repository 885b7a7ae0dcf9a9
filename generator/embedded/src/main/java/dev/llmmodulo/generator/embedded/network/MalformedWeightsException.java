package dev.llmmodulo.generator.embedded.network;

import java.io.IOException;

/** A file of weights that is damaged or none; the message says where. */
public final class MalformedWeightsException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedWeightsException(String message) {
        super(message);
    }
}
