package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The meaning of PDDL, word by word and as slow as it likes, over sets of facts: the yardstick of the sweeps. */
public final class NaiveSemantics {

    private final Problem problem;

    public NaiveSemantics(Problem problem) {
        this.problem = problem;
    }

    /** Where a step leads, and what it costs. */
    public record Successor(Set<Fact> state, BigDecimal cost) {}

    /** All steps that are possible in the state. */
    public Map<PlanStep, Successor> successors(Set<Fact> state) {
        Map<PlanStep, Successor> result = new LinkedHashMap<>();
        for (Action action : problem.domain().actions()) {
            for (Map<String, String> binding : bindings(action.parameters(), Map.of())) {
                List<String> arguments = action.parameters().stream()
                        .map(parameter -> binding.get(parameter.name()))
                        .toList();
                take(state, action, binding)
                        .ifPresent(successor -> result.put(new PlanStep(action.name(), arguments), successor));
            }
        }
        return result;
    }

    public boolean isGoal(Set<Fact> state) {
        return holds(problem.goal(), state, Map.of());
    }

    /** Whether the steps can be taken from the initial state on and end in the goal. */
    public boolean solvedBy(List<PlanStep> steps) {
        Set<Fact> state = problem.init();
        for (PlanStep step : steps) {
            Optional<Successor> successor = successor(state, step);
            if (successor.isEmpty()) {
                return false;
            }
            state = successor.get().state();
        }
        return isGoal(state);
    }

    private Optional<Successor> successor(Set<Fact> state, PlanStep step) {
        Action action = problem.domain().action(step.action()).orElseThrow();
        Map<String, String> binding = new HashMap<>();
        for (int i = 0; i < action.parameters().size(); i++) {
            TypedName parameter = action.parameters().get(i);
            String object = step.arguments().get(i);
            if (objects(parameter).noneMatch(object::equals)) {
                return Optional.empty();
            }
            binding.put(parameter.name(), object);
        }
        return step.arguments().size() == binding.size() ? take(state, action, binding) : Optional.empty();
    }

    private Optional<Successor> take(Set<Fact> state, Action action, Map<String, String> binding) {
        if (!holds(action.precondition(), state, binding)) {
            return Optional.empty();
        }
        Changes changes = new Changes();
        changes.collect(action.effect(), state, binding);
        if (!changes.priced) {
            return Optional.empty();
        }
        Set<Fact> after = new HashSet<>(state);
        after.removeAll(changes.deleted);
        after.addAll(changes.added);
        return Optional.of(new Successor(after, changes.cost));
    }

    private final class Changes {
        private final Set<Fact> added = new HashSet<>();
        private final Set<Fact> deleted = new HashSet<>();
        private BigDecimal cost = BigDecimal.ZERO;
        private boolean priced = true;

        private void collect(Effect effect, Set<Fact> state, Map<String, String> binding) {
            if (effect instanceof Effect.Add add) {
                added.add(fact(add.atom(), binding));
            } else if (effect instanceof Effect.Delete delete) {
                deleted.add(fact(delete.atom(), binding));
            } else if (effect instanceof Effect.And and) {
                and.parts().forEach(part -> collect(part, state, binding));
            } else if (effect instanceof Effect.When when) {
                if (holds(when.condition(), state, binding)) {
                    collect(when.body(), state, binding);
                }
            } else if (effect instanceof Effect.Forall forall) {
                bindings(forall.variables(), binding).forEach(inner -> collect(forall.body(), state, inner));
            } else if (effect instanceof Effect.Assignment increase) {
                Optional<BigDecimal> amount = amount(increase.amount(), binding);
                priced &= amount.isPresent();
                cost = cost.add(amount.orElse(BigDecimal.ZERO));
            }
        }
    }

    private Optional<BigDecimal> amount(Expression expression, Map<String, String> binding) {
        if (expression instanceof Expression.Number number) {
            return Optional.of(number.value());
        } else if (expression instanceof Expression.Value value) {
            return Optional.ofNullable(
                    problem.values().get(new FunctionKey(value.function(), objects(value.arguments(), binding))));
        }
        throw new IllegalArgumentException("not in the yardstick: " + expression);
    }

    public boolean holds(Formula formula, Set<Fact> state, Map<String, String> binding) {
        if (formula instanceof Formula.Atom atom) {
            return state.contains(fact(atom, binding));
        } else if (formula instanceof Formula.Equal equal) {
            return object(equal.left(), binding).equals(object(equal.right(), binding));
        } else if (formula instanceof Formula.Not not) {
            return !holds(not.operand(), state, binding);
        } else if (formula instanceof Formula.And and) {
            return and.operands().stream().allMatch(part -> holds(part, state, binding));
        } else if (formula instanceof Formula.Or or) {
            return or.operands().stream().anyMatch(part -> holds(part, state, binding));
        } else if (formula instanceof Formula.Forall forall) {
            return bindings(forall.variables(), binding).stream().allMatch(inner -> holds(forall.body(), state, inner));
        } else if (formula instanceof Formula.Exists exists) {
            return bindings(exists.variables(), binding).stream().anyMatch(inner -> holds(exists.body(), state, inner));
        }
        throw new IllegalArgumentException("not in the yardstick: " + formula);
    }

    public List<Map<String, String>> bindings(List<TypedName> variables, Map<String, String> outer) {
        List<Map<String, String>> result = new ArrayList<>(List.of(outer));
        for (TypedName variable : variables) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> binding : result) {
                objects(variable).forEach(object -> {
                    Map<String, String> one = new HashMap<>(binding);
                    one.put(variable.name(), object);
                    longer.add(one);
                });
            }
            result = longer;
        }
        return result;
    }

    private Stream<String> objects(TypedName variable) {
        return problem.allObjects().stream()
                .filter(object -> problem.domain().types().fits(object.type(), variable.type()))
                .map(TypedName::name);
    }

    public static Fact fact(Formula.Atom atom, Map<String, String> binding) {
        return new Fact(atom.predicate(), objects(atom.arguments(), binding));
    }

    private static List<String> objects(List<Term> terms, Map<String, String> binding) {
        return terms.stream().map(term -> object(term, binding)).toList();
    }

    private static String object(Term term, Map<String, String> binding) {
        return term instanceof Term.Constant ? term.name() : binding.get(term.name());
    }
}
