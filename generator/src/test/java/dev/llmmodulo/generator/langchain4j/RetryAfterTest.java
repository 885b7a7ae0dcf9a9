package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "120, PT2M",
        "' 5 ', PT5S",
        "'Sat, 21 Nov 2026 12:01:00 GMT', PT1M",
        "'Sat, 21 Nov 2026 11:59:00 GMT', PT0S"
    })
    void should_read_seconds_and_dates(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-11-21T12:01:00Z"})
    void should_ignore_anything_else(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(Optional.empty());
    }
}
