package dev.llmmodulo.planbench.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.run.SpecReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTimeTest {

    /** Times are in seconds. */
    @ParameterizedTest
    @CsvSource({"1, , 10", "10, , 10", "600, , 600", "1, 3, 3", "600, 3, 3", "600, 900, 900"})
    void should_allow_what_the_run_allowed_but_no_less_than_usual_unless_it_is_told(
            int ofRun, Integer told, int allowed) {
        RunSpec run = SpecReader.read(
                Optional.empty(),
                Map.of("domains", List.of("blocksworld"), "models", List.of("m"), "proofTime", ofRun + "s"));

        assertThat(new ProofTime(Optional.ofNullable(told).map(Duration::ofSeconds))
                        .limits(run)
                        .time())
                .isEqualTo(Duration.ofSeconds(allowed));
    }
}
