package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.Transcript;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Transcript<String> NOTHING_ASKED = new Transcript<>("p", List.of(), List.of(), List.of());

    @Test
    void should_colour_the_outcome_only_where_colours_are_understood() {
        Outcome<String> outcome = new Outcome.BudgetExhausted<>(Limit.TOKENS, NOTHING_ASKED);

        assertThat(told(true, outcome)).contains("\u001B[33mnot solved\u001B[0m: the budget of tokens is used up");
        assertThat(told(false, outcome)).doesNotContain("\u001B").contains("not solved: the budget of tokens");
    }

    @Test
    void should_pass_on_nothing_that_a_terminal_would_obey() {
        for (String words : List.of("\u001B]0;evil\u0007", "\u009B2Jevil", "\u202Eevil\u2066")) {
            Outcome<String> outcome = new Outcome.Aborted<>(Outcome.Boundary.MODEL, "it said " + words, NOTHING_ASKED);

            assertThat(told(false, outcome))
                    .contains("evil")
                    .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E", "\u2066");
        }
    }

    @Test
    void should_name_one_of_many_problems_without_what_a_terminal_would_obey() {
        SolveEvent decided = new SolveEvent.Decided("evil\u009B2J.pddl", new Decision(2, "restart", "it stalls"));

        assertThat(told(false, true, decided)).startsWith("evil?2J.pddl: decided: restart");
    }

    @Test
    void should_say_which_calls_the_sum_of_money_leaves_out() {
        assertThat(told(false, new Outcome.BudgetExhausted<>(Limit.ROUNDS, NOTHING_ASKED)))
                .contains("3 calls, 1200 tokens, $0.0105, and 1 call of unknown price");
    }

    @Test
    void should_say_what_a_strategy_decides_and_why() {
        SolveEvent decided = new SolveEvent.Decided("p", new Decision(2, "restart", "it stalls\u0007"));

        assertThat(told(false, decided)).isEqualTo("decided: restart, because: it stalls?\n");
    }

    private static String told(boolean colour, Outcome<String> outcome) {
        return told(colour, new SolveEvent.Ended("p", outcome, new Spend(3, 1200, new BigDecimal("0.0105"), 1)));
    }

    private static String told(boolean colour, SolveEvent event) {
        return told(colour, false, event);
    }

    private static String told(boolean colour, boolean ofMany, SolveEvent event) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal plain = Ran.terminal("", OutputStream.nullOutputStream(), err);
        Terminal terminal = new Terminal(plain.in(), plain.out(), plain.err(), plain.environment(), colour);
        new Progress(terminal, new Words(new PddlLexicon()), ofMany).on(event);
        return err.toString(StandardCharsets.UTF_8);
    }
}
