package dev.llmmodulo.verifiers.causes;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why literals do not hold, and what would help. */
public final class Causes {

    /** Literals of one critique for which remedies are looked for. */
    private static final int HELPED = 10;

    /** Remedies listed for one literal. */
    private static final int REMEDIES = 3;

    private Causes() {}

    /**
     * Derived facts are left out: no step makes them true or false by itself.
     *
     * @param execution at the state in which the literals do not hold
     * @param later the steps behind the one that fails; all of them well formed
     */
    public static List<Cause> of(
            Unsatisfied missing, Execution execution, List<NumberedStep> later, Universe universe) {
        Remedies remedies = new Remedies(universe, execution.world());
        List<Cause> causes = new ArrayList<>();
        for (Literal literal : missing.literals()) {
            if (execution.world().derives(literal.fact().predicate())) {
                continue;
            }
            List<Achiever> achievers = Achievers.of(literal, universe);
            Optional<NumberedStep> suppliedLater = later.stream()
                    .filter(step -> achievers.stream().anyMatch(achiever -> achiever.matches(step.step())))
                    .findFirst();
            causes.add(new Cause(
                    literal,
                    execution.changedBy(literal.fact()),
                    achievers,
                    suppliedLater,
                    causes.size() < HELPED ? remedies.making(literal, REMEDIES) : List.of()));
        }
        return causes;
    }
}
