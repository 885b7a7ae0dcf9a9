package dev.llmmodulo.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Judges file after file, so that many rounds need one process. A request is a line with the NAME of {@code NAME.tokens} and
 * {@code NAME.index}. When {@code NAME.rewards} is written, the reply is the line {@code judged COUNT}; when it cannot be,
 * {@code refused WHY}, and the next request is waited for. The end of the requests ends it.
 */
final class JudgeRequests {

    private final AnswerRewards rewards;

    JudgeRequests(AnswerRewards rewards) {
        this.rewards = rewards;
    }

    void serve(BufferedReader requests, PrintWriter replies) throws IOException {
        for (String name = requests.readLine(); name != null; name = requests.readLine()) {
            replies.println(reply(name));
            replies.flush();
        }
    }

    private String reply(String name) {
        try {
            return "judged " + rewards.write(Path.of(name));
        } catch (IllegalArgumentException | IOException failure) {
            return "refused " + failure.toString().replaceAll("\\s+", " ");
        }
    }
}
