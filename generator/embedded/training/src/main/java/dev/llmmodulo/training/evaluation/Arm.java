package dev.llmmodulo.training.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Models that were trained in the same way, each from a seed of its own.
 *
 * @param seeds for each model its measurements, by {@link Measurement#key()}
 */
record Arm(String name, List<Map<String, Measurement>> seeds) {

    Arm {
        seeds = List.copyOf(seeds);
    }

    /**
     * Reads what {@code evaluate} wrote.
     *
     * @param text such as {@code imitation=out/imitation-1,out/imitation-2}
     * @throws IllegalArgumentException it is not of this form, or nothing was measured
     */
    static Arm read(String text) throws IOException {
        String[] parts = text.split("=", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("not of the form arm=name,name: " + text);
        }
        List<Map<String, Measurement>> seeds = new ArrayList<>();
        for (String name : parts[1].split(",")) {
            Map<String, Measurement> of = new LinkedHashMap<>();
            new MeasurementLog(Path.of(name + ".jsonl")).all().forEach(one -> of.put(one.key(), one));
            if (of.isEmpty()) {
                throw new IllegalArgumentException(
                        "there are no measurements in " + name + ".jsonl; evaluate writes them");
            }
            seeds.add(of);
        }
        return new Arm(parts[0], seeds);
    }

    /**
     * Whether the model of a seed, from 0, solved what another one was measured with.
     *
     * @throws IllegalArgumentException it was not measured with it
     */
    boolean solves(int seed, Measurement like) {
        Measurement one = seeds.get(seed).get(like.key());
        if (one == null) {
            throw new IllegalArgumentException("model " + (seed + 1) + " of " + name + " was not measured with "
                    + like.key() + "; let evaluate finish, with the same options for all");
        }
        return one.solved();
    }
}
