package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the vocabulary down for the training script. */
@Command(name = "words", description = "Writes the tokens, one a line, behind a line with their version.")
public final class Words implements Callable<Integer> {

    @Option(names = "--traces", description = "Those of traces.")
    private boolean traces;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("words.txt");

    @Override
    public Integer call() throws IOException {
        List<String> lines = new ArrayList<>(List.of(traces ? TraceVocabulary.VERSION : Vocabulary.VERSION));
        lines.addAll(traces ? TraceVocabulary.STANDARD.words() : Vocabulary.STANDARD.words());
        Files.write(file, lines);
        return 0;
    }
}
