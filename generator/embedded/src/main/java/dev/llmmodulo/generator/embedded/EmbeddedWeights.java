package dev.llmmodulo.generator.embedded;

import dev.llmmodulo.generator.embedded.network.MalformedWeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the embedded model's weights come from. */
public final class EmbeddedWeights {

    private static final String BUNDLED = "weights.safetensors";

    private EmbeddedWeights() {}

    /**
     * The model with the weights that are in the jar.
     *
     * @throws IOException they cannot be read
     */
    public static EmbeddedModel bundled() throws IOException {
        try (InputStream in = EmbeddedWeights.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IOException(BUNDLED + " is missing in the jar; embedded:FILE takes weights of a file");
            }
            return EmbeddedModel.read(in);
        }
    }

    /**
     * The model with the weights of a file.
     *
     * @throws IOException it cannot be read; the message names the file
     */
    public static EmbeddedModel of(Path file) throws IOException {
        return read(file, EmbeddedModel::read);
    }

    /**
     * A model that writes the trace of a search before each plan, with the weights of a file.
     *
     * @throws IOException it cannot be read; the message names the file
     */
    public static EmbeddedModel tracing(Path file) throws IOException {
        return read(file, EmbeddedModel::readTracing);
    }

    /** How weights are read. */
    @FunctionalInterface
    private interface Reading {
        EmbeddedModel of(InputStream in) throws IOException;
    }

    private static EmbeddedModel read(Path file, Reading reading) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return reading.of(in);
        } catch (MalformedWeightsException malformed) {
            throw new IOException(file + ": no weights can be read: " + malformed.getMessage(), malformed);
        }
    }
}
