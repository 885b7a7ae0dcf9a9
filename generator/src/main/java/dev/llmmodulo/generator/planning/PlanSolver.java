package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ProveFirst;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.SteadyClock;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Solves planning problems with a model that proposes and verifiers that judge. Thread-safe if the model, the critics and the
 * strategy are.
 */
public final class PlanSolver {

    private final PlanningOptions options;

    public PlanSolver(PlanningOptions options) {
        this.options = options;
    }

    /**
     * Solves one problem.
     *
     * @param source read once to begin with, and again for the last check of a plan or a proof
     * @return also if the model fails, whatever it throws: then {@link Outcome.Aborted} with all that came before
     * @throws dev.llmmodulo.verifiers.reading.PddlException the problem is not right, or needs what is not supported
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException a file is missing or is no text
     */
    public Outcome<PlanReading> solve(String instance, ProblemSource source, Proposer model, Budget budget) {
        BudgetMeter meter = new BudgetMeter(budget, new CostLedger(), new SteadyClock());
        Problem problem = source.read().orThrow();
        return strategy(problem, source, new FailingModel(model), SolveListener.SILENT)
                .solve(instance, problem, meter);
    }

    /**
     * The strategy for one problem, for callers who keep their own ledger or want to be told what happens. Asked to solve any
     * other problem, it throws an {@link IllegalArgumentException}; what the model throws beside its failures, it throws on.
     *
     * @param source the same problem as it is read for the last check: it decides whether a plan is valid, and whether a
     *     proof that there is none holds
     */
    public Strategy<Problem, PlanReading> strategy(
            Problem problem, ProblemSource source, Proposer model, SolveListener listener) {
        return (instance, asked, meter) -> {
            requireSame(problem, asked);
            LastCheck lastCheck = new LastCheck(source);
            Settling settling = new Settling(problem, () -> timeToProve(meter), meter.ledger());
            StrategyParts parts = new StrategyParts(
                    problem, options.style(), options.feedback(), parts(problem, lastCheck, model, settling));
            Function<SolveListener, Strategy<Problem, PlanReading>> loop =
                    told -> proving(settling, options.strategy().make(parts, told), told);
            return new DeclareProven(settling, options.proof().onProof(), lastCheck, listener, loop)
                    .solve(instance, problem, meter);
        };
    }

    private static void requireSame(Problem problem, Problem asked) {
        if (!asked.equals(problem)) {
            throw new IllegalArgumentException("this strategy was made for the problem " + problem.name()
                    + ", and solves no other one, such as this one of the name " + asked.name());
        }
    }

    private Duration timeToProve(BudgetMeter meter) {
        Duration most = options.proof().time();
        Duration left = meter.timeLeft().orElse(most);
        return left.isNegative() ? Duration.ZERO : left.compareTo(most) < 0 ? left : most;
    }

    /** The loop, with the prover set to work when it is to be. */
    private Strategy<Problem, PlanReading> proving(
            Settling settling, Strategy<Problem, PlanReading> loop, SolveListener listener) {
        return switch (options.proof().when()) {
            case FIRST ->
                options.proof().onProof() == OnProof.END
                        ? new ProveFirst<>(settling::attempt, loop, listener)
                        : (instance, problem, meter) -> {
                            settling.settled();
                            return loop.solve(instance, problem, meter);
                        };
            case ALONGSIDE ->
                (instance, problem, meter) -> {
                    settling.startAlongside();
                    return loop.solve(instance, problem, meter);
                };
            case ON_CLAIM, NEVER -> loop;
        };
    }

    private LoopParts<Problem, PlanReading> parts(
            Problem problem, LastCheck lastCheck, Proposer model, Settling settling) {
        TolerantPlanReader reader =
                TolerantPlanReader.of(problem, options.style().format().lexicon());
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>();
        critics.add(new SettlingCritic(settling, options.proof()));
        critics.add(new PlanValidator());
        critics.addAll(options.critics());
        return new LoopParts<>(
                options.style().initial(),
                model,
                new AnswerReader(reader),
                new CriticBank<>(critics),
                options.style()
                        .backPrompting()
                        .with(options.feedback(), options.style().format(), History.ALL),
                lastCheck,
                new SteadyClock());
    }
}
