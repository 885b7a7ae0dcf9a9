package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.prompt.BackPrompting;
import dev.llmmodulo.generator.prompt.CritiqueBackPrompt;
import dev.llmmodulo.generator.prompt.Enumeration;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.prompt.PlanFormat;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Comparator;
import java.util.List;

/**
 * Answers a refuted plan in the words of PlanBench's back-prompting with feedback on the first error, slips included. Where no plan was read
 * PlanBench takes an empty one; where a step is none of the domain's it passes on what VAL says of the plan's text.
 */
public final class PlanBenchBackPrompt implements BackPrompt<Problem, PlanReading> {

    private static final String VERSION = "planbench-back-prompt/1 ";
    private static final String INVALID = "The above plan is invalid.";
    private static final String MALFORMED = " Bad plan description.";
    private static final String AGAIN =
            "\nProvide your revised plan as a sequence of actions in PDDL format. An action ACTION which acts on "
                    + "two objects OBJ1 and OBJ2 would be written (ACTION OBJ1 OBJ2). Do not provide anything else in your answer.\n\n[PLAN]";

    private final PlanFormat format;
    private final Lexicon lexicon;
    private final boolean inPddl;

    private PlanBenchBackPrompt(PlanFormat format, boolean inPddl) {
        this.format = format;
        this.lexicon = format.lexicon();
        this.inPddl = inPddl;
    }

    /** Where PlanBench has words: for the first error, after all of the exchange so far. Else in this project's own. */
    public static BackPrompting of(PromptForm form) {
        return (feedback, format, history) -> feedback == Feedback.FIRST && history.equals(History.ALL)
                ? new PlanBenchBackPrompt(format, form.isPddl())
                : new CritiqueBackPrompt(feedback, format, history);
    }

    @Override
    public Prompt write(Problem problem, List<Turn<PlanReading>> turns) {
        Turn<PlanReading> last = turns.get(turns.size() - 1);
        List<Critique> told = last.verdict() instanceof Verdict.Invalid<PlanReading> invalid
                ? List.of(invalid.critiques().get(0))
                : List.of();
        try {
            String text = text(problem, last.candidate(), told);
            return new Prompt(VERSION + lexicon.version(), History.ALL.messages(turns, text), told);
        } catch (IllegalArgumentException unsaid) {
            return new CritiqueBackPrompt(Feedback.FIRST, format).write(problem, turns);
        }
    }

    private String text(Problem problem, PlanReading candidate, List<Critique> told) {
        Truth truth = candidate instanceof PlanReading.Read && !told.isEmpty()
                ? PlanTruth.of(told.get(0))
                : PlanTruth.of(problem, PlanReading.Read.of(Plan.of()));
        return inPddl ? pddl(truth) : TruthText.of(truth, lexicon, Compatibility.PLANBENCH);
    }

    private String pddl(Truth truth) {
        if (truth instanceof Truth.FailingStep failing) {
            return INVALID + failing(failing) + AGAIN;
        } else if (truth instanceof Truth.UnmetGoal goal) {
            boolean one = goal.unmet().size() == 1;
            return INVALID
                    + (one ? "  This is the unmet goal condition:\n" : "  These are the unmet goal conditions:\n")
                    + said(goal.unmet())
                    + AGAIN;
        }
        throw new IllegalArgumentException("a valid plan is not asked for again");
    }

    private String failing(Truth.FailingStep failing) {
        if (failing.unmet().isEmpty()) {
            return MALFORMED;
        }
        boolean one = failing.unmet().size() == 1;
        String step = lexicon.say(failing.step());
        return (one ? " " : "  ") + "The following action at step " + failing.number()
                + (one ? " has an unmet precondition:\n" : " has unmet preconditions:\n")
                + step.substring(1, step.length() - 1)
                + (one ? "\nThe unmet precondition is:\n" : "\nThe unmet preconditions are:\n")
                + said(failing.unmet());
    }

    /** In the order in which the domain and the problem state them. */
    private String said(List<Literal> literals) {
        return new Enumeration(lexicon, Comparator.naturalOrder()).inOrder(literals);
    }
}
