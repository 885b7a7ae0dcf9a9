package dev.llmmodulo.verifiers.certificate.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses to the end. A {@link GZIPInputStream} alone would pass over whatever stands behind that. */
final class WholeGzip extends GZIPInputStream {

    /** Behind the data: a checksum and a length. */
    private static final int BYTES_OF_TRAILER = 8;

    private final LongSupplier taken;
    private long takenForData;

    /** @param taken how many bytes were taken out of the compressed stream so far */
    WholeGzip(InputStream compressed, int buffer, LongSupplier taken) throws IOException {
        super(compressed, buffer);
        this.taken = taken;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        takenForData = taken.getAsLong();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0 && (taken.getAsLong() > end() || in.read() >= 0)) {
            throw new ZipException("something stands behind what is compressed");
        }
        return read;
    }

    private long end() {
        return takenForData - inf.getRemaining() + BYTES_OF_TRAILER;
    }
}
