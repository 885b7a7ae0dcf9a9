package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens in task 6 while a plan is executed.
 *
 * @param afterStep the number of steps executed before it, at least one
 * @param becameTrue facts that did not hold
 * @param becameFalse facts that held
 */
public record UnexpectedEvent(int afterStep, Set<Fact> becameTrue, Set<Fact> becameFalse) {

    public UnexpectedEvent {
        becameTrue = Set.copyOf(becameTrue);
        becameFalse = Set.copyOf(becameFalse);
    }

    /** The state after the event. */
    Set<Fact> change(Set<Fact> before) {
        Set<Fact> after = new TreeSet<>(before);
        after.removeAll(becameFalse);
        after.addAll(becameTrue);
        return after;
    }
}
