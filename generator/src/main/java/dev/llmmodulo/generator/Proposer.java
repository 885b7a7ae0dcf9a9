package dev.llmmodulo.generator;

/** A model that answers prompts. Thread-safe. */
@FunctionalInterface
public interface Proposer {

    /**
     * Asks once; retries count as the same proposal. Every physical call is recorded in the request's ledger before
     * this returns or throws.
     *
     * @throws ServiceException the model's service gave no answer
     * @throws BudgetExhaustedException a limit other than rounds forbade another physical call
     * @throws InterruptedException the calling thread was interrupted
     */
    Answer propose(ProposalRequest request) throws ServiceException, BudgetExhaustedException, InterruptedException;
}
