package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRoundTripTest {

    private static final List<String> ACTIONS =
            List.of("pick-up", "move_2", "9big8ruz", "step", "plan", "x.y", "end-it");
    private static final List<String> OBJECTS = List.of("a", "l1-0", "f7-0f", "block", "no", "the", "10", "id_adomain");

    private final PlanReader strict = new StrictPlanReader();
    private final PlanReader tolerant = new TolerantPlanReader(Set.copyOf(ACTIONS), Set.copyOf(OBJECTS), List.of());

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_back_what_was_written(int seed) {
        Plan plan = randomPlan(new SplittableRandom(seed));
        assertPlan(strict, plan.toIpc(), plan);
        assertPlan(strict, plan.toIpc().toUpperCase(Locale.ROOT), plan);
        assertPlan(strict, plan.toIpc().replace("\n", "\r\n"), plan);
        assertPlan(tolerant, plan.toIpc(), plan);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_back_a_decorated_plan(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Plan plan = randomPlan(random);
        for (UnaryOperator<String> decoration : List.<UnaryOperator<String>>of(
                text -> "```\n" + text + "```\n",
                text -> "Here is my plan.\n```pddl\n" + text.toUpperCase(Locale.ROOT) + "```\nIt is right.",
                text -> "[PLAN]\n" + text + "[PLAN END]\nI am done.",
                text -> "<think>Shall I (pick-up a)?\n(pick-up b)</think>\n" + text,
                text -> "Plan:\n\n" + text + "\nDone.")) {
            assertPlan(tolerant, decoration.apply(plan.toIpc()), plan);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_back_numbered_lines_in_any_form(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Plan plan = new Plan.Sequential(randomSteps(random));
        List<String> lines = new ArrayList<>();
        String numbering =
                List.of("%d. ", "%d) ", "Step %d: ", "- ", "* ", "%d. **", "").get(random.nextInt(7));
        for (int index = 0; index < plan.length(); index++) {
            lines.add(String.format(numbering, index + 1)
                    + inSomeForm(plan.steps().get(index), random));
        }
        assertPlan(tolerant, String.join("\n", lines), plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-end-tag", "numbering", "unclosed"})
    void should_never_read_a_damaged_plan_strictly(String damage) {
        for (int seed = 0; seed < 50; seed++) {
            String text = randomPlan(new SplittableRandom(seed)).toIpc();
            String damaged = switch (damage) {
                case "plan-end-tag" -> text + "[PLAN END]\n";
                case "numbering" -> "1. " + text;
                default -> text.substring(0, text.lastIndexOf(')'));
            };
            assertThat(strict.read(damaged)).isInstanceOf(PlanReading.Unreadable.class);
        }
    }

    private static void assertPlan(PlanReader reader, String text, Plan plan) {
        assertThat(reader.read(text))
                .as(text)
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(plan));
    }

    private static String inSomeForm(PlanStep step, SplittableRandom random) {
        String bare = String.join(
                " ",
                Stream.concat(Stream.of(step.action()), step.arguments().stream())
                        .toList());
        return switch (random.nextInt(step.arguments().isEmpty() ? 2 : 3)) {
            case 0 -> step.toString();
            case 1 -> step.action() + "(" + String.join(", ", step.arguments()) + ")";
            default -> bare;
        };
    }

    private static Plan randomPlan(SplittableRandom random) {
        List<PlanStep> steps = randomSteps(random);
        if (random.nextBoolean()) {
            return new Plan.Sequential(steps);
        }
        return new Plan.Timed(steps.stream()
                .map(step -> new Plan.TimedStep(
                        BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)),
                        step,
                        random.nextBoolean()
                                ? Optional.of(BigDecimal.valueOf(random.nextInt(1000), 2))
                                : Optional.empty()))
                .toList());
    }

    private static List<PlanStep> randomSteps(SplittableRandom random) {
        return IntStream.rangeClosed(0, random.nextInt(20))
                .mapToObj(index -> new PlanStep(
                        ACTIONS.get(random.nextInt(ACTIONS.size())),
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(position -> OBJECTS.get(random.nextInt(OBJECTS.size())))
                                .collect(Collectors.toList())))
                .toList();
    }
}
