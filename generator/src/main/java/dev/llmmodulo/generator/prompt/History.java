package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Message.Role;
import dev.llmmodulo.generator.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much of a conversation is sent again with a back-prompt, beside the problem.
 *
 * @param answers how many of the last answers, each with what was said of it; empty for all
 */
public record History(OptionalInt answers) {

    public static final History ALL = new History(OptionalInt.empty());

    /** The last answer alone. */
    public static final History LAST = last(1);

    /** No answer: what is said of the last one stands in one message with the problem. */
    public static final History PROBLEM_ONLY = last(0);

    /** Characters of an earlier answer that are sent back. */
    static final int ANSWER_KEPT = 32_000;

    public History {
        if (answers.orElse(0) < 0) {
            throw new IllegalArgumentException("there is no history of " + answers.getAsInt() + " answers");
        }
    }

    /** @param answers how many of the last answers */
    public static History last(int answers) {
        return new History(OptionalInt.of(answers));
    }

    boolean isWhole() {
        return answers.isEmpty();
    }

    boolean isProblemOnly() {
        return answers.isPresent() && answers.getAsInt() == 0;
    }

    /** What a prompt's version says of it. */
    String suffix() {
        return isWhole() ? "" : " last-" + answers.getAsInt();
    }

    /** The messages of a back-prompt whose own words are the text. */
    public List<Message> messages(List<? extends Turn<?>> turns, String text) {
        int size = turns.size();
        if (isWhole()) {
            Turn<?> last = turns.get(size - 1);
            List<Message> messages = new ArrayList<>(last.prompt().messages());
            messages.add(Message.assistant(kept(last.answer().text())));
            messages.add(Message.user(text));
            return messages;
        }
        List<Message> messages = new ArrayList<>(turns.get(0).prompt().messages());
        if (isProblemOnly()) {
            return withProblem(messages, text);
        }
        for (int i = Math.max(0, size - answers.getAsInt()); i < size; i++) {
            messages.add(Message.assistant(kept(turns.get(i).answer().text())));
            messages.add(i + 1 < size ? last(turns.get(i + 1).prompt().messages()) : Message.user(text));
        }
        return messages;
    }

    private static List<Message> withProblem(List<Message> problem, String text) {
        Message last = last(problem);
        if (last.role() == Role.USER) {
            problem.set(problem.size() - 1, Message.user(last.text().stripTrailing() + "\n\n" + text));
        } else {
            problem.add(Message.user(text));
        }
        return problem;
    }

    private static Message last(List<Message> messages) {
        return messages.get(messages.size() - 1);
    }

    private static String kept(String answer) {
        if (answer.isBlank()) {
            return "(no answer)";
        }
        return answer.length() <= ANSWER_KEPT ? answer : answer.substring(0, ANSWER_KEPT) + "\n[cut here]";
    }
}
