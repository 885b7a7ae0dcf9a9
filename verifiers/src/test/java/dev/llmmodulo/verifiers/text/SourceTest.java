package dev.llmmodulo.verifiers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTest {

    @TempDir
    Path folder;

    @Test
    void should_read_a_file_and_drop_the_byte_order_mark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pddl"), "\uFEFF(größe 😀)\r\n", StandardCharsets.UTF_8);

        assertThat(Source.read(file)).isEqualTo(Source.of(file.toString(), "(größe 😀)\r\n"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        "a\nb\u00E9c".getBytes(StandardCharsets.ISO_8859_1),
                        "text.not-utf-8",
                        2,
                        2,
                        "the byte 0xE9 at offset 3"),
                arguments(new byte[] {'a', (byte) 0xC3}, "text.not-utf-8", 1, 2, "the byte 0xC3 at offset 1"),
                arguments("(\n  x\0)".getBytes(StandardCharsets.UTF_8), "text.binary", 2, 4, "NUL"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void should_refuse_what_is_no_text_and_point_at_it(byte[] bytes, String code, int line, int column, String message)
            throws IOException {
        Path file = Files.write(folder.resolve("a.pddl"), bytes);

        Diagnostic diagnostic = refusal(file);

        assertThat(diagnostic.code()).isEqualTo(code);
        assertThat(diagnostic.message()).contains(message);
        assertThat(diagnostic.place()).hasToString(file + ":" + line + ":" + column);
    }

    @Test
    void should_refuse_a_file_over_100_megabytes() throws IOException {
        Path file = folder.resolve("large.pddl");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SourceFile.LARGEST + 1);
        }

        assertThat(refusal(file).code()).isEqualTo("text.too-large");
    }

    @Test
    void should_refuse_a_folder_and_a_missing_file() {
        assertThat(refusal(folder).render()).contains("is a directory");
        assertThat(refusal(folder.resolve("none")).render()).contains("no such file");
    }

    private static Diagnostic refusal(Path file) {
        return catchThrowableOfType(UnreadableSourceException.class, () -> Source.read(file))
                .diagnostic();
    }

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("", 0, 5, 1, 1, 1),
                arguments("ab", 1, 5, 1, 2, 1),
                arguments("ab\ncd", 2, 1, 1, 3, 1),
                arguments("ab\ncd", 3, 9, 2, 1, 2),
                arguments("ab\r\ncd", 4, 1, 2, 1, 1),
                arguments("ab\rcd", 3, 1, 2, 1, 1),
                arguments("ab\n", 3, 1, 2, 1, 1),
                arguments("ab", 99, 1, 1, 3, 1));
    }

    @ParameterizedTest
    @MethodSource("places")
    void should_find_line_and_column(String text, int offset, int length, int line, int column, int shown) {
        Place place = Source.of("t", text).place(offset, length);

        assertThat(place.line()).isEqualTo(line);
        assertThat(place.column()).isEqualTo(column);
        assertThat(place.length()).isEqualTo(shown);
    }
}
