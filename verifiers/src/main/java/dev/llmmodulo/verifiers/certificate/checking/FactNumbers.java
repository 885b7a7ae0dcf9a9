package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers for the facts that actions may change, in the order in which they are first asked for. */
final class FactNumbers {

    private final Set<Fact> init;
    private final Set<String> changing;
    private final Map<Fact, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final BitSet fixed = new BitSet();

    FactNumbers(Problem problem) {
        this.init = problem.init();
        this.changing = problem.changingPredicates();
    }

    /** Whether an action may change the fact; if not it stays as it is initially. */
    boolean changes(Fact fact) {
        return changing.contains(fact.predicate());
    }

    boolean holdsInitially(Fact fact) {
        return init.contains(fact);
    }

    int number(Fact fact) {
        return numbers.computeIfAbsent(fact, fresh -> {
            facts.add(fresh);
            fixed.set(facts.size() - 1, !changes(fresh));
            return facts.size() - 1;
        });
    }

    Fact fact(int number) {
        return facts.get(number);
    }

    int count() {
        return facts.size();
    }

    int literal(Literal literal) {
        return 2 * number(literal.fact()) + (literal.positive() ? 0 : 1);
    }

    /** In PDDL. */
    String words(int literal) {
        return new Literal(fact(literal / 2), literal % 2 == 0).toString();
    }

    /** That the fact holds, or that it does not; decided for what no action changes. */
    Condition condition(Fact fact, boolean positive) {
        return changes(fact)
                ? new Condition.Literal(2 * number(fact) + (positive ? 0 : 1))
                : Condition.constant(holdsInitially(fact) == positive);
    }

    /** When the literal holds after the step; decided for what no action changes. */
    Condition after(ActionInstance step, int literal) {
        return fixed.get(literal / 2) ? condition(fact(literal / 2), literal % 2 == 0) : step.after(literal);
    }
}
