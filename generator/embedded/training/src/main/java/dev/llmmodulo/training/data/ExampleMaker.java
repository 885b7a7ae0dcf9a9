package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.training.problems.ProblemSource;
import dev.llmmodulo.training.teacher.Teacher;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes examples of one kind of problems: a problem, and a plan that a teacher knows and the validator accepts. */
final class ExampleMaker {

    private final Group group;
    private final boolean heldOut;
    private final ProblemSource source;
    private final WorldReader reader;
    private final Teacher teacher;
    private final PlanValidator validator = new PlanValidator();

    /** @param heldOut only problems that are held out from training, drawn as they are measured; else only others */
    ExampleMaker(Group group, boolean heldOut) {
        this.group = group;
        this.heldOut = heldOut;
        this.source = heldOut ? group.source() : group.trainingSource();
        this.reader = WorldReader.of(group.domain().domain());
        this.teacher = Teacher.byRule(group.domain());
    }

    /** The example of a problem drawn with this randomness alone; tries until one fits. */
    Example make(SplittableRandom random) {
        Optional<Example> made = tried(random);
        while (made.isEmpty()) {
            made = tried(random);
        }
        return made.get();
    }

    private Optional<Example> tried(SplittableRandom random) {
        Problem problem = source.draw(random);
        World world = reader.read(problem);
        if (HeldOut.holdsOut(world) != heldOut) {
            return Optional.empty();
        }
        Drawing drawing = new Drawing(world, random);
        return teacher.plan(drawing)
                .filter(plan -> isValid(problem, world, plan))
                .map(plan -> new Example(group.number(), prompt(drawing), drawing.plan(plan)));
    }

    private boolean isValid(Problem problem, World world, List<Move> plan) {
        Plan steps = new Plan.Sequential(plan.stream().map(world::step).toList());
        return validator.review(problem, PlanReading.Read.of(steps)) instanceof Review.Findings findings
                && !findings.refutes();
    }

    static int[] prompt(Drawing drawing) {
        int[] problem = drawing.problem();
        int[] prompt = Arrays.copyOf(problem, problem.length + 1);
        prompt[problem.length] = Vocabulary.STANDARD.token(Vocabulary.PLAN);
        return prompt;
    }
}
