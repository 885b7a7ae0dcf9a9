package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles whether a problem has a plan: by a validated plan, by a checked certificate that there is none, or not at all.
 * Cheap proofs come first, then a quick search for a plan, then pairs of facts and projections, then a longer search
 * and at last all states, among which either is found. Of a problem with derived predicates only plans are found; one that
 * uses more than that is undecided.
 */
public final class ProblemSettler {

    private final ProofLimits limits;

    public ProblemSettler() {
        this(ProofLimits.USUAL);
    }

    public ProblemSettler(ProofLimits limits) {
        this.limits = limits;
    }

    /**
     * Tries one method after the other until one settles it.
     *
     * @return undecided where the limits end it, the thread is interrupted, which it stays, or no method supports the problem
     */
    public Settlement settle(Problem problem) {
        List<Method> methods = new ArrayList<>(Method.CHEAP);
        methods.addAll(
                List.of(Method.QUICK_PLANNING, Method.PAIRS, Method.PROJECTION, Method.PLANNING, Method.EXHAUSTION));
        return new Portfolio(problem, limits).settle(methods);
    }
}
