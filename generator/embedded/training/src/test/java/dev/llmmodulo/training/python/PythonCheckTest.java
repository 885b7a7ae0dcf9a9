package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scripts are held to numbers computed by hand. */
class PythonCheckTest {

    @Test
    void should_compute_losses_as_by_hand() throws IOException, InterruptedException {
        Optional<Python> python = Python.withTorch();
        assumeThat(python).as(Python.WANTED).isPresent();

        Python.Ended checked = Python.ended(python.orElseThrow().start("python/check.py"));

        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("checks passed");
    }
}
