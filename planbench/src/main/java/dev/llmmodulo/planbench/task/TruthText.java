package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;

/** Says what is true of a plan, as an answer to task 3 is to say it. */
public final class TruthText {

    private static final String INVALID = "The above plan is invalid.";

    private final Phrasing phrasing;
    private final boolean strict;

    private TruthText(Phrasing phrasing, boolean strict) {
        this.phrasing = phrasing;
        this.strict = strict;
    }

    /** In the words of the wording; as PlanBench says it with its slips, an empty line after a valid plan among them. */
    public static String of(Truth truth, Wording wording) {
        return new TruthText(new Phrasing(wording, FactOrder.UNDERSCORES), wording.isStrict()).say(truth);
    }

    private String say(Truth truth) {
        if (truth instanceof Truth.FailingStep failing) {
            return failing(failing);
        } else if (truth instanceof Truth.UnmetGoal goal) {
            boolean one = goal.unmet().size() == 1;
            return INVALID
                    + (one ? " This is the unmet goal condition:\n" : " These are the unmet goal conditions:\n")
                    + said(goal.unmet());
        }
        return "The above plan is valid." + (strict ? "" : "\n");
    }

    private String failing(Truth.FailingStep failing) {
        String at = "The following action at step " + failing.number();
        String step = phrasing.step(failing.step());
        if (failing.unmet().isEmpty()) {
            return INVALID + " " + at + " is not an action that I can do:\n" + step;
        } else if (failing.unmet().size() == 1) {
            return INVALID + (strict ? " " : "") + at + " has an unmet precondition:\n" + step
                    + "\nThe unmet precondition is:\n" + said(failing.unmet());
        }
        return INVALID + " " + at + " has unmet preconditions:\n" + step + "\nThe unmet preconditions are:\n"
                + said(failing.unmet());
    }

    private String said(List<Literal> literals) {
        return phrasing.sorted(literals);
    }
}
