package dev.llmmodulo.generator.strategy;

import static dev.llmmodulo.generator.strategy.Divisors.asked;
import static dev.llmmodulo.generator.strategy.Divisors.guesses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import org.junit.jupiter.api.Test;

class RestartEveryTest {

    private final Divisors divisors = new Divisors();

    private Outcome<Integer> solve(int every) {
        LoopParts<Integer, Integer> parts = divisors.parts(guesses(5, 7, 8, 9, 10, 11, 4));
        RestartEvery<Integer, Integer> restarting = new RestartEvery<>(every, parts.backPrompt());
        return new LlmModulo<>(parts.withBackPrompt(restarting), divisors.events::add)
                .solve("i1", 12, new BudgetMeter(Budget.UNBOUNDED, divisors.ledger, Divisors.CLOCK));
    }

    @Test
    void should_ask_anew_after_so_many_rounds_and_look_only_at_those_since() {
        assertThat(asked(solve(3)))
                .containsExactly(
                        "divisor of 12",
                        "not [5]",
                        "not [5, 7]",
                        "divisor of 12",
                        "not [9]",
                        "not [9, 10]",
                        "divisor of 12");
    }

    @Test
    void should_only_ask_anew_when_every_round_is_a_start() {
        assertThat(asked(solve(1))).containsOnly("divisor of 12").hasSize(7);
    }

    @Test
    void should_refuse_conversations_of_no_round() {
        assertThatIllegalArgumentException().isThrownBy(() -> solve(0));
    }
}
