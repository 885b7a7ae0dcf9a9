package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts are held to numbers computed by hand where there is a Python with PyTorch. */
class PythonCheckTest {

    private record Ended(int exit, String said) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static boolean hasTorch(String python) {
        try {
            return run(python, "-c", "import torch").exit() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void should_compute_losses_as_by_hand() throws IOException, InterruptedException {
        List<String> pythons = Stream.of("/usr/bin/python3", "python3")
                .filter(PythonCheckTest::hasTorch)
                .limit(1)
                .toList();
        assumeThat(pythons)
                .as("a Python with PyTorch, such as Debian's python3-torch")
                .isNotEmpty();

        Ended checked = run(pythons.get(0), "python/check.py");

        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("checks passed");
    }
}
