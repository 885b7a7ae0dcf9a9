package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.llmmodulo.generator.log.TranscriptLog;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of records, one a line. A last line without its end was cut off while it was written, and does not count. */
final class JsonLines {

    private static final int MOST_BYTES_OF_A_LINE = 256_000_000;

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
        ObjectReader reader = TranscriptLog.mapper().readerFor(type);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = 0;
            long number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    if (line.size() > MOST_BYTES_OF_A_LINE) {
                        throw new IOException(file + ":" + number + ": a line of more than 256 MB");
                    }
                    continue;
                }
                sink.take(parse(reader, line.toByteArray(), file, number), start);
                start += line.size() + 1L;
                number++;
                line.reset();
            }
            return start;
        }
    }

    private static <T> T parse(ObjectReader reader, byte[] line, Path file, long number) throws IOException {
        try {
            return reader.readValue(line);
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    file + ":" + number + ": this line is no record of its kind: " + broken.getOriginalMessage(),
                    broken);
        }
    }
}
