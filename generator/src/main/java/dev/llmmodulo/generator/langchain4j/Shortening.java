package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Message.Role;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Leaves out the oldest exchanges of a prompt that is too long for a model. The problem, which the messages up to the
 * user's first say, and the last two messages always stay. When the service says that the prompt is too long, half of the
 * exchanges that may go are left out, one at least, and it is asked again, until it answers or none is left to go. If the
 * model's window is known, as many go beforehand as are needed for the rest to fit by an estimate.
 *
 * <p>The record of a round holds the whole prompt; {@link Answer#leftOut} tells how many messages were not sent, and the
 * ledger has the refused calls.
 */
public final class Shortening implements Proposer {

    /** PDDL takes more tokens for its length than prose, whose tokens have about four. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private final Proposer model;
    private final OptionalInt window;

    /** A model whose service says when a prompt is too long. */
    public Shortening(Proposer model) {
        this(model, OptionalInt.empty());
    }

    /**
     * @param window the tokens that a prompt may have at most, answer not included; for services that cut a long prompt
     *     without a word, as many of Ollama do. Tokens are estimated, at three characters each
     */
    public Shortening(Proposer model, OptionalInt window) {
        if (window.orElse(1) < 1) {
            throw new UnusableModelException("the model's window is not positive: " + window.getAsInt());
        }
        this.model = model;
        this.window = window;
    }

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        List<Message> messages = request.prompt().messages();
        int leftOut = leftOutBeforehand(messages);
        while (true) {
            try {
                Answer answer = model.propose(without(leftOut, request));
                return leftOut == 0 ? answer : answer.withLeftOut(leftOut);
            } catch (ServiceException refusal) {
                List<Integer> further = choices(messages, leftOut);
                if (refusal.kind() != Kind.TOO_LONG || further.isEmpty()) {
                    throw refusal;
                }
                leftOut = further.get((further.size() - 1) / 2);
            }
        }
    }

    private int leftOutBeforehand(List<Message> messages) {
        if (window.isEmpty()) {
            return 0;
        }
        int leftOut = 0;
        List<Integer> further = choices(messages, leftOut);
        for (int i = 0; i < further.size() && tokens(without(leftOut, messages)) > window.getAsInt(); i++) {
            leftOut = further.get(i);
        }
        return leftOut;
    }

    private static long tokens(List<Message> messages) {
        long characters =
                messages.stream().mapToLong(message -> message.text().length()).sum();
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** How many messages might be left out, more than now: what is left after the first ones begins with an answer. */
    private static List<Integer> choices(List<Message> messages, int leftOut) {
        int first = kept(messages);
        return IntStream.rangeClosed(first + leftOut + 1, messages.size() - 2)
                .filter(index -> messages.get(index).role() == Role.ASSISTANT)
                .map(index -> index - first)
                .boxed()
                .toList();
    }

    /** The messages up to the user's first. */
    private static int kept(List<Message> messages) {
        int index = 0;
        while (index < messages.size() && messages.get(index).role() != Role.USER) {
            index++;
        }
        return Math.min(index + 1, messages.size());
    }

    private static ProposalRequest without(int leftOut, ProposalRequest request) {
        Prompt whole = request.prompt();
        Prompt prompt = new Prompt(whole.version(), without(leftOut, whole.messages()), whole.told(), whole.begun());
        return new ProposalRequest(request.instance(), request.round(), request.sample(), prompt, request.meter());
    }

    private static List<Message> without(int leftOut, List<Message> messages) {
        int first = kept(messages);
        List<Message> rest = new ArrayList<>(messages.subList(0, first));
        rest.addAll(messages.subList(Math.min(first + leftOut, messages.size()), messages.size()));
        return rest;
    }
}
