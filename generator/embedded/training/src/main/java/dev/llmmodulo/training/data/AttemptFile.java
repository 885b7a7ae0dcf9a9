package dev.llmmodulo.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers as the script sample.py writes them: {@code NAME.tokens} holds the tokens of all, a byte each, and
 * {@code NAME.index} two 32-bit big-endian numbers for each: the number of the problem, and how many tokens.
 */
final class AttemptFile {

    private AttemptFile() {}

    static Map<Integer, List<int[]>> read(Path name) throws IOException {
        byte[] tokens = Files.readAllBytes(ExampleFile.sibling(name, ".tokens"));
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(ExampleFile.sibling(name, ".index")));
        Map<Integer, List<int[]>> answers = new TreeMap<>();
        int at = 0;
        while (index.hasRemaining()) {
            int number = index.getInt();
            int[] answer = new int[index.getInt()];
            for (int i = 0; i < answer.length; i++) {
                answer[i] = tokens[at++] & 0xff;
            }
            answers.computeIfAbsent(number, any -> new ArrayList<>()).add(answer);
        }
        return answers;
    }
}
