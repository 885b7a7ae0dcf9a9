package dev.llmmodulo.generator.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads transcripts: JSON Lines, UTF-8, a record a line, in the order in which things happened. */
public final class TranscriptLog {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TranscriptLog() {}

    /** The mapper behind the format, for other JSON of the same kind. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** One line, its end included. */
    public static String line(TranscriptRecord entry) {
        try {
            return LoneSurrogates.escaped(
                            MAPPER.writerFor(TranscriptRecord.class).writeValueAsString(entry))
                    + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("cannot be written as JSON: " + entry, fault);
        }
    }

    /**
     * All records of a transcript. A last line that was cut off while it was written is left out.
     *
     * @throws IOException the reader failed, or a line other than a cut-off last one is no record
     */
    public static List<TranscriptRecord> read(Reader text) throws IOException {
        List<TranscriptRecord> records = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        String line = lines.readLine();
        while (line != null) {
            String next = lines.readLine();
            try {
                records.add(MAPPER.readValue(line, TranscriptRecord.class));
            } catch (JsonProcessingException broken) {
                if (next != null) {
                    throw new IOException(
                            "line " + (records.size() + 1) + " is no record: " + broken.getOriginalMessage(), broken);
                }
            }
            line = next;
        }
        return List.copyOf(records);
    }
}
