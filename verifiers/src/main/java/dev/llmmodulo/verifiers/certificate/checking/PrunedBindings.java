package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The bindings of an action's parameters under which its precondition may hold. Each part of the conjunction that the
 * precondition is gets evaluated as soon as its variables are bound, and parameters that complete a part come early.
 */
final class PrunedBindings {

    private final Scope scope;
    private final RelaxedEvaluation evaluation;
    private final List<TypedName> order = new ArrayList<>();
    private final List<List<Formula>> decidable = new ArrayList<>();

    PrunedBindings(Action action, Scope scope, RelaxedEvaluation evaluation) {
        this.scope = scope;
        this.evaluation = evaluation;
        List<Formula> open = new ArrayList<>();
        addParts(action.precondition(), open);
        List<TypedName> unbound = new ArrayList<>(action.parameters());
        decidable.add(takeDecidable(open, unbound));
        while (!unbound.isEmpty()) {
            TypedName next = mostPruning(unbound, open);
            unbound.remove(next);
            order.add(next);
            decidable.add(takeDecidable(open, unbound));
        }
    }

    /** Whether the test passes under all of them. */
    boolean every(BooleanSupplier test) {
        return every(0, test);
    }

    private boolean every(int bound, BooleanSupplier test) {
        if (!decidable.get(bound).stream().allMatch(evaluation::mayHold)) {
            return true;
        }
        return bound == order.size()
                ? test.getAsBoolean()
                : scope.every(order.get(bound), () -> every(bound + 1, test));
    }

    private static void addParts(Formula formula, List<Formula> parts) {
        if (formula instanceof Formula.And and) {
            and.operands().forEach(operand -> addParts(operand, parts));
        } else {
            parts.add(formula);
        }
    }

    private static List<Formula> takeDecidable(List<Formula> open, List<TypedName> unbound) {
        List<Formula> taken =
                open.stream().filter(part -> unboundIn(part, unbound).isEmpty()).toList();
        open.removeAll(taken);
        return taken;
    }

    /** The parameter that is all that the most parts lack; among equals, one of the part that lacks fewest. */
    private static TypedName mostPruning(List<TypedName> unbound, List<Formula> open) {
        TypedName best = unbound.get(0);
        double most = -1;
        for (TypedName parameter : unbound) {
            double pruning = 0;
            for (Formula part : open) {
                Set<TypedName> lacking = unboundIn(part, unbound);
                pruning += lacking.contains(parameter) ? Math.pow(0.01, lacking.size()) : 0;
            }
            if (pruning > most) {
                best = parameter;
                most = pruning;
            }
        }
        return best;
    }

    private static Set<TypedName> unboundIn(Formula part, List<TypedName> unbound) {
        Set<String> names = part.match(new VariablesOf());
        Set<TypedName> result = new HashSet<>(unbound);
        result.removeIf(parameter -> !names.contains(parameter.name()));
        return result;
    }
}
