package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.strategy.ServiceFailures;
import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rewards that a model gives in one solve, as {@link ModelReward} says. */
final class AskedReward implements Reward<PlanNode> {

    private static final Estimate NEUTRAL = Estimate.of(0.5);
    private static final int DECIMALS_OF_A_HUNDREDTH = 2;

    private final Proposer model;
    private final StateQuestion question;
    private final SolveInProgress<Problem, PlanReading> solve;
    private final Map<Object, Estimate> known = new HashMap<>();
    private final ServiceFailures failures = new ServiceFailures();
    private boolean givenUp;
    private int lastRound;
    private int askedInRound;

    AskedReward(Proposer model, StateQuestion question, SolveInProgress<Problem, PlanReading> solve) {
        this.model = model;
        this.question = question;
        this.solve = solve;
        known.put(PlanNode.root(solve.problem()).key(), NEUTRAL);
    }

    @Override
    public Estimate of(PlanNode node) {
        Optional<Estimate> before = Optional.ofNullable(known.get(node.key()));
        if (before.isPresent() || !canBeAsked()) {
            return before.orElse(NEUTRAL);
        }
        Estimate estimate = ask(node);
        known.put(node.key(), estimate);
        return estimate;
    }

    /** Without a further round nothing would depend on the answer. */
    private boolean canBeAsked() {
        return !givenUp
                && !Thread.currentThread().isInterrupted()
                && solve.meter().exhaustedAfter(solve.begun()).isEmpty();
    }

    private Estimate ask(PlanNode node) {
        try {
            Answer answer = model.propose(request(node.problem()));
            failures.answered();
            return NumberReader.read(answer)
                    .map(number -> Estimate.of(
                            number.movePointLeft(DECIMALS_OF_A_HUNDREDTH).doubleValue()))
                    .orElseGet(() -> neutral(node, "the answer does not end with a number from 0 to 100"));
        } catch (ServiceException failure) {
            givenUp = failures.giveUp(failure);
            return neutral(node, failure.kind() + (givenUp ? ", and it is not asked again" : ""));
        } catch (BudgetExhaustedException spent) {
            return neutral(node, "the budget allowed no further call");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return NEUTRAL;
        }
    }

    private ProposalRequest request(Problem problem) {
        int round = solve.begun();
        askedInRound = round == lastRound ? askedInRound + 1 : 0;
        lastRound = round;
        return new ProposalRequest(solve.instance(), round, askedInRound, question.about(problem), solve.meter());
    }

    private Estimate neutral(PlanNode node, String why) {
        solve.decide(
                "neutral",
                "the model has no opinion of the state after step "
                        + node.steps().size() + ", which counts as " + NEUTRAL.reward() + ": " + why);
        return NEUTRAL;
    }
}
