package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for {@link MutexGroups}: guesses lifted invariants and mends those that a step breaks by what that step deletes
 * (Helmert, "Concise finite-domain representations for PDDL planning tasks", 2009, section 5). Other than there, each
 * group is checked by itself, against the ground operators; so some groups of a lifted invariant may be good although
 * others are not.
 */
final class InvariantSearch {

    /** Fast Downward's translator has far more, and a limit of time, to try; few tasks need more than this. */
    private static final int MOST_CANDIDATES = 500;

    private final GroundTask task;
    private final GroupCheck check;
    private final Map<String, List<Integer>> factsByPredicate = new HashMap<>();
    private final BitSet derived = new BitSet();
    private final Set<LiftedGroup> seen = new LinkedHashSet<>();
    private final Deque<LiftedGroup> open = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<LiftedGroup> lifted = new ArrayList<>();

    private InvariantSearch(GroundTask task, WorkMeter meter) {
        this.task = task;
        this.check = new GroupCheck(task, meter);
        this.found.addAll(task.mutexGroups().groups());
        task.axiomLayers().forEach(layer -> layer.forEach(axiom -> derived.set(axiom.fact())));
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (!derived.get(fact)) {
                factsByPredicate
                        .computeIfAbsent(task.facts().get(fact).predicate(), unseen -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** The groups that the task knows already, and those that are found. */
    static MutexGroups of(GroundTask task, WorkMeter meter) {
        InvariantSearch search = new InvariantSearch(task, meter);
        search.run();
        return new MutexGroups(task.facts().size(), search.withoutParts(), search.lifted);
    }

    private void run() {
        factsByPredicate.forEach((predicate, facts) -> {
            int arguments = task.facts().get(facts.get(0)).arguments().size();
            LiftedGroup.of(predicate, arguments).forEach(this::propose);
        });
        while (!open.isEmpty()) {
            test(open.remove());
        }
    }

    private void propose(LiftedGroup candidate) {
        if (seen.size() < MOST_CANDIDATES && seen.add(candidate)) {
            open.add(candidate);
        }
    }

    private void test(LiftedGroup candidate) {
        Map<String, GroupCheck.Addition> toMend = new LinkedHashMap<>();
        boolean hold = true;
        int largest = 0;
        for (List<Integer> group : candidate.groups(factsByPredicate, task.facts())) {
            GroupCheck.Outcome outcome = check.check(group);
            outcome.additions()
                    .forEach(addition ->
                            toMend.putIfAbsent(addition.operator().step().action(), addition));
            if (outcome.holds() && group.size() > 1) {
                found.add(group);
            }
            hold &= outcome.holds();
            largest = Math.max(largest, group.size());
        }
        if (hold && largest > 1) {
            lifted.add(candidate);
        }
        toMend.values().forEach(addition -> refine(candidate, addition));
    }

    private void refine(LiftedGroup candidate, GroupCheck.Addition addition) {
        List<String> parameters = candidate.parameters(task.facts().get(addition.added()));
        for (int fact : deletedForSure(addition.operator())) {
            Fact deleted = task.facts().get(fact);
            if (!candidate.has(deleted.predicate())) {
                candidate.refined(deleted, parameters).forEach(this::propose);
            }
        }
    }

    /** The facts that the operator deletes and that hold before, when it does. */
    private static Set<Integer> deletedForSure(GroundOperator operator) {
        Set<Integer> result = new LinkedHashSet<>();
        for (GroundEffect effect : operator.effects()) {
            Condition before = Condition.all(List.of(operator.precondition(), effect.condition()));
            for (int literal : before.literals()) {
                if (literal >= 0 && effect.deletes().contains(literal)) {
                    result.add(literal);
                }
            }
        }
        return result;
    }

    /** The groups that were found, without those that are part of another. */
    private List<List<Integer>> withoutParts() {
        Set<Set<Integer>> all = new LinkedHashSet<>();
        found.stream()
                .sorted((left, right) -> Integer.compare(right.size(), left.size()))
                .forEach(group -> all.add(new LinkedHashSet<>(group)));
        Map<Integer, List<Set<Integer>>> keptOf = new HashMap<>();
        List<List<Integer>> kept = new ArrayList<>();
        for (Set<Integer> group : all) {
            List<Set<Integer>> larger = keptOf.getOrDefault(group.iterator().next(), List.of());
            if (larger.stream().noneMatch(other -> other.containsAll(group))) {
                kept.add(group.stream().sorted().toList());
                group.forEach(fact -> keptOf.computeIfAbsent(fact, unseen -> new ArrayList<>())
                        .add(group));
            }
        }
        return kept;
    }
}
