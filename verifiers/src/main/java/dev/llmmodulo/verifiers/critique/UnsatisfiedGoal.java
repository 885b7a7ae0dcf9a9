package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/**
 * The goal does not hold at the end.
 *
 * @param length the number of steps of the plan
 * @param missing what the goal lacks
 * @param causes for each literal that it lacks, why it does not hold
 * @param end the state after the last step
 * @param validPrefix the number of steps that can be executed, from the first on
 */
public record UnsatisfiedGoal(int length, Unsatisfied missing, List<Cause> causes, State end, int validPrefix)
        implements PlanCritique {

    public UnsatisfiedGoal {
        causes = List.copyOf(causes);
    }

    /** All steps can be executed. */
    public UnsatisfiedGoal(int length, Unsatisfied missing, List<Cause> causes, State end) {
        this(length, missing, causes, end, length);
    }

    @Override
    public String id() {
        return "goal.unsatisfied";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("steps", length)
                .missing(missing)
                .causes(causes)
                .with("validPrefix", validPrefix)
                .state(end)
                .map();
    }

    @Override
    public List<NumberedStep> culprits() {
        return Cause.falsifying(causes);
    }

    @Override
    public String describe(Lexicon lexicon) {
        boolean one = missing.literals().size() <= 1;
        return (validPrefix == length ? "All steps can be executed, but the plan" : "The plan")
                + " does not reach the goal. "
                + (one ? "The unsatisfied goal condition is: " : "The unsatisfied goal conditions are: ")
                + missing.describe(lexicon) + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return Reasons.of(causes, lexicon) + Reasons.state("after the last step", end, lexicon);
    }
}
