package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A classical problem as the checkers see it: its action instances, one at a time, and its goal, ground. */
final class Task {

    private final Problem problem;
    private final Visits visits;
    private final Scope scope;
    private final FactNumbers numbers;
    private final ConditionBuilder conditions;

    Task(Problem problem, Visits visits) {
        this.problem = problem;
        this.visits = visits;
        this.scope = new Scope(problem, visits);
        this.numbers = new FactNumbers(problem);
        this.conditions = new ConditionBuilder(numbers, scope);
    }

    Problem problem() {
        return problem;
    }

    Visits visits() {
        return visits;
    }

    Scope scope() {
        return scope;
    }

    FactNumbers numbers() {
        return numbers;
    }

    Condition goal() {
        return conditions.build(problem.goal());
    }

    /**
     * Whether the test passes for every action instance, but for some of which the precondition cannot hold by what is
     * known of single facts.
     */
    boolean every(Literals known, Predicate<ActionInstance> test) {
        RelaxedEvaluation evaluation = new RelaxedEvaluation(known, scope);
        return problem.domain().actions().stream()
                .allMatch(action -> bindings(action, evaluation).every(() -> passes(action, test)));
    }

    private PrunedBindings bindings(Action action, RelaxedEvaluation evaluation) {
        return new PrunedBindings(action, problem, problem.changingPredicates(), scope, evaluation);
    }

    private boolean passes(Action action, Predicate<ActionInstance> test) {
        visits.work();
        Condition precondition = conditions.build(action.precondition());
        return precondition.equals(Condition.FALSE)
                || test.test(new ActionInstance(
                        action.name(),
                        objects(action),
                        precondition,
                        new EffectReader(numbers, scope, conditions).read(action.effect())));
    }

    private List<String> objects(Action action) {
        List<String> objects = new ArrayList<>(action.parameters().size());
        for (TypedName parameter : action.parameters()) {
            objects.add(scope.object(parameter.name()));
        }
        return objects;
    }
}
