package dev.llmmodulo.verifiers.naive;

import static dev.llmmodulo.verifiers.naive.Condition.and;
import static dev.llmmodulo.verifiers.naive.Condition.holds;
import static dev.llmmodulo.verifiers.naive.Condition.not;
import static dev.llmmodulo.verifiers.naive.Effect.add;
import static dev.llmmodulo.verifiers.naive.Effect.delete;
import static dev.llmmodulo.verifiers.naive.Effect.update;
import static dev.llmmodulo.verifiers.naive.Expression.fluent;
import static dev.llmmodulo.verifiers.naive.Expression.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import dev.llmmodulo.verifiers.naive.PlanningTask.Temporal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The naive validator of plans with times on cases small enough to be judged by eye from the definitions. */
class NaiveTimelineTest {

    /**
     * A match burns for 5 and gives light from its start until its end; mending a fuse takes from 2 to 3, needs light
     * over all and a free hand at the start, and gives the hand back at the end. Night falls at 20.
     */
    private static PlanningTask cellar() {
        DurativeSchema strike = new DurativeSchema(
                "strike",
                List.of(),
                List.of(new Condition.Compare("=", new Expression.Duration(), number("5"))),
                List.of(new Timed<>(Moment.START, holds("match"))),
                List.of(
                        new Timed<>(Moment.START, delete("match")),
                        new Timed<>(Moment.START, add("light")),
                        new Timed<>(Moment.END, delete("light"))));
        DurativeSchema mend = new DurativeSchema(
                "mend",
                List.of(),
                List.of(
                        new Condition.Compare(">=", new Expression.Duration(), number("2")),
                        new Condition.Compare("<=", new Expression.Duration(), number("3"))),
                List.of(
                        new Timed<>(Moment.START, holds("hand")),
                        new Timed<>(Moment.INSIDE, holds("light")),
                        new Timed<>(Moment.END, holds("day"))),
                List.of(
                        new Timed<>(Moment.START, delete("hand")),
                        new Timed<>(Moment.END, add("mended")),
                        new Timed<>(Moment.END, add("hand")),
                        new Timed<>(Moment.END, update("increase", fluent("work"), new Expression.Duration()))));
        ActionSchema rest =
                new ActionSchema("rest", List.of(), holds("hand"), update("increase", fluent("work"), number("1")));
        return PlanningTask.of(new Declarations(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Signature("work", List.of())),
                        Set.of(Atom.of("match"), Atom.of("hand"), Atom.of("day")),
                        Map.of(Atom.of("work"), BigDecimal.ZERO)))
                .withActions(List.of(rest))
                .withTemporal(new Temporal(
                        List.of(strike, mend),
                        List.of(new TimedLiteral(BigDecimal.valueOf(20), Atom.of("day"), false))))
                .withAim(Aim.of(and(holds("mended"), not(holds("light")))));
    }

    private static NaiveVerdict judge(PlanningTask task, String plan) {
        return NaiveTimeline.judge(
                new NaiveSemantics(task),
                Arrays.stream(plan.split(","))
                        .map(step -> step.trim().split(" "))
                        .map(words -> TimedStep.of(words[0], words[1], words.length > 2 ? words[2] : ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 strike 5, 1.001 mend 2                    | VALID              | 0
            1 strike 5, 1 mend 2                        | VALID              | 0
            1 strike 5, 4 mend 2                        | VALID              | 0
            1 strike 5, 4.001 mend 2                    | INVARIANT_FAILS    | 2
            1.001 strike 5, 1 mend 2                    | INVARIANT_FAILS    | 2
            1 strike 5, 2 mend 1.9                      | PRECONDITION_FAILS | 2
            1 strike 5, 2 mend 3.1                      | PRECONDITION_FAILS | 2
            1 strike 4, 2 mend 2                        | PRECONDITION_FAILS | 1
            1 strike 5, 7 strike 5, 2 mend 2            | PRECONDITION_FAILS | 2
            1 strike 5, 2 mend 2, 3 mend 2              | PRECONDITION_FAILS | 3
            1 strike 5, 2 mend 2, 4 mend 2              | MUTEX              | 0
            1 strike 5, 1.5 mend 2, 3.5005 mend 2       | MUTEX              | 0
            1 strike 5, 1.5 mend 2, 3.501 mend 2        | VALID              | 0
            1 strike 5, 2 rest, 2 mend 2                | MUTEX              | 0
            1 strike 5, 2 rest, 2 rest, 2.001 mend 2    | VALID              | 0
            1 strike 5                                  | GOAL_FAILS         | 0
            15 strike 5, 17.5 mend 2                    | VALID              | 0
            16 strike 5, 18 mend 2                      | MUTEX              | 0
            16 strike 5, 18.001 mend 2                  | PRECONDITION_FAILS | 2
            1 strike 5, 2 mend                          | MALFORMED          | 0
            1 strike 5, 2 rest 1                        | MALFORMED          | 0
            1 strike 5, 2 sleep                         | MALFORMED          | 0
            """)
    void should_judge_what_happens_when(String plan, Kind kind, int step) {
        NaiveVerdict verdict = judge(cellar(), plan);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.step()).isEqualTo(step);
    }

    /** Acting needs p over all, and there are no two times that are the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0 act 1                                | - | INVARIANT_FAILS
            0 act 0.0001                           | - | INVARIANT_FAILS
            0 act 0                                | - | VALID
            0 act 0.0001                           | p | VALID
            0 act 0.0001, 0 take                   | p | INVARIANT_FAILS
            0 act 0.0001, 0.00005 take             | p | INVARIANT_FAILS
            0 act 0.0001, 0.0001 take              | p | VALID
            0 act 0.0001, 0 give                   | - | VALID
            0 act 0.0001, 0.00005 give             | - | INVARIANT_FAILS
            """)
    void should_look_between_start_and_end_however_close_they_are(String plan, String init, Kind kind) {
        DurativeSchema act = new DurativeSchema(
                "act",
                List.of(),
                List.of(new Condition.Compare(">=", new Expression.Duration(), number("0"))),
                List.of(new Timed<>(Moment.INSIDE, holds("p"))),
                List.of(new Timed<>(Moment.END, add("g"))));
        ActionSchema give = new ActionSchema("give", List.of(), Condition.TRUE, add("p"));
        ActionSchema take = new ActionSchema("take", List.of(), Condition.TRUE, delete("p"));
        PlanningTask task = PlanningTask.of(new Declarations(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        init == null ? Set.of() : Set.of(Atom.of(init)),
                        Map.of()))
                .withActions(List.of(give, take))
                .withTemporal(new Temporal(List.of(act), List.of()))
                .withAim(Aim.of(holds("g")));

        assertThat(judge(task, plan).kind()).isEqualTo(kind);
    }

    @Test
    void should_count_the_steps_or_measure_what_the_metric_says() {
        assertThat(judge(cellar(), "1 strike 5, 2 mend 2.5, 0.5 rest").cost()).contains(Rational.of(3));
        PlanningTask working = cellar();
        Aim aim = new Aim(
                working.goal(),
                List.of(),
                Optional.of(new PlanningTask.Metric(
                        true, new Expression.Arithmetic("+", List.of(fluent("work"), fluent("total-time"))))));
        assertThat(judge(working.withAim(aim), "1 strike 5, 2 mend 2.5, 0.5 rest")
                        .cost())
                .contains(Rational.of(new BigDecimal("9.5")));
    }
}
