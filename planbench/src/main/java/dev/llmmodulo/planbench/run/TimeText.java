package dev.llmmodulo.planbench.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as options and specs say them: {@code 90s}, {@code 1.5m} or {@code 2h}; a number alone is seconds. */
public final class TimeText {

    /** Some 292 years: what can be counted in nanoseconds. */
    public static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(s|m|h|)");
    private static final Map<String, Long> SECONDS = Map.of("", 1L, "s", 1L, "m", 60L, "h", 3600L);

    private TimeText() {}

    /** Empty if it has another form; may be longer than {@link #LONGEST}. */
    public static Optional<Duration> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds =
                new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(SECONDS.get(matcher.group(2))));
        long whole = seconds.longValue();
        BigDecimal rest = seconds.subtract(BigDecimal.valueOf(whole));
        return Optional.of(Duration.ofSeconds(whole, rest.movePointRight(9).longValue()));
    }
}
