package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.generator.treesearch.SearchResult;
import dev.llmmodulo.generator.treesearch.SearchResult.End;
import dev.llmmodulo.generator.treesearch.SelfConsistency;
import dev.llmmodulo.generator.treesearch.SelfConsistency.Elected;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.judgement.Verdict.Valid;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tree search over plans. The states are those of the validator's semantics; a model is only asked, at a state, how to go
 * on, as if that state were the initial one. So what it believes of effects cannot lead anywhere, and a plan is handed out
 * only if the whole of it, from the problem's own initial state on, is judged valid and confirmed from its text.
 *
 * <p>Every answer is a round. When a tree has no leaf left and no plan was found, another one is grown from fresh answers,
 * until the budget ends. Of the parts only the back-prompt is not used.
 *
 * <p>Where a state does not say all that a plan may still depend on, there is no tree: problems with durative actions,
 * timed initial literals or trajectory constraints are refused by name, and so are those that the reward does not support.
 */
public final class TreeSearchStrategy implements Strategy<Problem, PlanReading> {

    private static final Set<Feature> UNSUPPORTED =
            EnumSet.of(Feature.DURATIVE_ACTIONS, Feature.TIMED_INITIAL_LITERALS, Feature.CONSTRAINTS);

    private final LoopParts<Problem, PlanReading> parts;
    private final TreeSearchOptions options;
    private final SolveListener listener;

    public TreeSearchStrategy(
            LoopParts<Problem, PlanReading> parts, TreeSearchOptions options, SolveListener listener) {
        this.parts = parts;
        this.options = options;
        this.listener = listener;
    }

    /** The same for a solve that goes on already: another way to spend the rest of its budget. */
    public static Course<Problem, PlanReading> course(TreeSearchOptions options) {
        return solve -> new TreeSearchStrategy(solve.parts(), options, SolveListener.SILENT).supported(solve);
    }

    @Override
    public Outcome<PlanReading> solve(String instance, Problem problem, BudgetMeter meter) {
        return SolveInProgress.outcome(parts, listener, instance, problem, meter, this::supported);
    }

    private Outcome<PlanReading> supported(SolveInProgress<Problem, PlanReading> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Set<Feature> unsupported = EnumSet.copyOf(UNSUPPORTED);
        unsupported.retainAll(solve.problem().features());
        if (!unsupported.isEmpty()) {
            return refused(
                    solve,
                    unsupported.stream().map(Feature::words).collect(Collectors.joining(" and "))
                            + " are not supported in tree search");
        }
        Reward<PlanNode> reward;
        try {
            reward = options.reward().in(solve);
        } catch (StoppedException stop) {
            return refused(solve, "the reward cannot be reckoned: " + stop.getMessage());
        }
        ProposerPolicy policy = new ProposerPolicy(solve, options);
        try {
            return search(solve, policy, reward);
        } catch (ServiceException failure) {
            return best(solve, policy).orElseThrow(() -> failure);
        } catch (DecidedException decided) {
            return best(solve, policy).orElseGet(decided::outcome);
        } catch (InterruptedException interruption) {
            Outcome<PlanReading> found = best(solve, policy).orElseThrow(() -> interruption);
            Thread.currentThread().interrupt();
            return found;
        }
    }

    private static Outcome<PlanReading> refused(SolveInProgress<Problem, PlanReading> solve, String reason) {
        return new Aborted<>(Boundary.VERIFIER, reason, solve.transcript());
    }

    private Outcome<PlanReading> search(
            SolveInProgress<Problem, PlanReading> solve, ProposerPolicy policy, Reward<PlanNode> reward)
            throws ServiceException, InterruptedException {
        while (true) {
            SearchResult<PlanNode, Valid<PlanReading>> result =
                    options.method().search(options).search(PlanNode.root(solve.problem()), policy, reward);
            Optional<Outcome<PlanReading>> best = best(solve, policy);
            if (best.isPresent()) {
                return best.get();
            } else if (result.end() instanceof End.OutOfBudget spent) {
                return new BudgetExhausted<>(spent.limit(), solve.transcript());
            }
            solve.decide("restart", "no leaf is left after " + result.expanded().size() + " states");
            policy.forget();
        }
    }

    /** Hands out the plan that was found most often, the shortest of those, once there is one. */
    private Optional<Outcome<PlanReading>> best(SolveInProgress<Problem, PlanReading> solve, ProposerPolicy policy) {
        List<Valid<PlanReading>> finished = policy.finished();
        Optional<Elected<Valid<PlanReading>>> elected = new SelfConsistency<Valid<PlanReading>>(
                        TreeSearchStrategy::steps,
                        Comparator.comparing(valid -> steps(valid).size()))
                .elect(finished);
        if (elected.isPresent() && options.finished() > 1) {
            solve.decide("choose", elected.get().votes() + " of " + finished.size() + " valid plans are this one");
        }
        return elected.flatMap(one -> solve.decided(one.chosen()));
    }

    private static List<PlanStep> steps(Valid<PlanReading> valid) {
        return valid.candidate() instanceof PlanReading.Read read ? read.plan().steps() : List.of();
    }
}
