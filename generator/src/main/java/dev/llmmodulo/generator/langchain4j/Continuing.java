package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has a model go on where its answer was cut off, and joins what it writes. Without this such an answer is read as it is,
 * and its {@linkplain Answer#finish finish} tells that it was cut off. All requests are one proposal; each is in the
 * ledger, and {@link Answer#continuations} counts those to go on.
 */
public final class Continuing implements Proposer {

    private static final String VERSION = "go-on/1";
    private static final String GO_ON =
            "Your answer was cut off there. Go on exactly where it ends, in the middle of a word if it ends in one. Write"
                    + " nothing again that you wrote already, and nothing about this message.";

    private final Proposer model;
    private final int most;

    /** @param most requests to go on, per proposal */
    public Continuing(Proposer model, int most) {
        if (most < 1) {
            throw new UnusableModelException("the number of requests to go on is not positive: " + most);
        }
        this.model = model;
        this.most = most;
    }

    /** What had come is the answer too when the service or the budget does not let it go on. */
    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Answer answer = model.propose(request);
        try {
            // A model that wrote nothing before it was cut off has spent all on thinking, and would do so again.
            while (answer.isCutOff()
                    && answer.continuations() < most
                    && !answer.text().isBlank()) {
                answer = answer.continuedBy(model.propose(goOn(request, answer.text())));
            }
        } catch (ServiceException | BudgetExhaustedException end) {
            return answer;
        }
        return answer;
    }

    private static ProposalRequest goOn(ProposalRequest request, String written) {
        List<Message> messages = new ArrayList<>(request.prompt().messages());
        messages.add(Message.assistant(written));
        messages.add(Message.user(GO_ON));
        Prompt prompt = new Prompt(request.prompt().version() + " " + VERSION, messages, List.of());
        return new ProposalRequest(request.instance(), request.round(), request.sample(), prompt, request.meter());
    }
}
