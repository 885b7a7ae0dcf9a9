package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.run.TimeText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 1.5m} or {@code 2h}; a number alone is seconds. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        Duration time = TimeText.read(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no time such as 90s, 1.5m or 2h"));
        if (time.compareTo(TimeText.LONGEST) > 0) {
            throw new TypeConversionException(
                    "'" + text + "' is too long: at most " + TimeText.LONGEST.toHours() + "h");
        }
        return time;
    }
}
