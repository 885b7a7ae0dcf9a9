package dev.llmmodulo.training.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rollouts as three files: those of an {@link ExampleFile}, and {@code NAME.places} with four big-endian numbers for each
 * place: the number of the example (32 bits), that of the last token known (16), 1 if the answer solved the problem and
 * else 0 (16), and the steps that were still to be written (16).
 */
final class RolloutFile implements AutoCloseable {

    private final ExampleFile examples;
    private final DataOutputStream places;
    private int written;

    RolloutFile(Path name) throws IOException {
        examples = new ExampleFile(name);
        places = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(ExampleFile.sibling(name, ".places"))));
    }

    void write(Rollout rollout) throws IOException {
        examples.write(rollout.example());
        for (Rollout.Place place : rollout.places()) {
            places.writeInt(written);
            places.writeShort(place.token());
            places.writeShort(rollout.solved() ? 1 : 0);
            places.writeShort(place.left());
        }
        written++;
    }

    @Override
    public void close() throws IOException {
        try (examples) {
            places.close();
        }
    }
}
