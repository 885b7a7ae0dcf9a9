package dev.llmmodulo.cli;

import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it is read. */
final class BrokenInput extends InputStream {

    private final Exception failure;

    /** @param failure checked only if it is an {@link IOException} */
    BrokenInput(Exception failure) {
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        if (failure instanceof IOException checked) {
            throw checked;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
    }
}
