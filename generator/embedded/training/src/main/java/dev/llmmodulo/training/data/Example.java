package dev.llmmodulo.training.data;

import dev.llmmodulo.training.problems.Group;
import java.util.Arrays;

/**
 * What the model is to read, and what it is to write then.
 *
 * @param group the kind of problem, to count by: see {@link Group}
 */
record Example(int group, int[] prompt, int[] answer) {

    int length() {
        return prompt.length + answer.length;
    }

    byte[] bytes() {
        byte[] bytes = new byte[length()];
        int[] all = Arrays.copyOf(prompt, length());
        System.arraycopy(answer, 0, all, prompt.length, answer.length);
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) all[i];
        }
        return bytes;
    }
}
