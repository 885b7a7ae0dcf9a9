package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;
import java.util.Set;

/** Checks {@link RelaxedUnreachable}: clauses of one literal each. */
final class ClosedLiteralsCheck extends PairsCheck {

    private final RelaxedUnreachable literals;
    private final Set<Fact> init;
    private final FactNumbers numbers;

    ClosedLiteralsCheck(RelaxedUnreachable literals, Task task, Objections objections) {
        super(task.numbers(), objections);
        this.literals = literals;
        this.init = task.problem().init();
        this.numbers = task.numbers();
    }

    @Override
    public void checkInitialState() {
        init.stream()
                .filter(fact -> !literals.mayBeTrue().contains(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw new RejectedException("initially, " + fact + " holds, which the certificate excludes");
                });
    }

    @Override
    List<Integer> partners(int literal) {
        return excludes(literal, literal) ? List.of(literal) : List.of();
    }

    @Override
    public boolean excludes(int literal, int other) {
        Fact fact = numbers.fact(literal / 2);
        return literal == other
                && (literal % 2 == 0
                        ? !literals.mayBeTrue().contains(fact)
                        : init.contains(fact) && !literals.mayBecomeFalse().contains(fact));
    }
}
