package dev.llmmodulo.generator.embedded.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.pddl.Action;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepOrderTest {

    @Test
    void should_say_where_before_what() {
        assertThat(StepOrder.said("lift", List.of("hoist", "crate", "pallet", "place")))
                .containsExactly("place", "crate", "pallet", "hoist");
        assertThat(StepOrder.said("drive-truck", List.of("truck", "from", "to", "city")))
                .containsExactly("to", "city", "truck", "from");
    }

    @ParameterizedTest
    @EnumSource(KnownDomain.class)
    void should_mean_what_was_said_of_any_action(KnownDomain domain) {
        for (Action action : domain.domain().actions()) {
            List<Integer> objects =
                    IntStream.range(0, action.parameters().size()).boxed().toList();
            assertThat(StepOrder.meant(action.name(), StepOrder.said(action.name(), objects)))
                    .isEqualTo(objects);
            assertThat(StepOrder.said(action.name(), objects)).containsExactlyInAnyOrderElementsOf(objects);
        }
    }

    @Test
    void should_leave_a_step_with_too_few_objects_as_it_is() {
        assertThat(StepOrder.said("lift", List.of("a", "b"))).containsExactly("a", "b");
        assertThat(StepOrder.meant("lift", List.of("a", "b"))).containsExactly("a", "b");
    }
}
