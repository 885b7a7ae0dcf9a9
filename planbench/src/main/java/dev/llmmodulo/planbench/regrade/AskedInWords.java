package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The problem that a prompt in words asks about, and the one that PlanBench grades by.
 *
 * @param prompt the whole prompt, in which what is asked stands in the last statement
 */
record AskedInWords(PlanBenchTask task, StatedProblem words, String prompt) {

    private static final String STATEMENT = "[STATEMENT]";
    private static final Pattern EVENT = Pattern.compile("at step ([0-9]{1,6}) in the plan, the following facts "
            + "unexpectedly became true: (.*?)\\nThe following facts became unexpectedly false: (.*?)(?:\\n|\\z)");

    String statement() {
        int last = prompt.lastIndexOf(STATEMENT);
        if (last < 0) {
            throw new IllegalArgumentException("the prompt has no " + STATEMENT);
        }
        return prompt.substring(last);
    }

    /** @throws IllegalArgumentException the prompt cannot be read */
    Problem asked() {
        String statement = statement();
        Problem problem = words.read(statement);
        return task == PlanBenchTask.REPLANNING ? afterEvent(statement, problem) : problem;
    }

    /**
     * In task 4 without the parts of the goal that hold from the beginning, in task 8.3 with the goal of the example, which
     * is about the same instance; else what is asked.
     */
    Problem gradedByPlanBench() {
        String statement = statement();
        if (task == PlanBenchTask.PLAN_REUSE) {
            Set<Fact> init = words.initial(statement);
            Set<Fact> goal = new TreeSet<>(words.goal(statement));
            goal.removeAll(init);
            return words.problem(init, goal);
        } else if (task == PlanBenchTask.PARTIAL_TO_FULL) {
            String example = prompt.substring(prompt.indexOf(STATEMENT), prompt.lastIndexOf(STATEMENT));
            return words.problem(words.initial(statement), words.goal(example));
        }
        return asked();
    }

    /** The plan between the first plan tags of what is asked. */
    Read plan(Problem problem) {
        String statement = statement();
        int open = statement.indexOf("[PLAN]");
        int close = statement.indexOf("[PLAN END]");
        if (open >= 0
                && close > open
                && TolerantPlanReader.of(problem, words.lexicon()).read(statement.substring(open, close) + "[PLAN END]")
                        instanceof Read read) {
            return read;
        }
        throw new IllegalArgumentException("there is no plan in the prompt");
    }

    private Problem afterEvent(String statement, Problem problem) {
        Matcher event = EVENT.matcher(statement);
        if (!event.find()) {
            throw new IllegalArgumentException("the prompt tells of no event");
        }
        int done = Integer.parseInt(event.group(1));
        List<PlanStep> steps = plan(problem).plan().steps();
        List<State> states = PlanTrace.of(problem, new Plan.Sequential(steps.subList(0, Math.min(done, steps.size()))))
                .states();
        if (states.size() != done + 1) {
            throw new IllegalArgumentException("the plan in the prompt does not get to step " + done);
        }
        Set<Fact> facts = new TreeSet<>(states.get(done).facts());
        facts.removeAll(words.facts(event.group(3)));
        facts.addAll(words.facts(event.group(2)));
        return words.problem(facts.stream().collect(Collectors.toSet()), words.goal(statement));
    }
}
