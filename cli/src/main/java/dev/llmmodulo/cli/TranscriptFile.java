package dev.llmmodulo.cli;

import dev.llmmodulo.generator.log.TranscriptWriter;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that a user wants a transcript in; without one, a transcript that goes nowhere. */
record TranscriptFile(Writer out, TranscriptWriter writer) implements AutoCloseable {

    static TranscriptFile appendingTo(Optional<Path> file, Lexicon lexicon) throws InputException {
        try {
            Writer out = file.isPresent()
                    ? Files.newBufferedWriter(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    : Writer.nullWriter();
            return new TranscriptFile(out, new TranscriptWriter(out, lexicon));
        } catch (IOException failure) {
            throw InputException.unwritable(file.get(), failure);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the transcript cannot be written", failure);
        }
    }
}
