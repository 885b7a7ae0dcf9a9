package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.UnexpectedEvent;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * For any domain: a random step that can be done happens of its own accord. So the state after the event is one that can
 * come about, unlike those of PlanBench, which adds random facts in the domains that it has no rule for.
 */
record StepOfItsOwn() implements EventRule {

    private static final long MOST_WORK = 10_000_000;
    private static final Duration MOST_TIME = Duration.ofMinutes(1);

    @Override
    public Optional<UnexpectedEvent> draw(Problem rest, int afterStep, Draw draw) {
        try {
            List<PlanStep> steps = Grounding.ground(rest, new WorkMeter(MOST_WORK, MOST_TIME)).operators().stream()
                    .map(GroundOperator::step)
                    .distinct()
                    .toList();
            return draw.shuffled(steps).stream()
                    .flatMap(step -> event(rest, step, afterStep).stream())
                    .findFirst();
        } catch (StoppedException tooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<UnexpectedEvent> event(Problem rest, PlanStep step, int afterStep) {
        Set<Fact> state = rest.init();
        Simulation simulation = new Simulation(rest);
        if (!simulation.execute(step)) {
            return Optional.empty();
        }
        Set<Fact> after = simulation.state().facts();
        Set<Fact> becameTrue = new TreeSet<>(after);
        becameTrue.removeAll(state);
        Set<Fact> becameFalse = new TreeSet<>(state);
        becameFalse.removeAll(after);
        return becameTrue.isEmpty() && becameFalse.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnexpectedEvent(afterStep, becameTrue, becameFalse));
    }
}
