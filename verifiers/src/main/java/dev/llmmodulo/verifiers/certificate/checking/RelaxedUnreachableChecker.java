package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.judgement.CertificateChecker;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Problem;

/**
 * Checks that the initial state lies in the set of literals, that the set is closed under every action, and that the
 * goal does not hold in it. Then every reachable state lies in the set, by induction over the steps, and the goal holds
 * in none. Costs and metrics play no part. Of a problem that uses more than classical planning it answers false.
 *
 * <p>Answers false when the thread is interrupted, and when more objects would have to be tried for variables than
 * {@link #MOST_VISITS}.
 */
public final class RelaxedUnreachableChecker implements CertificateChecker<Problem, RelaxedUnreachable> {

    public static final long MOST_VISITS = 10_000_000;

    private final long mostVisits;

    public RelaxedUnreachableChecker() {
        this(MOST_VISITS);
    }

    RelaxedUnreachableChecker(long mostVisits) {
        this.mostVisits = mostVisits;
    }

    @Override
    public boolean proves(Problem problem, RelaxedUnreachable certificate) {
        if (!problem.features().isEmpty()) {
            return false;
        }
        LiteralSet literals = new LiteralSet(problem.init(), certificate);
        Scope scope = new Scope(problem, new Visits(mostVisits));
        RelaxedEvaluation evaluation = new RelaxedEvaluation(literals, scope);
        RelaxedEffects effects = new RelaxedEffects(literals, scope, evaluation);
        try {
            return literals.holdsInitialState()
                    && !evaluation.mayHold(problem.goal())
                    && problem.domain().actions().stream()
                            .allMatch(action -> closed(action, scope, evaluation, effects));
        } catch (Visits.GivenUpException end) {
            return false;
        }
    }

    private static boolean closed(Action action, Scope scope, RelaxedEvaluation evaluation, RelaxedEffects effects) {
        return new PrunedBindings(action, scope, evaluation).every(() -> effects.stayInside(action.effect()));
    }
}
