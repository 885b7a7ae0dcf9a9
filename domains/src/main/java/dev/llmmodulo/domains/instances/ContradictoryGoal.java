package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Adds to the goal a fact of which, with one that is in it, never more than one holds: both are in one mutex group. */
final class ContradictoryGoal implements Twist {

    @Override
    public Optional<Problem> twist(Problem problem, Draw draw) {
        SearchLimits limits = WorkLimits.steps(0);
        GroundTask task = Grounding.ground(problem, new WorkMeter(limits.grounding(), limits.time()));
        List<Fact> goal = Facts.goal(problem);
        for (Fact wanted : draw.shuffled(goal)) {
            List<Fact> contrary = contrary(wanted, task);
            if (!contrary.isEmpty()) {
                List<Fact> both = new ArrayList<>(goal);
                both.add(draw.of(contrary));
                return Optional.of(Facts.withGoal(problem, draw.shuffled(both)));
            }
        }
        return Optional.empty();
    }

    /**
     * What is said in the same words as the fact, but of nothing and itself; in the order of the texts, as how groups are
     * found is not specified.
     */
    private static List<Fact> contrary(Fact wanted, GroundTask task) {
        int number = task.facts().indexOf(wanted);
        return number < 0
                ? List.of()
                : IntStream.range(0, task.facts().size())
                        .filter(other -> task.mutexGroups().excludeEachOther(number, other))
                        .mapToObj(task.facts()::get)
                        .filter(other -> other.predicate().equals(wanted.predicate()))
                        .filter(other -> Set.copyOf(other.arguments()).size()
                                == other.arguments().size())
                        .sorted()
                        .toList();
    }
}
