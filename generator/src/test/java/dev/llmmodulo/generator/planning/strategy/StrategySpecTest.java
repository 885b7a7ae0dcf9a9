package dev.llmmodulo.generator.planning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategySpecTest {

    @Test
    void should_read_a_name_a_number_and_options() {
        StrategySpec spec = StrategySpec.parse("beam:4, reward=h-ff, chunk=2");
        assertThat(spec).isEqualTo(new StrategySpec("beam", OptionalInt.of(4), Map.of("chunk", "2", "reward", "h-ff")));
        assertThat(spec.text()).isEqualTo("beam:4,chunk=2,reward=h-ff");
        assertThat(StrategySpec.parse(spec.text())).isEqualTo(spec);
        assertThat(spec.option("chunk", 1, 1, 9)).isEqualTo(2);
        assertThat(spec.option("width", 7, 1, 9)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Beam", "beam:", "beam:0", "beam:x", "beam:4,", "beam,=2", "beam,chunk=", "4", "beam chunk=2"
            })
    void should_refuse_text_of_another_form(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategySpec.parse(text))
                .withMessageContaining("\"" + text + "\" is no strategy")
                .withMessageContaining("name:number,option=value");
    }

    @Test
    void should_refuse_to_be_told_the_same_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategySpec.parse("beam,chunk=2,chunk=3"))
                .withMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource({"chunk=0", "chunk=10", "chunk=x", "chunk=-1", "chunk=1234567"})
    void should_refuse_a_number_out_of_range(String option) {
        StrategySpec spec = StrategySpec.parse("beam," + option);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.option("chunk", 1, 1, 9))
                .withMessageContaining("a number from 1 to 9");
    }

    @Test
    void should_ask_for_arms_where_there_are_none_to_choose_among() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.arms(StrategySpec.parse("choice"), StrategyFiles.ON_DISK))
                .withMessage("of choice, arms=FILE is needed");
        assertThat(Strategies.arms(StrategySpec.parse("loop"), StrategyFiles.ON_DISK))
                .isEmpty();
    }

    @Test
    void should_name_what_it_can_be_told() {
        StrategySpec spec = StrategySpec.parse("loop,histroy=last");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.requireOnly(Set.of("restart", "history")))
                .withMessage("nothing of the strategy loop is called histroy; there are history, restart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.of(StrategySpec.parse("luck"), StrategyAids.none("m")))
                .withMessageContaining("there is no strategy luck; there are loop");
    }
}
