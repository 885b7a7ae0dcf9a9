package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which steps of a valid plan can be left out, by greedy action elimination: each step in turn is left out, and
 * with it every later step that then does not apply; if the goal is still reached, they stay out (Nakhost and Müller,
 * Action Elimination and Plan Neighborhood Graph Search, ICAPS 2010, section 3; after Fink and Yang, Formalizing Plan
 * Justifications, 1992). What remains is checked by the validator. A plan that this finds nothing in may still have
 * steps to spare, together or when the work ended first.
 */
public final class AvoidableStepsCritic implements Critic<Problem, PlanReading> {

    /** Steps that may be executed for one plan: enough for plans of 1400 steps. */
    private static final long MOST_WORK = 1_000_000;

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return Advising.withinLimits(() -> ValidPlan.of(problem, reading)
                .map(read -> review(problem, read))
                .orElseGet(Review::clean));
    }

    private static Review review(Problem problem, PlanReading.Read read) {
        List<NumberedStep> steps = NumberedStep.all(read);
        Set<NumberedStep> kept = new LinkedHashSet<>(eliminate(new Simulation(problem), steps));
        List<NumberedStep> avoidable =
                steps.stream().filter(step -> !kept.contains(step)).toList();
        Plan without = new Plan.Sequential(kept.stream().map(NumberedStep::step).toList());
        if (avoidable.isEmpty()
                || ValidPlan.of(problem, PlanReading.Read.of(without)).isEmpty()) {
            return Review.clean();
        }
        return Review.of(
                new AvoidableSteps(avoidable, PlanCost.of(problem, read.plan()), PlanCost.of(problem, without)));
    }

    private static List<NumberedStep> eliminate(Simulation simulation, List<NumberedStep> steps) {
        List<NumberedStep> kept = new ArrayList<>(steps);
        long work = 0;
        int at = 0;
        while (at < kept.size() && work < MOST_WORK && !Thread.currentThread().isInterrupted()) {
            work += kept.size() - at;
            Optional<List<NumberedStep>> rest =
                    restThatReachesTheGoal(simulation.copy(), kept.subList(at + 1, kept.size()));
            if (rest.isPresent()) {
                kept = new ArrayList<>(kept.subList(0, at));
                kept.addAll(rest.get());
            } else {
                simulation.execute(kept.get(at).step());
                at++;
            }
        }
        return kept;
    }

    private static Optional<List<NumberedStep>> restThatReachesTheGoal(Simulation without, List<NumberedStep> rest) {
        List<NumberedStep> executed =
                rest.stream().filter(step -> without.execute(step.step())).toList();
        return without.reachesGoal() ? Optional.of(executed) : Optional.empty();
    }
}
