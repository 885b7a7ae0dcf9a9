package dev.llmmodulo.generator.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaRulesTest {

    @Test
    void should_read_rules_from_yaml() {
        MetaRules rules = MetaRules.read(Source.of("rules.yaml", """
                rules:
                  - when: stalled
                    times: 2
                    move: ask-stronger
                    reason: it gets nowhere
                  - {when: refused, move: stop, reason: it does not want to}
                """));

        assertThat(rules.rules())
                .containsExactly(
                        new MetaRule(Sign.STALLED, 2, Move.ASK_STRONGER, "it gets nowhere"),
                        new MetaRule(Sign.REFUSED, 1, Move.STOP, "it does not want to"));
    }

    @Test
    void should_ship_rules_that_without_a_sign_only_go_on_from_what_is_right() {
        assertThat(MetaRules.DEFAULT.rules())
                .filteredOn(rule -> rule.sign() == Sign.ROUNDS)
                .extracting(MetaRule::move)
                .containsExactly(Move.GO_ON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: [{when: bored, move: stop, reason: r}]                    | :1:| bored",
                "rules: [{when: refused, move: dance, reason: r}]                 | :1:| dance",
                "rules: [{when: refused, move: 2, reason: r}]                     | :1:| Move",
                "rules: [{when: refused, reason: r}]                              | :1:| move",
                "rules: [{when: refused, move: stop}]                             | :1:| reason",
                "rules: [{when: refused, move: stop, reason: ' '}]                | :1:| a rule needs a reason",
                "rules: [{when: refused, times: 0, move: stop, reason: r}]        | :1:| at least once, not 0",
                "rules: [{when: refused, time: 2, move: stop, reason: r}]         | :1:| time",
                "rules: [{when: refused, when: stalled, move: stop, reason: r}]   | :1:| when",
                "rules: [null]                                                    | :1:| null",
                "rule: []                                                         | :1:| rule",
                "rules: [                                                         | :1:| rules.yaml",
                "''                                                               | :1:| rules.yaml"
            })
    void should_say_where_and_why_a_text_is_no_rules(String yaml, String place, String why) {
        assertThatThrownBy(() -> MetaRules.read(Source.of("rules.yaml", yaml)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith("rules.yaml" + place)
                .hasMessageContaining(why)
                .hasMessageContaining("rules look like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null"})
    void should_refuse_a_document_that_holds_nothing(String nothing) {
        assertThatThrownBy(() -> MetaRules.read(Source.of("rules.yaml", nothing)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith("rules.yaml:1:1: error: these are no rules: the text holds nothing")
                .hasMessageContaining("rules look like");
    }

    @Test
    void should_say_line_and_column_of_what_is_wrong() {
        String yaml = """
                rules:
                  - {when: refused, move: stop, reason: it does not want to}
                  - {when: repeated, move: dance, reason: it says the same again}
                """;

        assertThatThrownBy(() -> MetaRules.read(Source.of("rules.yaml", yaml)))
                .hasMessageStartingWith("rules.yaml:3:28")
                .hasMessageContaining("dance");
    }
}
