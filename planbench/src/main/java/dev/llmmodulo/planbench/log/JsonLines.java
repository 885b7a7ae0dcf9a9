package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.llmmodulo.generator.log.TranscriptLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of records, one a line. A last line without its end was cut off while it was written, and does not count. */
final class JsonLines {

    private static final int MOST_BYTES_OF_A_LINE = 256_000_000;
    private static final int CHUNK = 1 << 18;

    /** Passes over members that a type does not have, so that keys alone can be read. */
    private static final ObjectReader READER =
            TranscriptLog.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private JsonLines() {}

    /** Takes records one after the other. */
    interface Sink<T> {

        /** @param offset of the record's line in the file, in bytes */
        void take(T entry, long offset) throws IOException;
    }

    /** One line, its end included. */
    static byte[] line(Object entry) {
        try {
            byte[] json = TranscriptLog.mapper().writeValueAsBytes(entry);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("cannot be written as JSON: " + entry, fault);
        }
    }

    /**
     * Reads all records in order; none if there is no such file.
     *
     * @return the length of the whole lines, in bytes
     * @throws IOException the file cannot be read, or a whole line is no such record; the message says which
     */
    static <T> long read(Path file, Class<T> type, Sink<T> sink) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Long.MAX_VALUE, file, type, sink);
        }
    }

    /**
     * The same of a file that is open, as far as it went at some time.
     *
     * @param most the length of the whole lines then, in bytes; those behind them are left alone
     */
    static <T> long read(InputStream in, long most, Path file, Class<T> type, Sink<T> sink) throws IOException {
        ObjectReader reader = READER.forType(type);
        byte[] buffer = new byte[CHUNK];
        int held = 0;
        long start = 0;
        long number = 1;
        for (int got = in.read(buffer, held, buffer.length - held);
                got >= 0;
                got = in.read(buffer, held, buffer.length - held)) {
            int from = 0;
            for (int i = held; i < held + got && start < most; i++) {
                if (buffer[i] == '\n') {
                    sink.take(parse(reader, buffer, from, i, file, number), start);
                    start += i + 1L - from;
                    number++;
                    from = i + 1;
                }
            }
            if (start >= most) {
                return start;
            }
            held += got - from;
            if (held > MOST_BYTES_OF_A_LINE) {
                throw new IOException(file + ":" + number + ": a line of more than 256 MB");
            }
            byte[] next = held > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
            System.arraycopy(buffer, from, next, 0, held);
            buffer = next;
        }
        return start;
    }

    private static <T> T parse(ObjectReader reader, byte[] buffer, int from, int to, Path file, long number)
            throws IOException {
        try {
            return reader.readValue(buffer, from, to - from);
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    file + ":" + number + ": this line is no record of its kind: " + broken.getOriginalMessage(),
                    broken);
        }
    }
}
