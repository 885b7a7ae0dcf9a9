package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.instances.InstanceGenerator;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.training.teacher.PlannerTeacher;
import dev.llmmodulo.training.teacher.Teacher;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.List;
import java.util.Optional;

/** Makes lessons of one kind of problems: what a teacher knows and the validator accepts. Thread-safe. */
final class LessonMaker {

    private final Group group;
    private final boolean heldOut;
    private final InstanceGenerator source;
    private final WorldReader reader;
    private final Teacher teacher;
    private final PlannerTeacher planner = new PlannerTeacher();

    /** @param heldOut only problems that are held out from training, drawn as they are measured; else only others */
    LessonMaker(Group group, boolean heldOut) {
        this.group = group;
        this.heldOut = heldOut;
        this.source = heldOut ? group.measured() : group.trained();
        this.reader = WorldReader.of(group.domain().domain());
        this.teacher = Teacher.byRule(group.domain());
    }

    /** The lesson that depends on these draws alone; tries until a problem fits. */
    Lesson make(Draw draw) {
        Optional<Lesson> made = tried(draw);
        while (made.isEmpty()) {
            made = tried(draw);
        }
        return made.get();
    }

    private Optional<Lesson> tried(Draw draw) {
        Problem problem = source.generate(draw);
        World world = reader.read(problem);
        if (world.init().containsAll(world.goal()) || HeldOut.holdsOut(world) != heldOut) {
            return Optional.empty();
        }
        return taught(problem, new Drawing(world, draw));
    }

    /** The same problem said in another way, with what the teacher does when it is said so. */
    Optional<Lesson> saidAnew(Lesson lesson, Draw draw) {
        return taught(lesson.problem(), new Drawing(lesson.drawing().world(), draw));
    }

    private Optional<Lesson> taught(Problem problem, Drawing drawing) {
        return teacher.plan(drawing)
                .map(plan -> new Lesson(group, problem, drawing, plan))
                .filter(Lesson::isValid);
    }

    /** The same problem with what the planner finds, if it finds something. */
    Optional<Lesson> brief(Lesson lesson) {
        return planner.plan(lesson.problem(), lesson.drawing())
                .map(plan -> new Lesson(lesson.group(), lesson.problem(), lesson.drawing(), plan))
                .filter(Lesson::isValid);
    }

    /** What is left of the plan behind some of its steps, as a problem of its own; empty if that one is held out. */
    Optional<Lesson> rest(Lesson lesson, Draw draw) {
        int done = draw.below(lesson.plan().size());
        Simulation simulation = new Simulation(lesson.problem());
        for (PlanStep step : lesson.steps().subList(0, done)) {
            simulation.execute(step);
        }
        return simulation
                .problemFromHere()
                .map(problem -> {
                    Drawing drawing = lesson.drawing().of(reader.read(problem));
                    List<Move> rest = lesson.plan().subList(done, lesson.plan().size());
                    return new Lesson(lesson.group(), problem, drawing, rest);
                })
                .filter(rest -> HeldOut.holdsOut(rest.drawing().world()) == heldOut)
                .filter(Lesson::isValid);
    }
}
