package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.validation.Tasks;
import org.junit.jupiter.api.Test;

class UniverseTest {

    @Test
    void should_name_all_actions_in_alphabetical_order() {
        assertThat(new Universe(Tasks.threeBlocks()).actionNames())
                .containsExactly("pick-up", "put-down", "stack", "unstack");
    }
}
