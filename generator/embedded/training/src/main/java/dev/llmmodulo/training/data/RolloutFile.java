package dev.llmmodulo.training.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rollouts as four files: those of an {@link ExampleFile}, {@code NAME.problems} with a big-endian number of 32 bits for each
 * example, that of the problem, and {@code NAME.places} with four big-endian numbers for each
 * place: the number of the example (32 bits), that of the last token known (16), 1 if the answer solved the problem and
 * else 0 (16), and the steps that were still to be written (16).
 */
final class RolloutFile implements AutoCloseable {

    private final ExampleFile examples;
    private final DataOutputStream problems;
    private final DataOutputStream places;
    private int written;

    RolloutFile(Path name) throws IOException {
        examples = new ExampleFile(name);
        problems = stream(name, ".problems");
        places = stream(name, ".places");
    }

    private static DataOutputStream stream(Path name, String ending) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ExampleFile.sibling(name, ending))));
    }

    void write(Rollout rollout) throws IOException {
        examples.write(rollout.example());
        problems.writeInt(rollout.problem());
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
        try (examples;
                problems) {
            places.close();
        }
    }
}
