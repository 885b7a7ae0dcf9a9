package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
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

    private static final int ENTRY = 2 * Integer.BYTES;

    private AttemptFile() {}

    /** The answers to each problem, in their order. */
    static Map<Integer, List<int[]>> read(Path name) throws IOException {
        Map<Integer, List<int[]>> answers = new TreeMap<>();
        for (ModelAnswer answer : inOrder(name)) {
            answers.computeIfAbsent(answer.problem(), any -> new ArrayList<>()).add(answer.tokens());
        }
        return answers;
    }

    /**
     * All answers in their order.
     *
     * @throws IllegalArgumentException the two files do not belong together, or a token is none
     */
    static List<ModelAnswer> inOrder(Path name) throws IOException {
        Path tokensFile = ExampleFile.sibling(name, ".tokens");
        Path indexFile = ExampleFile.sibling(name, ".index");
        ByteBuffer tokens = ByteBuffer.wrap(Files.readAllBytes(tokensFile));
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(indexFile));
        List<ModelAnswer> answers = new ArrayList<>();
        while (index.remaining() >= ENTRY) {
            int problem = index.getInt();
            int length = index.getInt();
            require(
                    length >= 0 && length <= tokens.remaining(),
                    indexFile + ": answer " + answers.size() + " has " + length + " tokens, but " + tokensFile + " has "
                            + tokens.remaining() + " left; were both written by the same run?");
            answers.add(new ModelAnswer(problem, tokens(tokens, length, tokensFile)));
        }
        require(
                !index.hasRemaining() && !tokens.hasRemaining(),
                indexFile + " and " + tokensFile + " do not end together; was the script stopped while it wrote them?");
        return answers;
    }

    private static int[] tokens(ByteBuffer from, int length, Path file) {
        int[] answer = new int[length];
        for (int i = 0; i < length; i++) {
            answer[i] = from.get() & 0xff;
            require(
                    answer[i] < Vocabulary.STANDARD.size(),
                    file + ": no token has the number " + answer[i] + ", at byte " + (from.position() - 1));
        }
        return answer;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
