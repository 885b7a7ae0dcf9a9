package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Breadth-first search over sets of facts. */
public final class NaiveSearch {

    /** What was found within the bound on states. */
    public enum Answer {
        SOLVABLE,
        UNSOLVABLE,
        TOO_LARGE
    }

    /** The answer, and the states seen. */
    public record Result(Answer answer, Set<Set<Fact>> states) {}

    private NaiveSearch() {}

    public static Result search(Problem problem, int mostStates) {
        NaiveSemantics semantics = new NaiveSemantics(problem);
        Set<Set<Fact>> seen = new LinkedHashSet<>(Set.of(problem.init()));
        Deque<Set<Fact>> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Set<Fact> state = open.remove();
            if (semantics.isGoal(state)) {
                return new Result(Answer.SOLVABLE, seen);
            }
            for (NaiveSemantics.Successor successor :
                    semantics.successors(state).values()) {
                if (seen.add(successor.state())) {
                    open.add(successor.state());
                }
            }
            if (seen.size() > mostStates) {
                return new Result(Answer.TOO_LARGE, seen);
            }
        }
        return new Result(Answer.UNSOLVABLE, seen);
    }
}
