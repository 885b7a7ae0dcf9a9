package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Domain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a JVM of its own shows: what is printed on the way, and what its settings change. */
class FreshJvmTest {

    /** Reads the file and prints nothing, but fails unless the only action is called {@code größe-i}. */
    static final class Main {
        public static void main(String[] arguments) {
            Domain domain = new PddlReader().domain(Path.of(arguments[0])).orThrow();
            if (!domain.actions().get(0).name().equals("gr\u00F6\u00DFe-i")) {
                throw new IllegalStateException(domain.actions().get(0).name());
            }
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII", "-Duser.language=tr", "-Xss512k"})
    void should_read_without_a_word_whatever_the_settings(String setting) throws Exception {
        String text = "(DEFINE (DOMAIN D) (:ACTION GR\u00D6\u00DFE-I))";
        Path file = Files.writeString(folder.resolve("d.pddl"), text, StandardCharsets.UTF_8);

        assertThat(output(setting, file)).isEmpty();
    }

    @Test
    void should_leave_no_file_behind() throws Exception {
        Path file = Files.writeString(folder.resolve("d.pddl"), "(define (domain d) (:action gr\u00F6\u00DFe-i))");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        assertThat(output("-Djava.io.tmpdir=" + temporary, file)).isEmpty();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    private String output(String setting, Path file) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        setting,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
