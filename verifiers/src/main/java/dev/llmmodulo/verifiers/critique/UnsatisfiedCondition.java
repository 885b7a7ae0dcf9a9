package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A condition of a step in a plan with times does not hold when it must.
 *
 * @param when the moment of the step
 * @param time when the state came about that should satisfy it; for a condition at the start, at the end or of a step
 *     that takes no time, when it is needed
 * @param missing what the condition lacks
 * @param causes for each literal that it lacks, why it does not hold
 * @param state the state that should satisfy it
 */
public record UnsatisfiedCondition(
        NumberedStep at, When when, BigDecimal time, Unsatisfied missing, List<Cause> causes, State state)
        implements StepCritique {

    /** When a step needs a condition. */
    public enum When {
        AT_ONCE("at-once"),
        AT_START("at-start"),
        OVER_ALL("over-all"),
        AT_END("at-end");

        private final String word;

        When(String word) {
            this.word = word;
        }

        /** When a condition is needed that so much of a step meets. */
        public static When of(Occurrence.Part part) {
            return switch (part) {
                case WHOLE -> AT_ONCE;
                case START -> AT_START;
                case END -> AT_END;
            };
        }
    }

    public UnsatisfiedCondition {
        causes = List.copyOf(causes);
    }

    @Override
    public String id() {
        return "condition.unsatisfied";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .with("when", when.word)
                .with("time", time)
                .missing(missing)
                .causes(causes)
                .state(state)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        boolean one = missing.literals().size() <= 1;
        return "Step " + stepNumber() + ", " + lexicon.say(at.step())
                + (one ? ", has an unsatisfied condition " : ", has unsatisfied conditions ")
                + moment() + ": " + missing.describe(lexicon) + ".";
    }

    private String moment() {
        String number = time.toPlainString();
        return switch (when) {
            case AT_ONCE -> "at time " + number;
            case AT_START -> "at its start, at time " + number;
            case OVER_ALL -> "while it lasts, after what happens at time " + number;
            case AT_END -> "at its end, at time " + number;
        };
    }

    @Override
    public String explain(Lexicon lexicon) {
        String which = (when == When.OVER_ALL ? "after" : "before") + " time " + time.toPlainString();
        return Reasons.of(causes, lexicon) + Reasons.state(which, state, lexicon);
    }
}
