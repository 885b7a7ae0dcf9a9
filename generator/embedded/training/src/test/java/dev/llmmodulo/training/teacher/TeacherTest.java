package dev.llmmodulo.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeacherTest {

    /** Whether the validator finds nothing against it. */
    private static boolean isValid(Problem problem, World world, List<Move> plan) {
        PlanReading read = PlanReading.Read.of(
                new Plan.Sequential(plan.stream().map(world::step).toList()));
        return new PlanValidator().review(problem, read) instanceof Review.Findings findings && !findings.refutes();
    }

    @ParameterizedTest
    @CsvSource({
        "blocksworld-3, 200, 200",
        "blocksworld-7, 200, 200",
        "blocksworld-12, 200, 200",
        "logistics, 200, 200",
        "depots, 200, 190"
    })
    void should_know_a_valid_plan_for_nearly_every_problem(String kind, int problems, int known) {
        Group group = Group.named(kind).get(0);
        Draw draw = Draw.seeded(17);
        int valid = 0;
        for (int i = 0; i < problems; i++) {
            Problem problem = group.trained().generate(draw);
            World world = WorldReader.of(problem.domain()).read(problem);
            Optional<List<Move>> plan = Teacher.byRule(group.domain()).plan(new Drawing(world, draw));
            valid += plan.isPresent() && isValid(problem, world, plan.get()) ? 1 : 0;
        }
        assertThat(valid).isGreaterThanOrEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics", "depots"})
    void should_say_the_same_plan_for_the_same_words(String kind) {
        Group group = Group.named(kind).get(0);
        Problem problem = group.trained().generate(Draw.seeded(3));
        World world = WorldReader.of(problem.domain()).read(problem);

        Drawing one = new Drawing(world, Draw.seeded(5));
        Drawing same = new Drawing(world, Draw.seeded(5));

        assertThat(Teacher.byRule(group.domain()).plan(same))
                .isEqualTo(Teacher.byRule(group.domain()).plan(one));
    }
}
