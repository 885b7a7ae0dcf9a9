package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes weights of one narrow layer as the training script does, for any vocabulary. */
final class RandomWeights {

    private static final int WIDTH = 8;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    private RandomWeights() {}

    static Path write(Path file, String vocabulary, int tokens) throws IOException {
        RandomWeights weights = new RandomWeights();
        weights.header.put(
                "__metadata__",
                Map.of(
                        "format",
                        "llm-modulo-embedded/1",
                        "vocabulary",
                        vocabulary,
                        "tokens",
                        String.valueOf(tokens),
                        "layers",
                        "1",
                        "width",
                        String.valueOf(WIDTH),
                        "heads",
                        "2",
                        "hidden",
                        String.valueOf(4 * WIDTH)));
        weights.add("blocks.0.down.weight", WIDTH, 4 * WIDTH);
        weights.add("blocks.0.norm1.weight", WIDTH);
        weights.add("blocks.0.norm2.weight", WIDTH);
        weights.add("blocks.0.out.weight", WIDTH, WIDTH);
        weights.add("blocks.0.qkv.weight", 3 * WIDTH, WIDTH);
        weights.add("blocks.0.up.weight", 4 * WIDTH, WIDTH);
        weights.add("embedding.weight", tokens, WIDTH);
        weights.add("norm.weight", WIDTH);
        byte[] text = new ObjectMapper().writeValueAsString(weights.header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(Long.BYTES + text.length + weights.values.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(text.length).put(text).put(weights.values.toByteArray());
        return Files.write(file, all.array());
    }

    private void add(String name, Integer... shape) {
        int begin = values.size();
        int count = List.of(shape).stream().reduce(1, (one, other) -> one * other);
        ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            numbers.putFloat((float) random.nextDouble(-1, 1));
        }
        values.writeBytes(numbers.array());
        header.put(
                name, Map.of("dtype", "F32", "shape", List.of(shape), "data_offsets", List.of(begin, values.size())));
    }
}
