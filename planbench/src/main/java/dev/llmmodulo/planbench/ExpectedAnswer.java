package dev.llmmodulo.planbench;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a right answer to a question is. */
public sealed interface ExpectedAnswer {

    /** Any plan that is valid for the problem; if the question has no reference plan, it is not known whether there is one. */
    record ValidPlan() implements ExpectedAnswer {}

    /**
     * A valid plan that no other is cheaper than.
     *
     * @param cost the least plan cost in the question's problem: by the durations that the prompt states
     * @param planBenchLength the length of a shortest plan, which PlanBench takes for the least cost
     */
    record OptimalPlan(BigDecimal cost, int planBenchLength) implements ExpectedAnswer {}

    /** That there is no plan. */
    record NoPlan() implements ExpectedAnswer {}

    /**
     * What is true of a plan.
     *
     * @param plan the plan that the prompt shows
     */
    record Verification(Plan plan, Truth truth) implements ExpectedAnswer {}

    /** What is true of a plan that is to be verified. */
    sealed interface Truth {

        /** All steps apply and the goal is reached. */
        record Valid() implements Truth {}

        /**
         * The first step that does not apply.
         *
         * @param number its position in the plan, from 1
         * @param unmet what its precondition lacks, in the order of the precondition; empty if the step is malformed
         */
        record FailingStep(int number, PlanStep step, List<Literal> unmet) implements Truth {
            public FailingStep {
                unmet = List.copyOf(unmet);
            }
        }

        /**
         * All steps apply, but the goal is not reached.
         *
         * @param unmet what the goal lacks, in the order of the goal
         */
        record UnmetGoal(List<Literal> unmet) implements Truth {
            public UnmetGoal {
                unmet = List.copyOf(unmet);
            }
        }
    }

    /**
     * The state that a sequence of steps leads to.
     *
     * @param stated the facts of it that a prompt in the same words states
     * @param all all its facts, which PlanBench compares with
     */
    record ResultingState(Set<Fact> stated, Set<Fact> all) implements ExpectedAnswer {
        public ResultingState {
            stated = sorted(stated);
            all = sorted(all);
        }

        private static Set<Fact> sorted(Collection<Fact> facts) {
            return Collections.unmodifiableSet(new TreeSet<>(facts));
        }
    }
}
