package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which steps of a valid plan can be left out, by greedy action elimination: each step in turn is left out, and
 * with it every later step that then does not apply; if the goal is still reached, they stay out (Nakhost and Müller,
 * Action Elimination and Plan Neighborhood Graph Search, ICAPS 2010, section 3; after Fink and Yang, Formalizing Plan
 * Justifications, 1992). What remains is checked by the validator: it must be valid, be no worse by the metric, and
 * violate no preference more often. A plan that this finds nothing in may still have
 * steps to spare, together or when the work ended first.
 */
public final class AvoidableStepsCritic implements Critic<Problem, PlanReading> {

    /** Steps that may be executed for one plan: enough for plans of 1400 steps. */
    private static final long MOST_WORK = 1_000_000;

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return Advising.withinLimits(() -> reading instanceof PlanReading.Read read
                ? Quality.of(problem, read.plan())
                        .map(quality -> review(problem, read, quality))
                        .orElseGet(Review::clean)
                : Review.clean());
    }

    private static Review review(Problem problem, PlanReading.Read read, Quality asItIs) {
        List<NumberedStep> steps = NumberedStep.all(read);
        Set<NumberedStep> kept = new LinkedHashSet<>(eliminate(problem, read, asItIs));
        List<NumberedStep> avoidable =
                steps.stream().filter(step -> !kept.contains(step)).toList();
        Optional<Quality> without = asGood(problem, read.plan(), List.copyOf(kept), asItIs);
        return avoidable.isEmpty() || without.isEmpty()
                ? Review.clean()
                : Review.of(new AvoidableSteps(
                        avoidable, asItIs.value(), without.get().value()));
    }

    private static List<NumberedStep> eliminate(Problem problem, PlanReading.Read read, Quality asItIs) {
        boolean hangsOnTheWay = !problem.features().isEmpty();
        Simulation simulation = new Simulation(problem);
        List<NumberedStep> kept = NumberedStep.all(read);
        long work = 0;
        int at = 0;
        while (at < kept.size() && work < MOST_WORK && !Thread.currentThread().isInterrupted()) {
            work += hangsOnTheWay ? 2L * kept.size() : kept.size() - at;
            List<NumberedStep> before = kept.subList(0, at);
            Optional<List<NumberedStep>> shorter = restThatReachesTheGoal(
                            simulation.copy(), kept.subList(at + 1, kept.size()))
                    .map(later -> Stream.concat(before.stream(), later.stream()).toList())
                    .filter(plan -> !hangsOnTheWay
                            || asGood(problem, read.plan(), plan, asItIs).isPresent());
            if (shorter.isPresent()) {
                kept = shorter.get();
            } else {
                simulation.execute(kept.get(at).step());
                at++;
            }
        }
        return kept;
    }

    /** How good the plan is with these steps only, each at its time; empty if that is less than is asked. */
    private static Optional<Quality> asGood(Problem problem, Plan plan, List<NumberedStep> kept, Quality asked) {
        Plan shorter = plan instanceof Plan.Timed timed
                ? new Plan.Timed(kept.stream()
                        .map(step -> timed.timedSteps().get(step.number() - 1))
                        .toList())
                : new Plan.Sequential(kept.stream().map(NumberedStep::step).toList());
        return Quality.of(problem, shorter).filter(asked::isNotBetterThan);
    }

    private static Optional<List<NumberedStep>> restThatReachesTheGoal(Simulation without, List<NumberedStep> rest) {
        List<NumberedStep> executed =
                rest.stream().filter(step -> without.execute(step.step())).toList();
        return without.reachesGoal() ? Optional.of(executed) : Optional.empty();
    }
}
