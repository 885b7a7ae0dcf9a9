package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.making.Reference.Planned;
import dev.llmmodulo.planbench.task.GoalReformulation;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Optional;

/** Tasks 8.1 to 8.3: the goal shuffled, and the goal against the whole state at the end of the plan. */
record GoalReformulationMaker(PlanBenchTask task) implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        Instance instance = instances.instance(asked);
        Optional<List<Fact>> goal = goal(instance);
        return goal.isEmpty()
                ? new Making.NotMade("its goal is not a list of facts")
                : Making.with(instances.reference(asked), planned -> made(instance, planned, goal.get(), draw));
    }

    private Making made(Instance instance, Planned planned, List<Fact> goal, Draw draw) {
        SolvedInstance solved = new SolvedInstance(instance, planned.plan());
        if (task == PlanBenchTask.GOAL_SHUFFLING) {
            return goal.size() < 2
                    ? new Making.NotMade("its goal is a single fact")
                    : new Making.Made(new GoalReformulation(task, solved, goal, otherOrder(goal, draw)));
        }
        List<State> states = PlanTrace.of(instance.problem(), planned.plan()).states();
        List<Fact> end = states.get(states.size() - 1).facts().stream().toList();
        return new Making.Made(
                task == PlanBenchTask.FULL_TO_PARTIAL
                        ? new GoalReformulation(task, solved, end, goal)
                        : new GoalReformulation(task, solved, goal, end));
    }

    private static List<Fact> otherOrder(List<Fact> goal, Draw draw) {
        List<Fact> shuffled = draw.shuffled(goal);
        while (shuffled.equals(goal)) {
            shuffled = draw.shuffled(goal);
        }
        return shuffled;
    }

    /** In the order in which it is stated, each fact once. */
    private static Optional<List<Fact>> goal(Instance instance) {
        return instance.goals()
                .filter(goals -> !goals.isEmpty() && goals.stream().allMatch(Literal::positive))
                .map(goals ->
                        goals.stream().map(Literal::fact).distinct().sorted().toList());
    }
}
