package dev.llmmodulo.generator.treesearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.treesearch.SelfConsistency.Elected;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfConsistencyTest {

    private final SelfConsistency<String> vote =
            new SelfConsistency<>(word -> word.toLowerCase(Locale.ROOT), Comparator.comparing(String::length));

    @Test
    void should_choose_what_was_found_most_often_as_it_was_found_first() {
        assertThat(vote.elect(List.of("x", "Abc", "abc", "ABC", "x"))).contains(new Elected<>("Abc", 3));
    }

    @Test
    void should_choose_by_the_order_and_then_the_first_where_votes_are_equal() {
        assertThat(vote.elect(List.of("long", "ab", "long", "ab"))).contains(new Elected<>("ab", 2));
        assertThat(vote.elect(List.of("b", "a"))).contains(new Elected<>("b", 1));
    }

    @Test
    void should_choose_nothing_where_nothing_is_finished() {
        assertThat(vote.elect(List.of())).isEqualTo(Optional.empty());
    }
}
