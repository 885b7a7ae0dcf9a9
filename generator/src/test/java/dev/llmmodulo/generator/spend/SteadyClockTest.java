package dev.llmmodulo.generator.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T12:00:00Z");

    private Instant machine = BEGUN;

    /** Soon beyond the largest number, and then goes on with the smallest one. */
    private long nanos = Long.MAX_VALUE - 1;

    private final SteadyClock clock = new SteadyClock(() -> machine, () -> nanos);

    private void pass(Duration time) {
        machine = machine.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void should_begin_with_what_the_machine_says_and_go_on_with_the_time() {
        assertThat(clock.instant()).isEqualTo(BEGUN);

        pass(Duration.ofSeconds(90));

        assertThat(clock.instant()).isEqualTo(BEGUN.plusSeconds(90));
    }

    @Test
    void should_go_on_by_what_has_passed_when_the_machine_is_set() {
        machine = machine.minus(Duration.ofHours(1));
        pass(Duration.ofMinutes(1));
        machine = machine.plus(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo(BEGUN.plus(Duration.ofMinutes(1)));
    }

    @Test
    void should_end_a_budget_in_time_though_the_machine_is_set_back() {
        Budget tenMinutes = Budget.UNBOUNDED.withTime(Duration.ofMinutes(10));
        BudgetMeter meter = new BudgetMeter(tenMinutes, new CostLedger(), clock);
        machine = machine.minus(Duration.ofHours(1));

        pass(Duration.ofMinutes(9));
        assertThat(meter.exhausted()).isEmpty();

        pass(Duration.ofMinutes(1));
        assertThat(meter.exhausted()).contains(Limit.TIME);
    }
}
