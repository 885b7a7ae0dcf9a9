package dev.llmmodulo.verifiers.repair;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Searches for a few edits that make a plan valid, the fewest first. Edits are proposed by what fails first: steps that
 * bring about what is missing, other objects for the failing step, the step that destroyed what is missing, the later
 * step that would supply it. Only when none of these helps is any edit at or before the failing step tried. Every
 * repair was judged valid by the validator. The search is bounded by work, so nothing found proves nothing.
 */
public final class RepairSearch {

    /** Edits that a repair has unless another number is asked for. */
    public static final int EDITS = 2;

    /** Repairs that are returned at most. */
    static final int MOST = 3;

    /** Steps of plans that may be executed; what a diagnosis costs is counted as so many executions of the plan. */
    private static final long WORK = 500_000;

    private static final int DIAGNOSIS = 100;
    private static final int WIDE_DIAGNOSIS = 1_000;
    private static final int NOWHERE = 0;

    private final int edits;

    public RepairSearch() {
        this(EDITS);
    }

    /** @param edits the most that a repair may have, from 1 */
    public RepairSearch(int edits) {
        if (edits < 1) {
            throw new IllegalArgumentException("a repair of " + edits + " edits");
        }
        this.edits = edits;
    }

    /**
     * Repairs with the smallest number of edits for which one was found, best founded first; none if the plan is valid.
     *
     * @throws dev.llmmodulo.verifiers.semantics.WorkLimitException the thread was interrupted, or a quantifier ranges over too many bindings
     */
    public List<Repair> repairs(Problem problem, Plan.Sequential plan) {
        Work work = new Work(problem);
        if (work.trial.isValid(plan.steps())) {
            return List.of();
        }
        for (int size = 1; size <= edits && work.found.isEmpty(); size++) {
            for (int widened = NOWHERE; widened <= size && work.found.isEmpty(); widened++) {
                work.search(plan.steps(), List.of(), size, widened);
            }
        }
        return List.copyOf(work.found);
    }

    private static final class Work {
        private final Problem problem;
        private final Trial trial;
        private final Set<List<PlanStep>> tried = new HashSet<>();
        private final List<Repair> found = new ArrayList<>();
        private long spent;

        Work(Problem problem) {
            this.problem = problem;
            this.trial = new Trial(problem);
        }

        /** @param widened at which number of remaining edits any edit is tried, not only those with a reason */
        void search(List<PlanStep> steps, List<Edit> done, int remaining, int widened) {
            Candidates candidates = new Candidates(problem, steps);
            spent += (long) (widened == remaining ? WIDE_DIAGNOSIS : DIAGNOSIS) * (steps.size() + 1);
            for (Edit edit : widened == remaining ? candidates.any() : candidates.founded()) {
                if (isOver()) {
                    return;
                }
                List<PlanStep> edited = edit.applyTo(steps);
                List<Edit> edits = new ArrayList<>(done);
                edits.add(edit);
                if (remaining > 1) {
                    search(edited, edits, remaining - 1, widened);
                } else if (tried.add(edited)) {
                    spent += edited.size() + 1;
                    if (trial.isValid(edited)) {
                        found.add(new Repair(edits, new Plan.Sequential(edited)));
                    }
                }
            }
        }

        private boolean isOver() {
            return found.size() == MOST
                    || spent > WORK
                    || Thread.currentThread().isInterrupted();
        }
    }
}
