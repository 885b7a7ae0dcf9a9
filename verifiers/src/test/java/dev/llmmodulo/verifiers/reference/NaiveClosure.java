package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Map;

/** Whether a certificate proves unsolvability, by going through every binding of every action without any pruning. */
public final class NaiveClosure {

    private final Problem problem;
    private final RelaxedUnreachable certificate;
    private final NaiveSemantics semantics;

    private NaiveClosure(Problem problem, RelaxedUnreachable certificate) {
        this.problem = problem;
        this.certificate = certificate;
        this.semantics = new NaiveSemantics(problem);
    }

    public static boolean proves(Problem problem, RelaxedUnreachable certificate) {
        NaiveClosure closure = new NaiveClosure(problem, certificate);
        return certificate.mayBeTrue().containsAll(problem.init())
                && !closure.mayBe(true, problem.goal(), Map.of())
                && problem.domain().actions().stream().allMatch(closure::closed);
    }

    private boolean closed(Action action) {
        return semantics.bindings(action.parameters(), Map.of()).stream()
                .filter(binding -> mayBe(true, action.precondition(), binding))
                .allMatch(binding -> inside(action.effect(), binding));
    }

    private boolean inside(Effect effect, Map<String, String> binding) {
        if (effect instanceof Effect.Add add) {
            return certificate.mayBeTrue().contains(NaiveSemantics.fact(add.atom(), binding));
        } else if (effect instanceof Effect.Delete delete) {
            return mayBeFalse(NaiveSemantics.fact(delete.atom(), binding));
        } else if (effect instanceof Effect.And and) {
            return and.parts().stream().allMatch(part -> inside(part, binding));
        } else if (effect instanceof Effect.When when) {
            return !mayBe(true, when.condition(), binding) || inside(when.body(), binding);
        } else if (effect instanceof Effect.Forall forall) {
            return semantics.bindings(forall.variables(), binding).stream()
                    .allMatch(inner -> inside(forall.body(), inner));
        }
        return true;
    }

    private boolean mayBeFalse(Fact fact) {
        return !problem.init().contains(fact) || certificate.mayBecomeFalse().contains(fact);
    }

    private boolean mayBe(boolean truth, Formula formula, Map<String, String> binding) {
        if (formula instanceof Formula.Not not) {
            return mayBe(!truth, not.operand(), binding);
        } else if (formula instanceof Formula.Atom atom) {
            Fact fact = NaiveSemantics.fact(atom, binding);
            return truth ? certificate.mayBeTrue().contains(fact) : mayBeFalse(fact);
        } else if (formula instanceof Formula.Equal) {
            return truth == semantics.holds(formula, problem.init(), binding);
        } else if (formula instanceof Formula.And and) {
            return join(truth, truth, and.operands(), List.of(binding));
        } else if (formula instanceof Formula.Or or) {
            return join(truth, !truth, or.operands(), List.of(binding));
        } else if (formula instanceof Formula.Forall forall) {
            return join(truth, truth, List.of(forall.body()), semantics.bindings(forall.variables(), binding));
        }
        Formula.Exists exists = (Formula.Exists) formula;
        return join(truth, !truth, List.of(exists.body()), semantics.bindings(exists.variables(), binding));
    }

    private boolean join(boolean truth, boolean all, List<Formula> parts, List<Map<String, String>> bindings) {
        boolean result = all;
        for (Formula part : parts) {
            for (Map<String, String> binding : bindings) {
                result = all ? result & mayBe(truth, part, binding) : result | mayBe(truth, part, binding);
            }
        }
        return result;
    }
}
