package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a ground simple action reads and changes, for the rule that no target moves while something else looks at it or
 * moves it too (Fox and Long 2003, definition 12).
 */
final class Footprint {

    private final Set<Atom> readFacts = new HashSet<>();
    private final Set<Atom> added = new HashSet<>();
    private final Set<Atom> deleted = new HashSet<>();
    private final Set<Atom> readNumbers = new HashSet<>();
    private final Set<Atom> changedNumbers = new HashSet<>();
    private final Set<Atom> assignedNumbers = new HashSet<>();

    Footprint(GroundAction action) {
        condition(action.precondition());
        for (Part part : action.effects()) {
            if (part.change() instanceof Effect.Both && !comparesNumbers(part.condition())) {
                // That it is read shows only where it may be undefined.
                continue;
            }
            condition(part.condition());
            if (part.change() instanceof Effect.Add add) {
                added.add(add.atom());
            } else if (part.change() instanceof Effect.Delete delete) {
                deleted.add(delete.atom());
            } else if (part.change() instanceof Effect.Update update) {
                expression(update.amount());
                changedNumbers.add(update.fluent());
                if (!Numbers.isAdditive(update)) {
                    assignedNumbers.add(update.fluent());
                }
            }
        }
    }

    /** Whether the two must not happen at the same time. */
    boolean isMutexWith(Footprint other) {
        return disturbs(other) || other.disturbs(this);
    }

    private boolean disturbs(Footprint other) {
        return meet(added, other.readFacts)
                || meet(deleted, other.readFacts)
                || meet(added, other.deleted)
                || meet(changedNumbers, other.readNumbers)
                || meet(assignedNumbers, other.changedNumbers);
    }

    private static boolean meet(Set<Atom> one, Set<Atom> other) {
        return !Collections.disjoint(one, other);
    }

    private static boolean comparesNumbers(Condition ground) {
        if (ground instanceof Condition.Not not) {
            return comparesNumbers(not.operand());
        } else if (ground instanceof Condition.And and) {
            return and.operands().stream().anyMatch(Footprint::comparesNumbers);
        } else if (ground instanceof Condition.Or or) {
            return or.operands().stream().anyMatch(Footprint::comparesNumbers);
        }
        return ground instanceof Condition.Compare;
    }

    private void condition(Condition ground) {
        if (ground instanceof Condition.Holds holds) {
            readFacts.add(holds.atom());
        } else if (ground instanceof Condition.Not not) {
            condition(not.operand());
        } else if (ground instanceof Condition.And and) {
            conditions(and.operands());
        } else if (ground instanceof Condition.Or or) {
            conditions(or.operands());
        } else if (ground instanceof Condition.Compare compare) {
            expression(compare.left());
            expression(compare.right());
        }
    }

    private void conditions(List<Condition> operands) {
        operands.forEach(this::condition);
    }

    private void expression(Expression ground) {
        if (ground instanceof Expression.Fluent fluent) {
            readNumbers.add(fluent.atom());
        } else if (ground instanceof Expression.Arithmetic arithmetic) {
            arithmetic.operands().forEach(this::expression);
        }
    }
}
