package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;
import java.util.function.Supplier;

/** A problem made ready for judging many plans quickly. Immutable and thread-safe; each thread takes its own checker. */
public final class CompiledProblem {

    private final Problem problem;
    private final SymbolTable actionNames;
    private final SymbolTable objectNames;
    private final CompiledAction[] actions;
    private final Condition goal;
    private final long[] initial;
    private final Supplier<Values> values;
    private final int slots;
    private final CompiledCost cost;

    CompiledProblem(
            Problem problem,
            SymbolTable actionNames,
            SymbolTable objectNames,
            CompiledAction[] actions,
            Condition goal,
            long[] initial,
            Supplier<Values> values,
            int slots,
            CompiledCost cost) {
        this.problem = problem;
        this.actionNames = actionNames;
        this.objectNames = objectNames;
        this.actions = actions;
        this.goal = goal;
        this.initial = initial;
        this.values = values;
        this.slots = slots;
        this.cost = cost;
    }

    /** Empty if the problem is too large to number its facts, or has a shape that only the validator handles. */
    public static Optional<CompiledProblem> of(Problem problem) {
        try {
            return ProblemCompiler.of(problem).map(ProblemCompiler::compile);
        } catch (ProblemCompiler.NotCompiledException left) {
            return Optional.empty();
        }
    }

    public Problem problem() {
        return problem;
    }

    /** A checker for one thread. */
    public PlanChecker checker() {
        return new PlanChecker(this);
    }

    SymbolTable actionNames() {
        return actionNames;
    }

    SymbolTable objectNames() {
        return objectNames;
    }

    CompiledAction action(int id) {
        return actions[id];
    }

    Condition goal() {
        return goal;
    }

    CompiledCost cost() {
        return cost;
    }

    Workspace workspace() {
        return new Workspace(new Bits(initial), values.get(), slots);
    }
}
