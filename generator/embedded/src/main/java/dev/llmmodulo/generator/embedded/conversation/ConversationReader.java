package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Message.Role;
import dev.llmmodulo.generator.embedded.tokens.Attempt;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the loop tells a model that is asked for a plan in PDDL: a problem, and perhaps the last answer and what was
 * said of it. Like any other model it has nothing but the text to go by.
 */
public final class ConversationReader {

    private ConversationReader() {}

    /**
     * Reads a conversation whose first message of a user says the problem.
     *
     * @throws UnreadablePromptException there is no problem in PDDL in it
     * @throws dev.llmmodulo.generator.embedded.world.UnknownWorldException the problem is none that the model knows
     */
    public static Conversation read(List<Message> messages) {
        Message first = messages.stream()
                .filter(message -> message.role() == Role.USER)
                .findFirst()
                .orElseThrow(() -> new UnreadablePromptException("nobody asks the embedded model anything"));
        Problem problem = PddlPromptText.read(first.text());
        World world = WorldReader.of(problem.domain()).read(problem);
        int size = messages.size();
        boolean criticised = size > 2
                && messages.get(size - 1).role() == Role.USER
                && messages.get(size - 2).role() == Role.ASSISTANT;
        return new Conversation(
                world,
                criticised
                        ? Optional.of(attempt(
                                problem,
                                messages.get(size - 2).text(),
                                messages.get(size - 1).text()))
                        : Optional.empty());
    }

    private static Attempt attempt(Problem problem, String answer, String critique) {
        Optional<List<PlanStep>> steps = TolerantPlanReader.of(problem).read(answer) instanceof PlanReading.Read read
                ? Optional.of(read.plan().steps())
                : Optional.empty();
        return new Attempt(steps, CritiqueText.faults(critique));
    }
}
