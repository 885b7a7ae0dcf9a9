package dev.llmmodulo.generator.standin;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives the answers of a {@link Script}, chosen by instance, round and sample and not by the order of calls. Where the
 * script has no answer the request is rejected. A stand-in for a model: what is measured with it is no result.
 */
public final class ScriptedProposer implements Proposer {

    /** What the answers and the ledger name as the model. */
    public static final String MODEL = "stand-in/scripted";

    private final Script script;
    private final FreeCall call;

    /** @param clock for the ledger */
    public ScriptedProposer(Script script, InstantSource clock) {
        this.script = script;
        this.call = new FreeCall(MODEL, clock);
    }

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        call.check(request);
        Optional<Script.Line> line = script.find(request.instance(), request.round(), request.sample());
        if (line.isEmpty()) {
            call.record(request, ServiceException.Kind.REJECTED.name());
            throw new ServiceException(
                    ServiceException.Kind.REJECTED,
                    "the script has " + script.lines().size() + " answers, and none for round " + request.round()
                            + ", sample " + request.sample() + " of " + request.instance());
        }
        return call.answer(request, line.get().text());
    }
}
