package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ServiceException;

/** What ended a batch before all its proposals were answered. */
sealed interface Ending {

    /** Ends the solve for this reason. */
    void raise() throws ServiceException, BudgetExhaustedException, InterruptedException;

    /** The service failed one of the proposals. */
    record Failed(ServiceException failure) implements Ending {
        @Override
        public void raise() throws ServiceException {
            throw failure;
        }
    }

    /** The budget allowed no further proposal. */
    record UsedUp(BudgetExhaustedException end) implements Ending {
        @Override
        public void raise() throws BudgetExhaustedException {
            throw end;
        }
    }

    /** The solving thread was interrupted. */
    record Interrupted() implements Ending {
        @Override
        public void raise() throws InterruptedException {
            throw new InterruptedException();
        }
    }
}
