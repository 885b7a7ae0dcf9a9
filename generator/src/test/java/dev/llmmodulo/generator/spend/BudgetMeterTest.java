package dev.llmmodulo.generator.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.ServiceException.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not known of a call. */
class BudgetMeterTest {

    private static final Budget TOKENS = Budget.UNBOUNDED.withTokens(1_000_000);
    private static final Budget MONEY = Budget.UNBOUNDED.withMoney(BigDecimal.TEN);

    private static PhysicalCall call(String result, Optional<TokenUsage> usage, Optional<BigDecimal> money) {
        return new PhysicalCall("m", 1, 1, Instant.EPOCH, Duration.ZERO, result, usage, money);
    }

    private static PhysicalCall untold(String result) {
        return call(result, Optional.empty(), Optional.empty());
    }

    private static CostLedger ledger(PhysicalCall... calls) {
        CostLedger ledger = new CostLedger();
        for (PhysicalCall call : calls) {
            ledger.record(call);
        }
        return ledger;
    }

    private static Optional<Limit> exhausted(Budget budget, PhysicalCall call) {
        return new BudgetMeter(budget, ledger(call), InstantSource.system()).exhausted();
    }

    @ParameterizedTest
    @CsvSource({"ok, true", "broken-off, true", "superseded, false", "TIMED_OUT, false", "RATE_LIMITED, false"})
    void should_end_with_an_answer_of_which_nobody_knows_what_it_took(String result, boolean ends) {
        assertThat(exhausted(TOKENS, untold(result)).equals(Optional.of(Limit.TOKENS)))
                .isEqualTo(ends);
        assertThat(exhausted(MONEY, untold(result)).equals(Optional.of(Limit.MONEY)))
                .isEqualTo(ends);
        assertThat(exhausted(Budget.UNBOUNDED, untold(result))).isEmpty();
    }

    @Test
    void should_go_on_where_it_is_known_or_no_model_was_asked() {
        PhysicalCall priced = call("ok", Optional.of(TokenUsage.of(10, 5)), Optional.of(BigDecimal.ONE));
        PhysicalCall unpriced = call("ok", Optional.of(TokenUsage.of(10, 5)), Optional.empty());
        PhysicalCall standIn = call("ok", Optional.empty(), Optional.of(BigDecimal.ZERO));

        assertThat(exhausted(TOKENS, priced)).isEmpty();
        assertThat(exhausted(MONEY, priced)).isEmpty();
        assertThat(exhausted(TOKENS, unpriced)).isEmpty();
        assertThat(exhausted(MONEY, unpriced)).contains(Limit.MONEY);
        assertThat(exhausted(TOKENS, standIn)).isEmpty();
        assertThat(exhausted(MONEY, standIn)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void should_know_that_calls_cost_nothing_in_which_nothing_was_generated(Kind kind) {
        Spend spend = ledger(untold(kind.name()), untold(kind.name())).total();

        assertThat(spend.calls()).isEqualTo(2);
        assertThat(spend.unpricedCalls()).isEqualTo(kind.isFree() ? 0 : 2);
    }

    @Test
    void should_refuse_what_would_give_budget_back() {
        assertThatThrownBy(() -> TokenUsage.of(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenUsage.of(5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenUsage(5, OptionalLong.of(-1), 5, OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenUsage(5, OptionalLong.empty(), 5, OptionalLong.of(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call("ok", Optional.empty(), Optional.of(BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_take_a_time_without_end_for_a_very_long_one() {
        Budget endless = Budget.UNBOUNDED.withTime(ChronoUnit.FOREVER.getDuration());
        BudgetMeter meter = new BudgetMeter(endless, ledger(), InstantSource.system());

        assertThat(meter.timeLeft().map(Duration::toNanos).orElseThrow())
                .isGreaterThan(Duration.ofDays(36_500).toNanos());
        assertThat(meter.exhausted()).isEmpty();
        assertThat(Budget.UNBOUNDED.withTime(Duration.ofDays(36_500)).time()).contains(Duration.ofDays(36_500));
        assertThatThrownBy(() -> Budget.UNBOUNDED.withTime(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
