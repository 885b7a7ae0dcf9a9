package dev.llmmodulo.verifiers.repair;

import dev.llmmodulo.verifiers.causes.Remedies;
import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.Remedy;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.critique.WrongType;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edits worth a try on one plan, by its first failing step, or by the goal if every step applies. A plan becomes
 * valid only by an edit at or before that step.
 */
final class Candidates {

    /** Steps before the failing one at which something may be inserted or replaced for a reason. */
    private static final int LOOK_BACK = 12;

    /** Steps with a reason that are tried at one place. */
    private static final int AT_ONE_PLACE = 5;

    /** Steps of one action that are tried at one place without a reason. */
    private static final int OF_ONE_ACTION = 50;

    /** Edits without a reason that are tried. */
    private static final int MOST = 5_000;

    private final Problem problem;
    private final List<PlanStep> steps;
    private final List<State> states = new ArrayList<>();
    private final Map<Integer, Remedies> remedies = new HashMap<>();
    private final Set<Edit> edits = new LinkedHashSet<>();

    /** The index of the failing step; behind the last if the goal is missed. */
    private final int failing;

    Candidates(Problem problem, List<PlanStep> steps) {
        this.problem = problem;
        this.steps = steps;
        Simulation simulation = new Simulation(problem);
        states.add(simulation.state());
        int executed = 0;
        while (executed < steps.size() && simulation.execute(steps.get(executed))) {
            executed++;
            states.add(simulation.state());
        }
        this.failing = executed;
    }

    private Remedies remediesAt(int at) {
        return remedies.computeIfAbsent(at, index -> new Remedies(problem, states.get(index)));
    }

    /** Edits that have to do with what fails. */
    Set<Edit> founded() {
        if (new PlanValidator().review(problem, PlanReading.Read.of(new Plan.Sequential(steps)))
                instanceof Findings findings) {
            findings.critiques().forEach(critique -> {
                if (critique instanceof UnsatisfiedPrecondition unsatisfied) {
                    unsatisfied.causes().forEach(this::supply);
                } else if (critique instanceof UnsatisfiedGoal unsatisfied) {
                    unsatisfied.causes().forEach(this::supply);
                } else if (critique instanceof UnknownObject unknown && unknown.stepNumber() == failing + 1) {
                    correct(unknown.position());
                } else if (critique instanceof WrongType wrong && wrong.stepNumber() == failing + 1) {
                    correct(wrong.position());
                }
            });
        }
        if (failing < steps.size()) {
            otherArguments();
            edits.add(new Edit.Delete(failing + 1, steps.get(failing)));
        }
        return edits;
    }

    /** Edits at or before what fails, the nearest first, up to {@value #MOST}. */
    Set<Edit> any() {
        for (int at = failing; at >= 0 && edits.size() < MOST; at--) {
            if (at < steps.size()) {
                edits.add(new Edit.Delete(at + 1, steps.get(at)));
                for (int other = at + 1; other < steps.size() && edits.size() < MOST; other++) {
                    swap(at, other);
                }
            }
            for (Achiever action : actions()) {
                for (Remedy remedy : remediesAt(at).completing(action, OF_ONE_ACTION)) {
                    if (remedy.applies()) {
                        insert(at, remedy.step());
                        replace(at, remedy.step());
                    }
                }
            }
        }
        return edits;
    }

    private List<Achiever> actions() {
        return problem.domain().actions().stream()
                .map(action -> new Achiever(
                        action.name(),
                        action.parameters().stream().map(TypedName::name).toList()))
                .toList();
    }

    /** Gets a missing literal supplied in time, or keeps it. */
    private void supply(Cause cause) {
        int supplied = cause.falsifiedBy().map(step -> step.number()).orElse(0);
        for (int at = failing; at >= Math.max(supplied, failing - LOOK_BACK); at--) {
            for (Remedy remedy : remediesAt(at).making(cause.literal(), AT_ONE_PLACE)) {
                insert(at, remedy.step());
                replace(at, remedy.step());
            }
        }
        cause.suppliedLater().ifPresent(later -> swap(failing, later.number() - 1));
        cause.falsifiedBy().ifPresent(step -> {
            int falsifying = step.number() - 1;
            edits.add(new Edit.Delete(step.number(), step.step()));
            swap(falsifying, failing);
            for (Remedy remedy : remediesAt(falsifying).making(cause.literal(), AT_ONE_PLACE)) {
                replace(falsifying, remedy.step());
            }
        });
    }

    /** Tries other objects in one place of the failing step. */
    private void correct(int position) {
        PlanStep step = steps.get(failing);
        List<String> arguments = new ArrayList<>(step.arguments());
        arguments.set(position - 1, "?corrected");
        complete(new Achiever(step.action(), arguments));
    }

    /** Tries other objects in all places of the failing step. */
    private void otherArguments() {
        String name = steps.get(failing).action();
        actions().stream().filter(action -> action.action().equals(name)).forEach(this::complete);
    }

    private void complete(Achiever partly) {
        for (Remedy remedy : remediesAt(failing).completing(partly, AT_ONE_PLACE)) {
            replace(failing, remedy.step());
        }
    }

    private void insert(int at, PlanStep step) {
        edits.add(new Edit.Insert(at + 1, step));
    }

    private void replace(int at, PlanStep step) {
        if (at < steps.size() && !steps.get(at).equals(step)) {
            edits.add(new Edit.Replace(at + 1, steps.get(at), step));
        }
    }

    private void swap(int first, int second) {
        if (second < steps.size() && !steps.get(first).equals(steps.get(second))) {
            edits.add(new Edit.Swap(first + 1, steps.get(first), second + 1, steps.get(second)));
        }
    }
}
