package dev.llmmodulo.training.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Examples as two files: {@code NAME.tokens} holds the tokens of all, a byte each, and {@code NAME.index} three 16-bit
 * big-endian numbers for each: tokens in all, tokens of the prompt, group.
 */
final class ExampleFile implements AutoCloseable {

    private final OutputStream tokens;
    private final DataOutputStream index;

    ExampleFile(Path name) throws IOException {
        tokens = new BufferedOutputStream(Files.newOutputStream(sibling(name, ".tokens")));
        index = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(sibling(name, ".index"))));
    }

    static Path sibling(Path name, String ending) {
        return name.resolveSibling(name.getFileName() + ending);
    }

    void write(Example example) throws IOException {
        tokens.write(example.bytes());
        index.writeShort(example.length());
        index.writeShort(example.prompt().length);
        index.writeShort(example.group());
    }

    @Override
    public void close() throws IOException {
        try (tokens) {
            index.close();
        }
    }
}
