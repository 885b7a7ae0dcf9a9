package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which parts of the goal held and were then lost, as far as the plan's steps apply. The parts are the literals
 * that the goal is a conjunction of; parts of another shape are not looked at.
 */
public final class LostGoalCritic implements Critic<Problem, PlanReading> {

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return reading instanceof PlanReading.Read read
                ? Advising.withinLimits(() -> new Findings(lost(problem, NumberedStep.all(read))))
                : Review.clean();
    }

    private static List<Critique> lost(Problem problem, List<NumberedStep> steps) {
        Simulation simulation = new Simulation(problem);
        List<Track> tracks = new ArrayList<>();
        literals(problem.goal(), true).forEach(literal -> tracks.add(new Track(literal, simulation)));
        for (NumberedStep step : steps) {
            if (!simulation.execute(step.step())) {
                break;
            }
            tracks.forEach(track -> track.follow(step, simulation));
        }
        List<Critique> lost = new ArrayList<>();
        tracks.forEach(track -> track.lost.ifPresent(lost::add));
        return lost;
    }

    private static List<Literal> literals(Formula formula, boolean positive) {
        List<Literal> literals = new ArrayList<>();
        if (formula instanceof Formula.Atom atom) {
            literals.add(new Literal(
                    new Fact(
                            atom.predicate(),
                            atom.arguments().stream().map(Term::name).toList()),
                    positive));
        } else if (formula instanceof Formula.Not not && not.operand() instanceof Formula.Atom) {
            literals.addAll(literals(not.operand(), !positive));
        } else if (formula instanceof Formula.And and) {
            and.operands().forEach(operand -> literals.addAll(literals(operand, positive)));
        }
        return literals;
    }

    /** The fate of one literal so far. */
    private static final class Track {
        private final Literal literal;
        private boolean holds;
        private Optional<NumberedStep> achievedBy = Optional.empty();
        private Optional<LostGoal> lost = Optional.empty();

        Track(Literal literal, Simulation start) {
            this.literal = literal;
            this.holds = start.holds(literal);
        }

        void follow(NumberedStep step, Simulation after) {
            boolean before = holds;
            holds = after.holds(literal);
            if (before && !holds) {
                lost = Optional.of(new LostGoal(literal, achievedBy, step, Optional.empty()));
            } else if (!before && holds) {
                achievedBy = Optional.of(step);
                lost = lost.map(loss -> new LostGoal(literal, loss.achievedBy(), loss.lostBy(), achievedBy));
            }
        }
    }
}
