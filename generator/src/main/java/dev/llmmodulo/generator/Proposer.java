package dev.llmmodulo.generator;

/** A model that answers prompts. Thread-safe. */
@FunctionalInterface
public interface Proposer {

    /**
     * Asks once; retries count as the same proposal. Every physical call is recorded in the request's ledger before
     * this returns or throws: limits of calls, tokens and money go by the ledger alone, and what is not recorded there is
     * bounded by rounds and time only.
     *
     * @throws ServiceException the model's service gave no answer
     * @throws BudgetExhaustedException a limit other than rounds forbade another physical call
     * @throws InterruptedException the calling thread was interrupted
     */
    Answer propose(ProposalRequest request) throws ServiceException, BudgetExhaustedException, InterruptedException;
}
