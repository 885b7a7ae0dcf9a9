package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Temporal;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The product against the naive validator on random plans with times: valid or not, and the cost, must be the same. It is
 * left out with a message as long as the product says that it does not support such tasks.
 */
class TimedFuzzTest {

    private static final int PLANS_PER_TASK = 20;
    private static final int SAMPLE = 5_000;
    private static final int FULL = 500_000;

    @Test
    void should_judge_plans_with_times_as_the_definitions_say() {
        int pairs = System.getProperty("llmmodulo.sweeps", "sample").equals("full") ? FULL : SAMPLE;
        Map<NaiveVerdict.Kind, Integer> counts = new EnumMap<>(NaiveVerdict.Kind.class);
        int judged = 0;
        for (int seed = 0; judged < pairs; seed++) {
            RandomTimedCases cases = RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK);
            compare(cases, counts);
            judged += cases.plans().size();
        }
        System.out.println("with times " + counts);
        assertThat(counts.getOrDefault(NaiveVerdict.Kind.UNDECIDED, 0)).isLessThanOrEqualTo(pairs / 1000);
        assertThat(counts)
                .containsKeys(
                        NaiveVerdict.Kind.VALID,
                        NaiveVerdict.Kind.PRECONDITION_FAILS,
                        NaiveVerdict.Kind.INVARIANT_FAILS,
                        NaiveVerdict.Kind.MUTEX,
                        NaiveVerdict.Kind.GOAL_FAILS,
                        NaiveVerdict.Kind.MALFORMED);
    }

    /** Steps that last less than times are told apart, and others in the midst of them. */
    @Test
    void should_judge_very_short_steps_as_the_definitions_say() {
        int pairs = Sweep.cases(SAMPLE / 2, FULL / 5);
        Map<NaiveVerdict.Kind, Integer> counts = new EnumMap<>(NaiveVerdict.Kind.class);
        int judged = 0;
        for (int seed = 0; judged < pairs; seed++) {
            RandomTimedCases cases = hurried(RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK));
            if (!cases.task().temporal().actions().isEmpty()) {
                compare(cases, counts);
                judged += cases.plans().size();
            }
        }
        System.out.println("with short steps " + counts);
        assertThat(counts.getOrDefault(NaiveVerdict.Kind.UNDECIDED, 0)).isLessThanOrEqualTo(pairs / 1000);
        assertThat(counts)
                .containsKeys(NaiveVerdict.Kind.VALID, NaiveVerdict.Kind.INVARIANT_FAILS, NaiveVerdict.Kind.MUTEX);
    }

    /** Actions ask for more over all, and all is well if each step can take place. */
    static RandomTimedCases hurried(RandomTimedCases cases) {
        Dice dice = new Dice(cases.seed());
        List<DurativeSchema> actions = cases.task().temporal().actions().stream()
                .map(action -> new DurativeSchema(
                        action.name(),
                        action.parameters(),
                        List.of(new Condition.Compare(">=", new Expression.Duration(), Expression.number("0"))),
                        action.conditions().stream()
                                .map(timed -> hurried(dice, timed))
                                .toList(),
                        action.effects()))
                .toList();
        PlanningTask task = cases.task()
                .withTemporal(new Temporal(actions, cases.task().temporal().literals()))
                .withAim(Aim.of(Condition.TRUE));
        List<List<TimedStep>> plans = cases.plans().stream()
                .map(plan -> dice.some(plan, 0.5).stream()
                        .map(step -> hurried(dice, step))
                        .toList())
                .toList();
        return new RandomTimedCases(cases.seed(), task, plans);
    }

    private static Timed<Condition> hurried(Dice dice, Timed<Condition> timed) {
        return dice.chance(0.3)
                ? timed
                : new Timed<>(Moment.INSIDE, dice.chance(0.8) ? timed.what() : Condition.not(timed.what()));
    }

    /** At one of few times; what comes at the same time is at most a tenth of epsilon apart. */
    private static TimedStep hurried(Dice dice, TimedStep step) {
        BigDecimal half = NaiveTimeline.EPSILON.movePointLeft(1).divide(BigDecimal.valueOf(2));
        int later = dice.below(3);
        TimedStep moved =
                step.withTime(BigDecimal.valueOf(dice.between(1, 4)).add(half.multiply(BigDecimal.valueOf(later))));
        return step.duration().isEmpty()
                ? moved
                : moved.withDuration(half.multiply(BigDecimal.valueOf(dice.below(3 - later))));
    }

    private static void compare(RandomTimedCases cases, Map<NaiveVerdict.Kind, Integer> counts) {
        String domain = Printer.domain(cases.task());
        String problem = Printer.problem(cases.task());
        Product product = product(cases.seed(), domain, problem);
        NaiveSemantics semantics = new NaiveSemantics(cases.task());
        for (List<TimedStep> plan : cases.plans()) {
            NaiveVerdict expected = NaiveTimeline.judge(semantics, plan);
            NaiveVerdict actual = product.validate(TimedPrinter.plan(plan));
            counts.merge(
                    actual.kind() == NaiveVerdict.Kind.UNDECIDED ? actual.kind() : expected.kind(), 1, Integer::sum);
            if (actual.kind() == NaiveVerdict.Kind.UNDECIDED) {
                continue;
            }
            if (expected.isValid() != actual.isValid() || !expected.hasSameCost(actual)) {
                throw new AssertionError("seed " + cases.seed() + "\n" + domain + problem + TimedPrinter.plan(plan)
                        + "by the definitions: " + expected + "\nthe validator: " + actual);
            }
        }
    }

    private static Product product(long seed, String domain, String problem) {
        try {
            return new Product(domain, problem);
        } catch (PddlException refused) {
            throw new AssertionError("seed " + seed + "\n" + domain + problem, refused);
        }
    }

    /** The tasks and plans of the sample mode. */
    static Stream<RandomTimedCases> sample() {
        return LongStream.range(0, SAMPLE / PLANS_PER_TASK)
                .mapToObj(seed -> RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK));
    }
}
