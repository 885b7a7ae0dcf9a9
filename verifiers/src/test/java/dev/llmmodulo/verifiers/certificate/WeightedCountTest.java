package dev.llmmodulo.verifiers.certificate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedCountTest {

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_001, -1_000_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void should_refuse_weights_whose_sums_could_overflow(long weight) {
        CountedAtom atom = CountedAtom.of(new Formula.Atom("full", List.of()));

        assertThatIllegalArgumentException().isThrownBy(() -> new WeightedCount.Term(weight, atom));
    }
}
