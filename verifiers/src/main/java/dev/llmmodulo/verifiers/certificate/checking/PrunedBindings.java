package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The bindings of an action's parameters under which its precondition may hold. Each part of the conjunction that the
 * precondition is gets evaluated as soon as its variables are bound. Parameters with few values come early; those in an
 * atom that no action changes are tried only with what the atom holds for.
 */
final class PrunedBindings {

    private final Scope scope;
    private final RelaxedEvaluation evaluation;
    private final List<Choice> order = new ArrayList<>();
    private final List<List<Formula>> decidable = new ArrayList<>();

    /** A parameter, and what is known of its values when its turn comes. */
    private record Choice(TypedName parameter, Optional<StaticValues> values, double expected) {}

    PrunedBindings(Action action, Problem problem, Set<String> changing, Scope scope, RelaxedEvaluation evaluation) {
        this.scope = scope;
        this.evaluation = evaluation;
        List<Formula> open = new ArrayList<>();
        addParts(action.precondition(), open);
        List<Formula.Atom> fixed = open.stream()
                .filter(part -> part instanceof Formula.Atom atom && !changing.contains(atom.predicate()))
                .map(Formula.Atom.class::cast)
                .toList();
        List<TypedName> unbound = new ArrayList<>(action.parameters());
        decidable.add(takeDecidable(open, unbound));
        while (!unbound.isEmpty()) {
            Choice next = unbound.stream()
                    .map(parameter -> choice(parameter, unbound, fixed, problem.init()))
                    .min(Comparator.comparingDouble(Choice::expected))
                    .orElseThrow();
            unbound.remove(next.parameter());
            order.add(next);
            decidable.add(takeDecidable(open, unbound));
        }
    }

    /** Whether the test passes under all of them. */
    boolean every(BooleanSupplier test) {
        return every(0, test);
    }

    private boolean every(int bound, BooleanSupplier test) {
        for (Formula part : decidable.get(bound)) {
            if (!evaluation.mayHold(part)) {
                return true;
            }
        }
        if (bound == order.size()) {
            return test.getAsBoolean();
        }
        Choice next = order.get(bound);
        Set<String> all = scope.choices(next.parameter());
        Set<String> tried = next.values().map(values -> values.in(scope)).orElse(all);
        return scope.every(next.parameter(), tried, () -> every(bound + 1, test));
    }

    private static void addParts(Formula formula, List<Formula> parts) {
        if (formula instanceof Formula.And and) {
            and.operands().forEach(operand -> addParts(operand, parts));
        } else {
            parts.add(formula);
        }
    }

    private static List<Formula> takeDecidable(List<Formula> open, List<TypedName> unbound) {
        Set<String> names = names(unbound);
        List<Formula> taken = open.stream()
                .filter(part -> part.match(new VariablesOf()).stream().noneMatch(names::contains))
                .toList();
        open.removeAll(taken);
        return taken;
    }

    /** By the atom that leaves the fewest values. */
    private Choice choice(TypedName parameter, List<TypedName> unbound, List<Formula.Atom> fixed, Set<Fact> init) {
        Choice any =
                new Choice(parameter, Optional.empty(), scope.choices(parameter).size());
        return fixed.stream()
                .filter(atom -> atom.match(new VariablesOf()).contains(parameter.name()))
                .map(atom -> new StaticValues(atom, parameter.name(), names(unbound), init, scope.visits()))
                .map(values -> new Choice(parameter, Optional.of(values), values.expected()))
                .min(Comparator.comparingDouble(Choice::expected))
                .orElse(any);
    }

    private static Set<String> names(List<TypedName> variables) {
        return variables.stream().map(TypedName::name).collect(Collectors.toCollection(HashSet::new));
    }
}
