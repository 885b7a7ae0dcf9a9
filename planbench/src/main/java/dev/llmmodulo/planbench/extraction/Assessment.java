package dev.llmmodulo.planbench.extraction;

import java.util.List;
import java.util.Optional;

/**
 * What is said about a plan: that it is valid, or what its first failing step lacks, or what of the goal is not reached.
 * As PlanBench's parser finds them, the parts may contradict each other. Facts and steps are compared as texts.
 *
 * @param valid empty if the answer does not say it
 * @param unmetPrecondition what is said of the first failing step
 * @param unmetGoal the facts of the goal that are said not to be reached
 */
public record Assessment(
        Optional<Boolean> valid, Optional<UnmetPrecondition> unmetPrecondition, Optional<List<String>> unmetGoal) {

    public Assessment {
        unmetGoal = unmetGoal.map(List::copyOf);
    }

    /**
     * @param step the failing step; empty if it is not named
     * @param facts what its precondition is said to lack; empty if that is not said
     */
    public record UnmetPrecondition(Optional<String> step, Optional<List<String>> facts) {
        public UnmetPrecondition {
            facts = facts.map(List::copyOf);
        }

        private boolean sharesAFactWith(UnmetPrecondition other) {
            return step.isPresent() && step.equals(other.step) && haveCommon(facts, other.facts);
        }
    }

    public static Assessment ofValidPlan() {
        return new Assessment(Optional.of(true), Optional.empty(), Optional.empty());
    }

    public static Assessment ofFailingStep(String step, List<String> facts) {
        UnmetPrecondition unmet = new UnmetPrecondition(Optional.of(step), Optional.of(facts));
        return new Assessment(Optional.of(false), Optional.of(unmet), Optional.empty());
    }

    public static Assessment ofUnmetGoal(List<String> facts) {
        return new Assessment(Optional.of(false), Optional.empty(), Optional.of(facts));
    }

    /** Whether both speak of the same things: of a failing step, of the goal, of both or of neither. */
    public boolean isOfTheSameKindAs(Assessment other) {
        return valid.isPresent() == other.valid.isPresent()
                && unmetPrecondition.isPresent() == other.unmetPrecondition.isPresent()
                && unmetGoal.isPresent() == other.unmetGoal.isPresent();
    }

    /** Whether both name the same failing step and a fact in common, or a fact of the goal in common. */
    public boolean sharesAReasonWith(Assessment other) {
        return haveCommon(unmetGoal, other.unmetGoal)
                || unmetPrecondition.isPresent()
                        && other.unmetPrecondition.isPresent()
                        && unmetPrecondition.get().sharesAFactWith(other.unmetPrecondition.get());
    }

    private static boolean haveCommon(Optional<List<String>> some, Optional<List<String>> others) {
        return some.isPresent() && others.isPresent() && some.get().stream().anyMatch(others.get()::contains);
    }
}
