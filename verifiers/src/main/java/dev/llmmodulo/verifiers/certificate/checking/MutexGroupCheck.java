package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks {@link MutexGroup}: no two different facts of one instance hold together. */
final class MutexGroupCheck extends PairsCheck {

    private final Task task;
    private final FactNumbers numbers;
    private final LiftedFacts lifted;
    private final List<int[]> groups = new ArrayList<>();

    MutexGroupCheck(MutexGroup group, Task task, Objections objections) {
        super(task.numbers(), objections);
        this.task = task;
        this.numbers = task.numbers();
        this.lifted = new LiftedFacts(task.scope(), group.parameters(), group.atoms());
    }

    @Override
    public void checkInitialState() {
        Map<Integer, Fact> holding = new HashMap<>();
        for (Fact fact : task.problem().init()) {
            for (int group : groupsOf(fact)) {
                if (holding.containsKey(group)) {
                    throw new RejectedException("initially, " + holding.get(group) + " and " + fact
                            + " hold, two facts of one group" + lifted.words(group));
                }
                holding.put(group, fact);
            }
        }
    }

    private int[] groupsOf(Fact fact) {
        return lifted.membershipsOf(fact).stream()
                .mapToInt(LiftedFacts.Membership::instance)
                .distinct()
                .toArray();
    }

    /** Of a fact by its number. */
    private int[] groupsOf(int number) {
        while (groups.size() <= number) {
            groups.add(groupsOf(numbers.fact(groups.size())));
        }
        return groups.get(number);
    }

    @Override
    List<Integer> partners(int literal) {
        List<Integer> result = new ArrayList<>();
        if (literal % 2 == 0) {
            for (int group : groupsOf(literal / 2)) {
                lifted.factsOf(group).forEach(fact -> result.add(2 * numbers.number(fact)));
            }
            result.removeIf(partner -> partner == literal);
        }
        return result;
    }

    @Override
    public boolean excludes(int literal, int other) {
        if (literal == other || literal % 2 != 0 || other % 2 != 0) {
            return false;
        }
        for (int group : groupsOf(literal / 2)) {
            task.visits().work();
            for (int otherGroup : groupsOf(other / 2)) {
                if (group == otherGroup) {
                    return true;
                }
            }
        }
        return false;
    }
}
