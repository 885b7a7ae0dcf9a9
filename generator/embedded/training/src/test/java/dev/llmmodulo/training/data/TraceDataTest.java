package dev.llmmodulo.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.training.Main;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceDataTest {

    @TempDir
    private Path folder;

    private byte[] bytes(String name, String ending) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ending));
    }

    /** Each example in words. */
    private List<String> traced(String name, String... further) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("trace", "--seed", "5", "--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(further));
        arguments.addAll(List.of("blocksworld-4..6=10", "logistics=5", "depots=5"));
        assertThat(Main.commandLine().execute(arguments.toArray(String[]::new))).isZero();
        ByteBuffer index = ByteBuffer.wrap(bytes(name, ".index"));
        byte[] tokens = bytes(name, ".tokens");
        List<String> examples = new ArrayList<>();
        int at = 0;
        while (index.hasRemaining()) {
            int from = at;
            at += index.getShort();
            index.getInt();
            examples.add(IntStream.range(from, at)
                    .mapToObj(i -> TraceVocabulary.STANDARD.word(tokens[i] & 0xff))
                    .collect(Collectors.joining(" ")));
        }
        return examples;
    }

    @Test
    void should_give_both_arms_the_same_problems_and_plans() throws IOException {
        List<String> traces = traced("traces", "--longest", "250");
        List<String> plans = traced("plans", "--longest", "250", "--plan-only");

        assertThat(plans).hasSizeGreaterThan(20).noneMatch(example -> example.matches(".*(<trace>|<back>|=[0-9!]).*"));
        assertThat(traces).allMatch(example -> example.matches(".* <trace> =[0-9]+ .* =0 <plan> .* <end>"));
        assertThat(traces.stream()
                        .map(example -> example.replaceFirst("<trace>.*<plan>", "<plan>"))
                        .toList())
                .isEqualTo(plans);
    }

    @Test
    void should_leave_out_what_is_too_long() throws IOException {
        List<String> all = traced("all");
        List<String> some = traced("some", "--longest", "150");

        assertThat(all).anyMatch(example -> example.split(" ").length > 150);
        assertThat(some)
                .isEqualTo(all.stream()
                        .filter(example -> example.split(" ").length <= 150)
                        .toList());
    }

    @Test
    void should_make_the_same_files_with_any_number_of_threads() throws IOException {
        traced("one");
        traced("three", "--threads", "3");

        assertThat(bytes("three", ".tokens")).isEqualTo(bytes("one", ".tokens"));
        assertThat(bytes("three", ".index")).isEqualTo(bytes("one", ".index"));
    }

    @Test
    void should_write_the_vocabulary_of_traces_down() throws IOException {
        Path file = folder.resolve("words.txt");

        assertThat(Main.commandLine().execute("words", "--traces", file.toString()))
                .isZero();

        assertThat(Files.readAllLines(file))
                .startsWith(TraceVocabulary.VERSION, "<pad>", "<end>")
                .endsWith("=32")
                .hasSize(1 + TraceVocabulary.STANDARD.size());
    }
}
