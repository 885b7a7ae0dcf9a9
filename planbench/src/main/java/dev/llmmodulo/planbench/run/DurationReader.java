package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads {@code 90s}, {@code 1.5m} or {@code 2h}, and {@code PT1H30M} as records have it; a number alone is seconds. */
final class DurationReader extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    DurationReader() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        try {
            Duration time = TimeText.read(text).orElseGet(() -> Duration.parse(text));
            if (time.abs().compareTo(TimeText.LONGEST) <= 0) {
                return time;
            }
        } catch (DateTimeParseException none) {
            // Refused below.
        }
        throw context.weirdStringException(text, Duration.class, "this is no time such as 90s, 1.5m or 2h");
    }
}
