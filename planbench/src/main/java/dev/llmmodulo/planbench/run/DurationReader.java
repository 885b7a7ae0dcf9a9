package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 90s}, {@code 1.5m} or {@code 2h}, and {@code PT1H30M} as records have it; a number alone is seconds. */
final class DurationReader extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(s|m|h|)");
    private static final Map<String, Long> SECONDS = Map.of("", 1L, "s", 1L, "m", 60L, "h", 3600L);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    DurationReader() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        Matcher matcher = FORM.matcher(text);
        BigDecimal seconds;
        if (matcher.matches()) {
            seconds = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(SECONDS.get(matcher.group(2))));
        } else {
            try {
                Duration told = Duration.parse(text);
                seconds = BigDecimal.valueOf(told.getSeconds()).add(BigDecimal.valueOf(told.getNano(), 9));
            } catch (DateTimeParseException none) {
                throw context.weirdStringException(text, Duration.class, "this is no time such as 90s, 1.5m or 2h");
            }
        }
        BigDecimal nanos = seconds.movePointRight(9);
        if (nanos.abs().compareTo(LONGEST) > 0) {
            throw context.weirdStringException(text, Duration.class, "this is longer than 292 years");
        }
        return Duration.ofNanos(nanos.longValue());
    }
}
