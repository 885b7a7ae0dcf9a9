package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why literals do not hold, and what would help. */
final class Causes {

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
    static List<Cause> of(Unsatisfied missing, Execution execution, List<NumberedStep> later, Universe universe) {
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
