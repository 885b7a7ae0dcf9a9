package dev.llmmodulo.training.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapedRewardTest {

    /** Four blocks on the table; a is to be on b, b on c, and c where it is. */
    private static Answered fourBlocks() {
        String text = "(define (problem p) (:domain blocksworld-4ops) (:objects a b c d) (:init (handempty)"
                + " (ontable a) (ontable b) (ontable c) (ontable d) (clear a) (clear b) (clear c) (clear d))"
                + " (:goal (and (on a b) (on b c) (ontable c))))";
        Problem problem = new PddlReader()
                .problem(KnownDomain.BLOCKSWORLD.domain(), Source.of("problem", text))
                .orThrow();
        return new Answered(problem, plan(problem, "(pick-up b)(stack b c)(pick-up a)(stack a b)"));
    }

    private static List<PlanStep> plan(Problem problem, String steps) {
        String text = "[PLAN]\n" + steps.replace(")", ")\n") + "[PLAN END]\n";
        return ((PlanReading.Read) TolerantPlanReader.of(problem).read(text))
                .plan()
                .steps();
    }

    /** Two facts of the goal are missing at the start, and four steps are known to do. */
    @ParameterizedTest
    @CsvSource({
        "1,    (pick-up b)(stack b c)(pick-up a)(stack a b)",
        "1,    (pick-up d)(put-down d)(pick-up b)(stack b c)(pick-up a)(stack a b)",
        "0.25, (pick-up b)(stack b c)",
        "0.25, (pick-up b)(stack b c)(stack b d)",
        "0.25, (pick-up b)(stack b c)(pick-up a)(stack a d)",
        "0.25, (pick-up a)(stack a b)",
        "0.5,  (pick-up b)(stack b c)(pick-up a)(stack a b)(pick-up c)",
        "0,    (pick-up b)(stack b d)",
        "0,    (pick-up c)(stack c d)",
        "0,    (pick-up c)(stack c d)(pick-up b)(stack b c)",
        "0,    (pick-up b)(stack b c)(unstack b c)(stack b d)",
        "0,    (pick-up b)(stack b c)(pick-up d)(put-down d)",
        "0,    (pick-up b)(stack b c)(pick-up c)(pick-up c)",
        "0,    (pick-up b)(stack b c)(fly b)(pick-up b)(fly b)(pick-up b)",
        "0.25, (pick-up b)(stack b c)(pick-up c)(pick-up b)(stack a c)(pick-up c)(put-down d)(put-down c)",
        "0,    (pick-up b)(stack b c)(pick-up c)(pick-up b)(stack a c)(pick-up c)(put-down d)(put-down c)(put-down b)",
        "0,    (pick-up z)(stack b c)"
    })
    void should_be_worth_what_the_contract_says(double worth, String steps) {
        Answered answered = fourBlocks();

        assertThat(answered.worth(plan(answered.problem(), steps))).isEqualTo(worth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[PLAN]\n[PLAN END]\n", "no plan possible\n", "[PLAN]\n(pick-up b\n[PLAN END]\n", ""})
    void should_give_nothing_for_doing_nothing_and_for_claims(String text) {
        Answered answered = fourBlocks();

        assertThat(answered.worth(TolerantPlanReader.of(answered.problem()).read(text)))
                .isZero();
    }

    @Test
    void should_give_nothing_for_what_was_not_decided() {
        Progress halfway = new Progress(2, 2, 2, 1, 0, false, false);

        assertThat(new ShapedReward(4).of(new Judged(Judged.Kind.UNKNOWN, halfway)))
                .isZero();
        assertThat(new ShapedReward(4).of(new Judged(Judged.Kind.INVALID, halfway)))
                .isEqualTo(0.25);
    }

    private static List<PlanStep> joined(List<PlanStep> one, List<PlanStep> other) {
        List<PlanStep> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    /** Beginnings of plans that are worth something, though not all. */
    private static int forBeginnings(String kind, BiConsumer<Answered, Integer> test) {
        Draw draw = Draw.seeded(41);
        int tested = 0;
        for (int i = 0; i < 25; i++) {
            Answered answered = Answered.drawn(kind, draw);
            for (int length = 1; length < answered.plan().size(); length++) {
                if (answered.worth(answered.plan().subList(0, length)) > 0) {
                    test.accept(answered, length);
                    tested++;
                }
            }
        }
        return tested;
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_give_all_for_what_is_valid_by_another_checker_and_at_most_half_for_the_rest(String kind) {
        Draw draw = Draw.seeded(29);
        int valid = 0;
        int partial = 0;
        for (int i = 0; i < 20; i++) {
            Answered answered = Answered.drawn(kind, draw);
            PlanChecker checker =
                    CompiledProblem.of(answered.problem()).orElseThrow().checker();
            assertThat(answered.worth(answered.plan())).isEqualTo(1);
            for (int change = 0; change < 15; change++) {
                List<PlanStep> steps = changed(answered, draw);
                double worth = answered.worth(steps);
                if (checker.check(new Plan.Sequential(steps).toIpc()) == PlanChecker.Result.VALID) {
                    assertThat(worth).isEqualTo(1);
                    valid++;
                } else {
                    assertThat(worth).isBetween(0.0, 0.5);
                    partial += worth > 0 ? 1 : 0;
                }
            }
        }
        assertThat(valid).isGreaterThan(5);
        assertThat(partial).isGreaterThan(5);
    }

    private static List<PlanStep> changed(Answered answered, Draw draw) {
        List<PlanStep> steps = new ArrayList<>(answered.plan());
        int at = draw.below(steps.size());
        switch (draw.below(4)) {
            case 0 -> steps.subList(at, steps.size()).clear();
            case 1 -> steps.set(at, answered.some(draw));
            case 2 -> steps.add(at, answered.some(draw));
            default -> steps.addAll(at + 1, List.of(Answered.back(steps.get(at)), steps.get(at)));
        }
        return steps;
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_give_nothing_for_going_in_circles(String kind) {
        int tested = forBeginnings(kind, (answered, length) -> {
            List<PlanStep> begun = answered.plan().subList(0, length);
            int at = length * 5 / 7;
            PlanStep step = begun.get(at);
            List<PlanStep> there = joined(begun.subList(0, at + 1), List.of(Answered.back(step), step));
            List<PlanStep> circling = joined(there, begun.subList(at + 1, length));
            assertThat(answered.reached(circling)).isEqualTo(answered.reached(begun));

            assertThat(answered.worth(circling)).isZero();
            assertThat(answered.worth(joined(
                            circling,
                            answered.plan().subList(length, answered.plan().size()))))
                    .isEqualTo(1);
        });
        assertThat(tested).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_give_nothing_for_saying_steps_again(String kind) {
        Draw draw = Draw.seeded(43);
        int tested = forBeginnings(kind, (answered, length) -> {
            List<PlanStep> begun = answered.plan().subList(0, length);
            int run = draw.between(1, Math.min(4, length));
            int from = draw.between(0, length - run);
            List<PlanStep> again = joined(begun.subList(0, from + run), begun.subList(from, length));

            assertThat(answered.worth(again)).isZero();
        });
        assertThat(tested).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_give_nothing_for_going_on_and_on(String kind) {
        Draw draw = Draw.seeded(47);
        int tested = forBeginnings(kind, (answered, length) -> {
            List<PlanStep> begun = answered.plan().subList(0, length);
            PlanStep impossible =
                    new PlanStep(begun.get(0).action(), begun.get(0).arguments().subList(1, 1));
            List<PlanStep> failing = joined(begun, List.of(impossible));
            assertThat(answered.worth(failing)).isEqualTo(answered.worth(begun));

            List<PlanStep> endless = new ArrayList<>(failing);
            while (endless.size() <= 2 * answered.plan().size()) {
                endless.add(answered.some(draw));
            }

            assertThat(answered.worth(endless)).isZero();
        });
        assertThat(tested).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_give_nothing_for_moving_about_without_gain_or_with_loss(String kind) {
        Draw draw = Draw.seeded(53);
        int lost = 0;
        int paid = 0;
        for (int i = 0; i < 80; i++) {
            Answered answered = Answered.drawn(kind, draw);
            int begun = draw.below(answered.plan().size());
            List<PlanStep> steps = answered.wandering(answered.plan().subList(0, begun), draw.between(1, 5), draw);
            Set<Fact> before = answered.reached(List.of());
            Set<Fact> after = answered.reached(steps);
            double worth = answered.worth(steps);
            if (!after.containsAll(before)) {
                lost++;
                assertThat(worth).isZero();
            } else if (after.size() == before.size()) {
                assertThat(worth).isZero();
            } else if (worth > 0 && worth < 1) {
                paid++;
            }
        }
        assertThat(paid).isPositive();
        if (kind.startsWith("blocksworld")) {
            assertThat(lost).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_depend_on_the_state_reached_and_not_on_the_way(String kind) {
        int tested = forBeginnings(kind, (answered, length) -> {
            List<PlanStep> begun = answered.plan().subList(0, length);
            int before = answered.reached(List.of()).size();
            int goals = answered.reached(answered.plan()).size();
            int after = answered.reached(begun).size();

            assertThat(answered.worth(begun)).isCloseTo(0.5 * (after - before) / (goals - before), within(1e-12));
        });
        assertThat(tested).isGreaterThan(20);
    }
}
