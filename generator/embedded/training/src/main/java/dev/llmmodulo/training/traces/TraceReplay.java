package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.training.traces.WrittenTrace.Back;
import dev.llmmodulo.training.traces.WrittenTrace.Estimated;
import dev.llmmodulo.training.traces.WrittenTrace.Forward;
import dev.llmmodulo.training.traces.WrittenTrace.Item;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.StateValue;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes the steps of written traces, by the validator's semantics. Not thread-safe. */
public final class TraceReplay {

    private final Problem problem;
    private final AnswerText words;
    private final PlanReader reader;
    private final StateValue value;

    /** A place in the walk: the steps that led there, and the state they led to. */
    private record Place(List<PlanStep> way, State state) {}

    public TraceReplay(Problem problem, Drawing drawing) {
        this.problem = problem;
        this.words = new AnswerText(drawing);
        this.reader = TolerantPlanReader.of(problem);
        this.value = StateValue.about(problem, SearchLimits.USUAL);
    }

    public TraceSoundness replay(List<Item> trace) {
        Deque<Place> walk = new ArrayDeque<>(List.of(new Place(List.of(), new State(problem.init()))));
        TraceSoundness soundness = TraceSoundness.NONE;
        for (Item item : trace) {
            if (item instanceof Estimated estimated) {
                soundness = soundness.withEstimate(
                        estimated.token() == estimate(walk.element().state()));
            } else if (item instanceof Back) {
                soundness = soundness.withStep(walk.size() > 1);
                if (walk.size() > 1) {
                    walk.remove();
                }
            } else if (item instanceof Forward forward) {
                Optional<Place> next = step(forward).flatMap(step -> behind(walk.element(), step));
                soundness = soundness.withStep(next.isPresent());
                // A step that cannot be taken leads nowhere, but there is a way back from it.
                walk.push(next.orElse(walk.element()));
            }
        }
        return soundness;
    }

    private int estimate(State state) {
        OptionalLong estimate = value.of(state.facts()).stream()
                .mapToLong(BigDecimal::longValueExact)
                .findFirst();
        return TraceVocabulary.STANDARD.estimate(estimate);
    }

    private Optional<PlanStep> step(Forward forward) {
        int[] tokens = forward.tokens().stream().mapToInt(token -> token).toArray();
        return reader.read(words.write(tokens)) instanceof PlanReading.Read read
                ? read.plan().steps().stream().findFirst()
                : Optional.empty();
    }

    private Optional<Place> behind(Place place, PlanStep step) {
        List<PlanStep> way = new ArrayList<>(place.way());
        way.add(step);
        List<State> states = PlanTrace.of(problem, new Plan.Sequential(way)).states();
        return states.size() > way.size()
                ? Optional.of(new Place(List.copyOf(way), states.get(way.size())))
                : Optional.empty();
    }
}
