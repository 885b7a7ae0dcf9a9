package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/**
 * A step's precondition does not hold in the state it meets.
 *
 * @param missing what the precondition lacks
 * @param causes for each literal that it lacks, why it does not hold
 * @param before the state that the step meets
 * @param validPrefix the number of steps that can be executed, from the first on
 */
public record UnsatisfiedPrecondition(
        NumberedStep at, Unsatisfied missing, List<Cause> causes, State before, int validPrefix)
        implements StepCritique {

    public UnsatisfiedPrecondition {
        causes = List.copyOf(causes);
    }

    /** The first step that fails: those before it are the longest valid prefix. */
    public UnsatisfiedPrecondition(NumberedStep at, Unsatisfied missing, List<Cause> causes, State before) {
        this(at, missing, causes, before, at.number() - 1);
    }

    @Override
    public String id() {
        return "precondition.unsatisfied";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .missing(missing)
                .causes(causes)
                .with("validPrefix", validPrefix)
                .state(before)
                .map();
    }

    @Override
    public List<NumberedStep> culprits() {
        return Cause.falsifying(causes);
    }

    @Override
    public String describe(Lexicon lexicon) {
        boolean one = missing.literals().size() <= 1;
        return "Step " + stepNumber() + ", " + lexicon.say(at.step())
                + (one ? ", has an unsatisfied precondition: " : ", has unsatisfied preconditions: ")
                + missing.describe(lexicon) + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return Reasons.prefix(validPrefix)
                + Reasons.of(causes, lexicon)
                + Reasons.state("before step " + stepNumber(), before, lexicon);
    }
}
