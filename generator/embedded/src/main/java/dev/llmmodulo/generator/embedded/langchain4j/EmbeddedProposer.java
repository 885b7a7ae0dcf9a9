package dev.llmmodulo.generator.embedded.langchain4j;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.embedded.Asking;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.langchain4j.LocalProposer;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.langchain4j.UnusableModelException;
import java.time.InstantSource;

/** Proposes what the embedded model answers. Each proposal of an instance has a seed of its own. */
public final class EmbeddedProposer implements Proposer {

    /** Of the first proposal, if none is given: a run repeats unless it is asked not to. */
    public static final int USUAL_SEED = 1;

    /** If none is given. */
    public static final double USUAL_TEMPERATURE = 0.3;

    private final LocalProposer proposer;

    /**
     * @param clock for the ledger
     * @throws UnusableModelException the model cannot be asked like this
     */
    public EmbeddedProposer(EmbeddedModel model, Sampling sampling, InstantSource clock) {
        this(model, sampling, false, clock);
    }

    /** One that asks for short plans, which the model finds harder to write. */
    public static EmbeddedProposer ofShortPlans(EmbeddedModel model, Sampling sampling, InstantSource clock) {
        return new EmbeddedProposer(model, sampling, true, clock);
    }

    private EmbeddedProposer(EmbeddedModel model, Sampling sampling, boolean brief, InstantSource clock) {
        if (sampling.reasoningEffort().isPresent()) {
            throw new UnusableModelException("the embedded model does not think before it answers");
        }
        // Fails now rather than in the first call.
        asking(sampling, brief);
        Sampling seeded = sampling.seed().isPresent() ? sampling : sampling.withSeed(USUAL_SEED);
        this.proposer = new LocalProposer(
                EmbeddedChatModel.NAME, seeded, one -> new EmbeddedChatModel(model, asking(one, brief)), clock);
    }

    private static Asking asking(Sampling sampling, boolean brief) {
        try {
            return new Asking(
                    sampling.temperature().orElse(USUAL_TEMPERATURE),
                    sampling.seed().orElse(USUAL_SEED),
                    sampling.maxOutputTokens().orElse(Asking.USUAL_MOST),
                    brief);
        } catch (IllegalArgumentException unusable) {
            throw new UnusableModelException(unusable.getMessage());
        }
    }

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        return proposer.propose(request);
    }
}
