package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;

/** A model whose faults are failures of its service, so that what was answered before is not lost with them. */
record FailingModel(Proposer model) implements Proposer {

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        try {
            return model.propose(request);
        } catch (RuntimeException fault) {
            throw new ServiceException(
                    ServiceException.Kind.SERVER_ERROR,
                    fault instanceof IllegalArgumentException ? fault.getMessage() : fault.toString());
        }
    }
}
