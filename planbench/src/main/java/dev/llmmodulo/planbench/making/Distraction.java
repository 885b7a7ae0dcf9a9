package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.task.PlanTruth;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PlanBench makes of a plan before it asks whether the plan is valid. */
enum Distraction {
    /** One step in the middle is left out and the others are shuffled, so that a step does not apply. */
    INEXECUTABLE(Truth.FailingStep.class) {
        @Override
        List<PlanStep> steps(List<PlanStep> plan, Draw draw) {
            List<PlanStep> rest = new ArrayList<>(plan);
            if (plan.size() > 2) {
                rest.remove(draw.between(1, plan.size() - 2));
            }
            return draw.shuffled(rest);
        }
    },
    /** Only the first steps are kept, so that the goal is not reached. */
    UNFINISHED(Truth.UnmetGoal.class) {
        @Override
        List<PlanStep> steps(List<PlanStep> plan, Draw draw) {
            return plan.subList(0, draw.between(1, plan.size() - 1));
        }
    },
    /** Nothing. */
    INTACT(Truth.Valid.class) {
        @Override
        List<PlanStep> steps(List<PlanStep> plan, Draw draw) {
            return plan;
        }
    };

    /** Draws that may fail to have the effect that is wanted. */
    private static final int TRIES = 20;

    private final Class<? extends Truth> wanted;

    Distraction(Class<? extends Truth> wanted) {
        this.wanted = wanted;
    }

    abstract List<PlanStep> steps(List<PlanStep> plan, Draw draw);

    /** The instance with such a plan; empty if none was found, as for plans of a single step. */
    Optional<SolvedInstance> of(SolvedInstance solved, Draw draw) {
        List<PlanStep> plan = solved.plan().steps();
        int tries = this == INTACT ? 1 : plan.size() < 2 ? 0 : TRIES;
        for (int attempt = 0; attempt < tries; attempt++) {
            SolvedInstance changed = new SolvedInstance(solved.instance(), new Plan.Sequential(steps(plan, draw)));
            if (wanted.isInstance(PlanTruth.of(changed))) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }
}
