package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks {@link AcyclicRelation}. A cycle after a step either was there before or holds an added edge; then some edge
 * enters the object that it leaves, and some edge leaves the object that it enters.
 */
final class AcyclicRelationCheck implements InvariantCheck {

    private final AcyclicRelation relation;
    private final Task task;
    private final FactNumbers numbers;
    private final LiftedFacts lifted;
    private final Objections objections;
    private final List<Set<Edge>> edges = new ArrayList<>();
    private final Map<String, int[]> into = new HashMap<>();
    private final Map<String, int[]> outOf = new HashMap<>();

    private record Edge(String from, String to) {}

    AcyclicRelationCheck(AcyclicRelation relation, Task task, Objections objections) {
        this.relation = relation;
        this.task = task;
        this.numbers = task.numbers();
        this.objections = objections;
        this.lifted = new LiftedFacts(task.scope(), List.of(relation.from(), relation.to()), relation.edges());
    }

    @Override
    public void checkInitialState() {
        List<Edge> initial = new ArrayList<>();
        task.problem().init().forEach(fact -> initial.addAll(edgesOf(fact)));
        if (hasCycle(initial)) {
            throw new RejectedException("initially, the relation has a cycle");
        }
    }

    private Set<Edge> edgesOf(Fact fact) {
        Set<Edge> result = new HashSet<>();
        for (LiftedFacts.Membership member : lifted.membershipsOf(fact)) {
            List<String> objects = lifted.objects(member.instance());
            result.add(new Edge(objects.get(0), objects.get(1)));
        }
        return result;
    }

    /** Of a fact by its number. */
    private Set<Edge> edgesOf(int number) {
        while (edges.size() <= number) {
            edges.add(edgesOf(numbers.fact(edges.size())));
        }
        return edges.get(number);
    }

    /** Whether edges remain when those that nothing leads to are taken away, again and again (Kahn, CACM 5(11), 1962). */
    private boolean hasCycle(Collection<Edge> edges) {
        List<Edge> rest = new ArrayList<>(edges);
        boolean fewer = true;
        while (fewer) {
            Set<String> entered = new HashSet<>();
            for (Edge edge : rest) {
                task.visits().work();
                entered.add(edge.to());
            }
            fewer = rest.removeIf(edge -> !entered.contains(edge.from()));
        }
        return !rest.isEmpty();
    }

    @Override
    public boolean keptBy(ActionInstance step, Assumptions assumed) {
        for (int fact : step.changes().keySet()) {
            for (Edge edge : edgesOf(fact)) {
                boolean kept = assumed.every(
                        step.makes(2 * fact),
                        () -> assumed.contradict()
                                || !edge.from().equals(edge.to())
                                        && (noneHolds(into(edge.from()), step, assumed)
                                                || noneHolds(outOf(edge.to()), step, assumed)));
                if (!objections.unless(kept, () -> violation(step, fact, edge))) {
                    return false;
                }
            }
        }
        return true;
    }

    private String violation(ActionInstance step, int fact, Edge edge) {
        return step.words() + " adds " + numbers.fact(fact) + ", and after it an edge may enter " + edge.from()
                + " and one may leave " + edge.to();
    }

    /** Whether none of the facts, by their numbers, holds after the step. */
    private boolean noneHolds(int[] facts, ActionInstance step, Assumptions assumed) {
        for (int fact : facts) {
            if (!assumed.refute(numbers.after(step, 2 * fact))) {
                return false;
            }
        }
        return true;
    }

    private int[] into(String object) {
        return into.computeIfAbsent(object, to -> facts(relation.from(), from -> List.of(from, to)));
    }

    private int[] outOf(String object) {
        return outOf.computeIfAbsent(object, from -> facts(relation.to(), to -> List.of(from, to)));
    }

    private int[] facts(TypedName other, Function<String, List<String>> edge) {
        Set<Fact> result = new LinkedHashSet<>();
        for (String object : task.scope().choices(other)) {
            result.addAll(lifted.factsOf(lifted.instance(edge.apply(object))));
        }
        return result.stream().mapToInt(numbers::number).toArray();
    }

    /** Whether the facts that are assumed to hold form a cycle. */
    @Override
    public boolean excludes(Assumptions assumed) {
        List<Edge> held = new ArrayList<>();
        for (int i = 0; i < assumed.count(); i++) {
            if (assumed.literal(i) % 2 == 0) {
                held.addAll(edgesOf(assumed.literal(i) / 2));
            }
        }
        return hasCycle(held);
    }
}
