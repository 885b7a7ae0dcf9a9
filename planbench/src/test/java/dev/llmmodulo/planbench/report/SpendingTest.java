package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

    private static PhysicalCall call(String result, Optional<TokenUsage> usage) {
        return new PhysicalCall(
                "m", 1, 1, Instant.EPOCH, Duration.ofMillis(1), result, usage, usage.map(used -> BigDecimal.ONE));
    }

    private static Spending spent(String... failures) {
        Spending spent = Spending.NONE;
        for (String failure : failures) {
            spent = spent.plus(call(failure, Optional.empty()));
        }
        return spent;
    }

    private static Spending answered(int input, int output) {
        return Spending.NONE.plus(call(PhysicalCall.OK, Optional.of(TokenUsage.of(input, output))));
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED,     ALL",
        "SERVER_ERROR,     ALL",
        "NOT_AUTHORISED,   ALL",
        "NO_SUCH_MODEL,    ALL",
        "TOO_LONG,         ALL",
        "REJECTED,         ALL",
        "TIMED_OUT,        PART",
        "UNREACHABLE,      PART",
        "MALFORMED_ANSWER, PART",
        "TOO_LARGE,        PART",
        "INTERRUPTED,      PART",
        "superseded,       PART",
        "ok,               PART",
    })
    void should_know_that_a_refused_call_cost_nothing(String result, Knowledge known) {
        Spending both = answered(60, 40).plus(spent(result));

        assertThat(both.calls()).isEqualTo(2);
        assertThat(both.total()).isEqualTo(100);
        assertThat(both.tokens()).isEqualTo(known);
        assertThat(both.price()).isEqualTo(known);
    }

    @Test
    void should_know_nothing_where_all_that_is_known_is_that_some_calls_were_refused() {
        assertThat(spent("RATE_LIMITED", "TIMED_OUT").tokens()).isEqualTo(Knowledge.NOTHING);
        assertThat(spent("RATE_LIMITED").tokens()).isEqualTo(Knowledge.ALL);
    }

    @Test
    void should_keep_the_latest_call_that_took_tokens() {
        assertThat(answered(1, 2)
                        .plus(answered(30, 40))
                        .plus(spent("RATE_LIMITED"))
                        .tokensOfLastCall())
                .isEqualTo(70);
    }
}
