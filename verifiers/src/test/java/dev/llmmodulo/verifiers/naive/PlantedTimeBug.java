package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import dev.llmmodulo.verifiers.naive.PlanningTask.Temporal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** As {@link PlantedBug}, for plans with times. */
enum PlantedTimeBug {
    NOTHING_IS_TOO_CLOSE((task, plan) -> new NaiveTimeline(new NaiveSemantics(task), plan) {
        @Override
        boolean isTooClose(BigDecimal apart) {
            return false;
        }
    }),
    EPSILON_IS_TOO_CLOSE((task, plan) -> new NaiveTimeline(new NaiveSemantics(task), plan) {
        @Override
        boolean isTooClose(BigDecimal apart) {
            return apart.compareTo(EPSILON) <= 0;
        }
    }),
    INVARIANT_HOLDS_AFTER_THE_END((task, plan) -> new NaiveTimeline(new NaiveSemantics(task), plan) {
        @Override
        boolean isInside(BigDecimal time, BigDecimal start, BigDecimal end) {
            return start.compareTo(time) <= 0 && end.compareTo(time) >= 0;
        }
    }),
    INVARIANT_NOT_AFTER_THE_START((task, plan) -> new NaiveTimeline(new NaiveSemantics(task), plan) {
        @Override
        boolean isInside(BigDecimal time, BigDecimal start, BigDecimal end) {
            return start.compareTo(time) < 0 && end.compareTo(time) > 0;
        }
    }),
    INVARIANT_ONLY_AFTER_THE_START((task, plan) -> new NaiveTimeline(new NaiveSemantics(task), plan) {
        @Override
        boolean isInside(BigDecimal time, BigDecimal start, BigDecimal end) {
            return start.compareTo(time) == 0;
        }
    }),
    INVARIANTS_NOT_CHECKED(actions(action -> withConditions(action, Moment.INSIDE, Moment.START, false))),
    CONDITIONS_AT_THE_END_READ_AT_THE_START(actions(action -> withConditions(action, Moment.END, Moment.START, true))),
    CONDITIONS_AT_THE_END_NOT_CHECKED(actions(action -> withConditions(action, Moment.END, Moment.END, false))),
    CONDITIONS_AT_THE_START_NOT_CHECKED(actions(action -> withConditions(action, Moment.START, Moment.START, false))),
    EFFECTS_AT_THE_START_COME_AT_THE_END(actions(action -> withEffects(action, Moment.START, Moment.END))),
    EFFECTS_AT_THE_END_COME_AT_THE_START(actions(action -> withEffects(action, Moment.END, Moment.START))),
    DURATION_NOT_CHECKED(actions(action ->
            new DurativeSchema(action.name(), action.parameters(), List.of(), action.conditions(), action.effects()))),
    TIMED_LITERALS_IGNORED(
            tasks(task -> task.withTemporal(new Temporal(task.temporal().actions(), List.of())))),
    TIMED_LITERALS_ALL_HOLD(tasks(task -> task.withTemporal(new Temporal(
            task.temporal().actions(),
            task.temporal().literals().stream()
                    .map(literal -> new TimedLiteral(literal.time(), literal.atom(), true))
                    .toList()))));

    private final BiFunction<PlanningTask, List<TimedStep>, NaiveTimeline> timeline;

    PlantedTimeBug(BiFunction<PlanningTask, List<TimedStep>, NaiveTimeline> timeline) {
        this.timeline = timeline;
    }

    NaiveVerdict judge(PlanningTask task, List<TimedStep> plan) {
        return timeline.apply(task, plan).judge();
    }

    private static BiFunction<PlanningTask, List<TimedStep>, NaiveTimeline> tasks(
            UnaryOperator<PlanningTask> mistaken) {
        return (task, plan) -> new NaiveTimeline(new NaiveSemantics(mistaken.apply(task)), plan);
    }

    private static BiFunction<PlanningTask, List<TimedStep>, NaiveTimeline> actions(
            UnaryOperator<DurativeSchema> mistaken) {
        return tasks(task -> task.withTemporal(new Temporal(
                task.temporal().actions().stream().map(mistaken).toList(),
                task.temporal().literals())));
    }

    /** With the conditions of one moment read at another, or not at all. */
    private static DurativeSchema withConditions(DurativeSchema action, Moment from, Moment to, boolean kept) {
        return new DurativeSchema(
                action.name(),
                action.parameters(),
                action.duration(),
                action.conditions().stream()
                        .filter(timed -> kept || timed.moment() != from)
                        .map(timed -> timed.moment() == from ? new Timed<>(to, timed.what()) : timed)
                        .toList(),
                action.effects());
    }

    private static DurativeSchema withEffects(DurativeSchema action, Moment from, Moment to) {
        return new DurativeSchema(
                action.name(),
                action.parameters(),
                action.duration(),
                action.conditions(),
                action.effects().stream()
                        .map(timed -> timed.moment() == from ? new Timed<>(to, timed.what()) : timed)
                        .toList());
    }
}
