package dev.llmmodulo.training.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Answers as training keeps those of a model. */
final class WrittenAttempts {

    private WrittenAttempts() {}

    /**
     * Writes the two files of some answers.
     *
     * @param files without their endings
     * @param answers by the numbers of their examples
     */
    static void write(Path files, Map<Integer, List<int[]>> answers) throws IOException {
        try (DataOutputStream tokens = new DataOutputStream(Files.newOutputStream(Path.of(files + ".tokens")));
                DataOutputStream index = new DataOutputStream(Files.newOutputStream(Path.of(files + ".index")))) {
            for (Map.Entry<Integer, List<int[]>> one : answers.entrySet()) {
                for (int[] answer : one.getValue()) {
                    index.writeInt(one.getKey());
                    index.writeInt(answer.length);
                    for (int token : answer) {
                        tokens.writeByte(token);
                    }
                }
            }
        }
    }
}
