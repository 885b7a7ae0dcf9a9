package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.StateSpace.Reached;
import java.util.Optional;

/** Holds what is said of a task against the truth about it. */
final class Referee {

    private Referee() {}

    /** What is wrong with the answer; empty if nothing is. */
    static Optional<String> complaint(PlanningCase task, Answer answer) {
        if (answer instanceof Answer.Solved solved) {
            return complaint(task, solved);
        } else if (answer instanceof Answer.Unsolvable && task.isSolvable()) {
            return Optional.of("called unsolvable");
        }
        return Optional.empty();
    }

    private static Optional<String> complaint(PlanningCase task, Answer.Solved solved) {
        NaiveVerdict verdict = new NaiveValidator(new NaiveSemantics(task.task())).judge(solved.steps());
        if (!verdict.isValid()) {
            return Optional.of(solved.steps() + " is no plan: " + verdict);
        }
        Rational cost = verdict.cost().orElseThrow();
        Rational least = task.solution().map(Reached::cost).orElseThrow();
        if (solved.cost().isPresent() && !solved.cost().get().equals(cost)) {
            return Optional.of(
                    solved.steps() + " costs " + cost + ", not " + solved.cost().get());
        } else if (solved.optimal() && !cost.equals(least)) {
            return Optional.of(solved.steps() + " is not optimal, costs " + cost + ", not " + least);
        }
        return Optional.empty();
    }
}
