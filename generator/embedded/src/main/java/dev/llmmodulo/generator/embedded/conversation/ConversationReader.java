package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Message.Role;
import dev.llmmodulo.generator.embedded.tokens.Attempt;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the loop, or a search, tells a model that is asked for a plan in PDDL: a problem, and perhaps the last answer
 * and what was said of it. Like any other model it has nothing but the text to go by.
 *
 * <p>Where it is asked to go on from a state, it hears a problem that begins there, and nothing of how the state came about.
 * Where something is said of an answer that is not shown, it hears the problem alone, for what is found stands at the step that
 * it is about. What is added to a problem, such as advice or examples, and what other readers remark goes unheard.
 */
public final class ConversationReader {

    /** Stands before a problem in a question about somebody's plan for it. */
    private static final String QUESTION = "[QUESTION]\n";

    private ConversationReader() {}

    /**
     * Reads a conversation whose first message of a user says the problem.
     *
     * @throws UnreadablePromptException there is no problem in PDDL in it, or it does not ask for a plan
     * @throws dev.llmmodulo.generator.embedded.world.UnknownWorldException the problem is none that the model knows
     */
    public static Conversation read(List<Message> messages) {
        Message first = messages.stream()
                .filter(message -> message.role() == Role.USER)
                .findFirst()
                .orElseThrow(() -> new UnreadablePromptException("nobody asks the embedded model anything"));
        if (first.text().contains(QUESTION)) {
            throw new UnreadablePromptException("the embedded model has no opinion of plans: it only makes them");
        }
        Problem problem = PddlPromptText.read(first.text());
        Message last = messages.get(messages.size() - 1);
        Optional<Set<Fact>> state = last.role() == Role.USER ? StateText.facts(last.text()) : Optional.empty();
        if (state.isPresent()) {
            return new Conversation(world(from(problem, state.get())), Optional.empty());
        }
        if (PddlPromptText.showsSteps(first.text())) {
            throw new UnreadablePromptException(
                    "the embedded model only makes plans: of steps that it is shown it knows nothing to say");
        }
        return new Conversation(world(problem), attempt(problem, messages));
    }

    private static World world(Problem problem) {
        return WorldReader.of(problem.domain()).read(problem);
    }

    private static Problem from(Problem problem, Set<Fact> state) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                state,
                problem.values(),
                problem.goal(),
                problem.metric(),
                problem.timedInitials(),
                problem.constraints());
    }

    private static Optional<Attempt> attempt(Problem problem, List<Message> messages) {
        int size = messages.size();
        Message last = messages.get(size - 1);
        if (size > 2 && last.role() == Role.USER && messages.get(size - 2).role() == Role.ASSISTANT) {
            return Optional.of(attempt(problem, messages.get(size - 2).text(), last.text()));
        }
        return Optional.empty();
    }

    private static Attempt attempt(Problem problem, String answer, String critique) {
        Optional<List<PlanStep>> steps = TolerantPlanReader.of(problem).read(answer) instanceof PlanReading.Read read
                ? Optional.of(read.plan().steps())
                : Optional.empty();
        return new Attempt(steps, CritiqueText.faults(critique));
    }
}
