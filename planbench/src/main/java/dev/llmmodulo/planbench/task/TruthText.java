package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;

/** Says what is true of a plan, as an answer to task 3 is to say it. */
public final class TruthText {

    private static final String INVALID = "The above plan is invalid.";

    private final Lexicon lexicon;
    private final Compatibility compatibility;

    private TruthText(Lexicon lexicon, Compatibility compatibility) {
        this.lexicon = lexicon;
        this.compatibility = compatibility;
    }

    /**
     * @param compatibility if it is PlanBench's, then with its slips, an empty line after a valid plan among them
     */
    public static String of(Truth truth, Lexicon lexicon, Compatibility compatibility) {
        return new TruthText(lexicon, compatibility).say(truth);
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
        return "The above plan is valid." + (isStrict() ? "" : "\n");
    }

    private boolean isStrict() {
        return compatibility == Compatibility.STRICT;
    }

    private String failing(Truth.FailingStep failing) {
        String at = "The following action at step " + failing.number();
        String step = lexicon.say(failing.step());
        if (failing.unmet().isEmpty()) {
            return INVALID + " " + at + " is not an action that I can do:\n" + step;
        } else if (failing.unmet().size() == 1) {
            return INVALID + (isStrict() ? " " : "") + at + " has an unmet precondition:\n" + step
                    + "\nThe unmet precondition is:\n" + said(failing.unmet());
        }
        return INVALID + " " + at + " has unmet preconditions:\n" + step + "\nThe unmet preconditions are:\n"
                + said(failing.unmet());
    }

    private String said(List<Literal> literals) {
        return FactOrder.UNDERSCORES.enumeration(lexicon, compatibility).sorted(literals);
    }
}
