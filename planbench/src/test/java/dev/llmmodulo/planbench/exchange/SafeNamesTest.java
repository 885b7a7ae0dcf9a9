package dev.llmmodulo.planbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeNamesTest {

    @Test
    void should_give_each_name_another_one_that_a_folder_can_have() {
        List<String> names = List.of("日本", "中国", "my set", "my_set", "my_set_2", "..", "blocksworld");

        assertThat(names.stream().map(SafeNames.of(names)).toList())
                .containsExactly("_", "__2", "my_set", "my_set_2", "my_set_2_2", "_..", "blocksworld");
    }
}
