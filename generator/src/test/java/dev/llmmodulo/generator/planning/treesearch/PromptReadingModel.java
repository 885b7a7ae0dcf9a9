package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A model that knows nothing but the PDDL that it is asked in. */
record PromptReadingModel(Mind mind) implements Proposer {

    @FunctionalInterface
    interface Mind {

        /** @param problem as it stands in the prompt */
        String answer(Problem problem, int round) throws ServiceException;
    }

    @Override
    public Answer propose(ProposalRequest request) throws ServiceException, BudgetExhaustedException {
        Optional<Limit> limit = request.meter().exhausted();
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        }
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        "test:reading",
                        request.round(),
                        1,
                        Instant.EPOCH,
                        Duration.ZERO,
                        "ok",
                        Optional.empty(),
                        Optional.empty()));
        String text = mind.answer(problem(request.prompt().messages().get(0).text()), request.round());
        return new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "test:reading");
    }

    /** The problem that a prompt states. */
    static Problem problem(String prompt) {
        int domain = prompt.indexOf("[DOMAIN]\n");
        int problem = prompt.indexOf("[PROBLEM]\n");
        int end = prompt.indexOf("Write each step");
        return Problems.texts(
                        prompt.substring(domain + "[DOMAIN]\n".length(), problem),
                        prompt.substring(problem + "[PROBLEM]\n".length(), end))
                .read()
                .orThrow();
    }
}
