package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one invariant after the other. Each may be used as knowledge of the state before a step from its own turn on:
 * that a reachable state is in all of them is shown by induction over the steps that lead to it.
 */
final class ChainCheck implements Invariant.Cases<InvariantCheck> {

    private final Task task;
    private final Assumptions assumed;
    private final Objections objections = new Objections();
    private final List<InvariantCheck> checked = new ArrayList<>();

    ChainCheck(Problem problem, Visits visits) {
        this.task = new Task(problem, visits);
        this.assumed = new Assumptions(visits);
    }

    /** @throws RejectedException if it is not shown that no reachable state satisfies the goal */
    void check(List<Invariant> chain) {
        for (int i = 0; i < chain.size(); i++) {
            try {
                check(chain.get(i));
            } catch (RejectedException why) {
                String place = chain.size() == 1 ? "" : "invariant " + (i + 1) + ", ";
                throw new RejectedException(place + chain.get(i).kind() + ": " + why.getMessage());
            }
        }
        checkGoal();
    }

    private void check(Invariant invariant) {
        InvariantCheck check = invariant.match(this);
        check.checkInitialState();
        assumed.learn(check);
        checked.add(check);
        if (!task.every(known(), step -> assumed.every(step.precondition(), () -> check.keptBy(step, assumed)))) {
            throw new RejectedException(objections.last());
        }
    }

    private void checkGoal() {
        Condition goal = task.goal();
        boolean excluded = objections.unless(
                        assumed.refute(goal),
                        () -> "the goal does not contradict what is known of the reachable states")
                || checked.stream().anyMatch(check -> check.excludesGoal(goal));
        if (!excluded) {
            throw new RejectedException(objections.last());
        }
    }

    /** What is known of single facts. */
    private Literals known() {
        FactNumbers numbers = task.numbers();
        return new Literals() {
            @Override
            public boolean mayBeTrue(Fact fact) {
                return numbers.changes(fact) ? !excluded(2 * numbers.number(fact)) : numbers.holdsInitially(fact);
            }

            @Override
            public boolean mayBeFalse(Fact fact) {
                return numbers.changes(fact) ? !excluded(2 * numbers.number(fact) + 1) : !numbers.holdsInitially(fact);
            }
        };
    }

    private boolean excluded(int literal) {
        task.visits().work();
        return checked.stream().anyMatch(check -> check.excludes(literal, literal));
    }

    @Override
    public InvariantCheck relaxedUnreachable(RelaxedUnreachable literals) {
        return new ClosedLiteralsCheck(literals, task, objections);
    }

    @Override
    public InvariantCheck mutexPairs(MutexPairs pairs) {
        return new MutexPairsCheck(pairs, task, objections);
    }

    @Override
    public InvariantCheck mutexGroup(MutexGroup group) {
        return new MutexGroupCheck(group, task, objections);
    }

    @Override
    public InvariantCheck weightedCount(WeightedCount count) {
        return new WeightedCountCheck(count, task, objections);
    }

    @Override
    public InvariantCheck acyclicRelation(AcyclicRelation relation) {
        return new AcyclicRelationCheck(relation, task, objections);
    }

    @Override
    public InvariantCheck projection(Projection projection) {
        return new ProjectionCheck(projection, task, objections);
    }

    @Override
    public InvariantCheck exhaustedStates(ExhaustedStates states) {
        return new ExhaustedStatesCheck(states, task, objections);
    }
}
