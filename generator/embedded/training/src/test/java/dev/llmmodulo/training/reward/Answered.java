package dev.llmmodulo.training.reward;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.teacher.Teacher;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A problem with a teacher's plan, and what steps are worth in it. */
record Answered(Problem problem, List<PlanStep> plan) {

    private static final Map<String, String> BACK = Map.ofEntries(
            Map.entry("pick-up", "put-down"),
            Map.entry("put-down", "pick-up"),
            Map.entry("stack", "unstack"),
            Map.entry("unstack", "stack"),
            Map.entry("load-truck", "unload-truck"),
            Map.entry("unload-truck", "load-truck"),
            Map.entry("load-airplane", "unload-airplane"),
            Map.entry("unload-airplane", "load-airplane"),
            Map.entry("drive-truck", "drive-truck"),
            Map.entry("fly-airplane", "fly-airplane"),
            Map.entry("drive", "drive"),
            Map.entry("lift", "drop"),
            Map.entry("drop", "lift"),
            Map.entry("load", "unload"),
            Map.entry("unload", "load"));

    /** One that does not begin at its goal. */
    static Answered drawn(String kind, Draw draw) {
        Group group = Group.named(kind).get(0);
        while (true) {
            Problem problem = group.trained().generate(draw);
            World world = WorldReader.of(problem.domain()).read(problem);
            Optional<Answered> drawn = Teacher.byRule(group.domain())
                    .plan(new Drawing(world, draw))
                    .map(plan ->
                            new Answered(problem, plan.stream().map(world::step).toList()));
            if (drawn.isPresent() && !world.init().containsAll(world.goal())) {
                return drawn.get();
            }
        }
    }

    double worth(List<PlanStep> steps) {
        return worth(PlanReading.Read.of(new Plan.Sequential(steps)));
    }

    double worth(PlanReading reading) {
        return new ShapedReward(plan.size()).of(new AnswerJudge().judge(problem, reading));
    }

    /** The step that undoes another. */
    static PlanStep back(PlanStep step) {
        List<String> things = new ArrayList<>(step.arguments());
        int from = step.action().equals("drive-truck") || step.action().matches("fly-airplane|drive") ? 1 : -1;
        if (from > 0) {
            String there = things.set(from, things.get(from + 1));
            things.set(from + 1, there);
        }
        return new PlanStep(BACK.get(step.action()), things);
    }

    /** A step of the plan, or one that undoes one, often with an object taken for another. */
    PlanStep some(Draw draw) {
        PlanStep step = draw.of(plan);
        List<String> things = new ArrayList<>((draw.below(2) == 0 ? step : back(step)).arguments());
        if (draw.below(3) > 0) {
            String other = draw.of(problem.objects()).name();
            things.set(draw.below(things.size()), other);
        }
        return new PlanStep(draw.below(2) == 0 ? step.action() : BACK.get(step.action()), things);
    }

    /** Goes on from behind these steps with others that can be executed, about so many. */
    List<PlanStep> wandering(List<PlanStep> begun, int more, Draw draw) {
        Simulation simulation = new Simulation(problem);
        begun.forEach(simulation::execute);
        List<PlanStep> steps = new ArrayList<>(begun);
        for (int attempt = 0; attempt < 40 * more && steps.size() < begun.size() + more; attempt++) {
            PlanStep step = some(draw);
            if (simulation.execute(step)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The facts of the goal that hold behind steps, all of which must be executable. */
    Set<Fact> reached(List<PlanStep> steps) {
        Simulation simulation = new Simulation(problem);
        for (PlanStep step : steps) {
            if (!simulation.execute(step)) {
                throw new IllegalArgumentException("cannot be executed: " + step);
            }
        }
        Set<Fact> reached = new LinkedHashSet<>();
        List<Formula> parts = problem.goal() instanceof Formula.And and ? and.operands() : List.of(problem.goal());
        for (Formula part : parts) {
            Formula.Atom atom = (Formula.Atom) part;
            reached.add(new Fact(
                    atom.predicate(), atom.arguments().stream().map(Term::name).toList()));
        }
        reached.retainAll(simulation.state().facts());
        return reached;
    }
}
