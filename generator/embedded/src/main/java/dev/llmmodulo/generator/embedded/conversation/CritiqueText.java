package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.generator.embedded.tokens.Fault;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the faults in what a back-prompt says, in the words {@link dev.llmmodulo.verifiers.critique.PlanCritique#WORDING}
 * with facts in PDDL. What is said in any other way goes unheard: the model then knows no more than that its answer is not
 * valid.
 */
public final class CritiqueText {

    private static final String LITERAL = "\\((?:not \\([^()]*+\\)|[^()]*+)\\)";
    private static final String LITERALS = "(" + LITERAL + "(?: and " + LITERAL + ")*+)";

    private static final Pattern STEP = Pattern.compile(
            "^Step ([0-9]{1,6}), \\([^()]*+\\), has (?:an unsatisfied precondition|unsatisfied preconditions): "
                    + LITERALS + "\\.");
    private static final Pattern GOAL =
            Pattern.compile("^(?:All steps can be executed, but the plan|The plan) does not reach the goal\\. "
                    + "The unsatisfied goal (?:condition is|conditions are): " + LITERALS + "\\.");
    private static final Pattern CULPRIT =
            Pattern.compile("\"" + LITERAL + "\" was last made false by step ([0-9]{1,6}), ");
    private static final Pattern ONE_LITERAL = Pattern.compile("\\((not \\()?([^()]++)\\)");

    private CritiqueText() {}

    public static List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher step = STEP.matcher(lines.get(i));
            Matcher goal = GOAL.matcher(lines.get(i));
            String why = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (step.find()) {
                faults.add(
                        new Fault.StepLacks(Integer.parseInt(step.group(1)), literals(step.group(2)), culprits(why)));
            } else if (goal.find()) {
                faults.add(new Fault.GoalLacks(literals(goal.group(1)), culprits(why)));
            }
        }
        return faults;
    }

    private static List<Integer> culprits(String why) {
        TreeSet<Integer> culprits = new TreeSet<>();
        Matcher culprit = CULPRIT.matcher(why);
        while (culprit.find()) {
            culprits.add(Integer.parseInt(culprit.group(1)));
        }
        return List.copyOf(culprits);
    }

    /** All literals of a text, in PDDL. */
    static List<Literal> literals(String text) {
        List<Literal> literals = new ArrayList<>();
        Matcher one = ONE_LITERAL.matcher(text);
        while (one.find()) {
            List<String> words = Arrays.asList(one.group(2).split(" "));
            Fact fact = new Fact(words.get(0), words.subList(1, words.size()));
            literals.add(new Literal(fact, one.group(1) == null));
        }
        return literals;
    }
}
