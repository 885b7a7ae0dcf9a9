package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.generator.prompt.GoalList;
import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A valid plan with the state before each step and what the step is good for.
 *
 * @param states one more than steps: the last is the final one
 */
record WorkedPlan(List<PlanStep> steps, List<Set<Fact>> states, List<Optional<Purpose>> purposes) {

    /**
     * What a step is good for: a fact that it makes true, which stays so until it is needed.
     *
     * @param step the number of the step that needs it, from 1; empty if the goal does
     */
    record Purpose(Fact fact, OptionalInt step) {}

    /** @throws IllegalArgumentException a step cannot be executed */
    static WorkedPlan of(SolvedExample example) {
        Problem problem = example.problem();
        Execution execution = new Execution(new Universe(problem), new WorkLimit());
        List<Set<Fact>> states = new ArrayList<>();
        states.add(new TreeSet<>(execution.state()));
        List<PlanStep> steps = example.plan().steps();
        for (PlanStep step : steps) {
            NumberedStep at = new NumberedStep(states.size(), step, step.toString());
            if (!execution.applies(at)) {
                throw new IllegalArgumentException("the plan is not valid: " + step + " cannot be executed");
            }
            execution.apply(at);
            states.add(new TreeSet<>(execution.state()));
        }
        List<Optional<Purpose>> purposes = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            purposes.add(purpose(step, steps, states, problem));
        }
        return new WorkedPlan(steps, states, purposes);
    }

    /** What needs it first, the goal last of all. */
    private static Optional<Purpose> purpose(int step, List<PlanStep> steps, List<Set<Fact>> states, Problem problem) {
        Set<Fact> brought = new TreeSet<>(states.get(step));
        brought.removeAll(states.get(step - 1));
        for (int later = step + 1; later <= steps.size() && !brought.isEmpty(); later++) {
            Set<Fact> needed = new TreeSet<>(needed(steps.get(later - 1), problem));
            needed.retainAll(brought);
            if (!needed.isEmpty()) {
                return Optional.of(new Purpose(needed.iterator().next(), OptionalInt.of(later)));
            }
            brought.retainAll(states.get(later));
        }
        List<Literal> goals = GoalList.of(problem.goal()).orElse(List.of());
        return goals.stream()
                .filter(goal -> goal.positive() && brought.contains(goal.fact()))
                .map(goal -> new Purpose(goal.fact(), OptionalInt.empty()))
                .findFirst();
    }

    /** The facts that a step's precondition names as conjuncts. */
    private static List<Fact> needed(PlanStep step, Problem problem) {
        Action action = problem.domain().action(step.action()).orElseThrow();
        Map<String, String> objects = new HashMap<>();
        for (int i = 0; i < action.parameters().size(); i++) {
            objects.put(action.parameters().get(i).name(), step.arguments().get(i));
        }
        return conjuncts(action.precondition())
                .map(atom -> new Fact(
                        atom.predicate(),
                        atom.arguments().stream()
                                .map(Term::name)
                                .map(name -> objects.getOrDefault(name, name))
                                .toList()))
                .toList();
    }

    private static Stream<Formula.Atom> conjuncts(Formula formula) {
        if (formula instanceof Formula.And and) {
            return and.operands().stream().flatMap(WorkedPlan::conjuncts);
        }
        return formula instanceof Formula.Atom atom ? Stream.of(atom) : Stream.of();
    }
}
