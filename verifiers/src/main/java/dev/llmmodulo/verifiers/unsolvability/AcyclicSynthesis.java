package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.LiftedGroup;
import dev.llmmodulo.verifiers.grounding.LiftedGroup.Part;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatEffect;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells whether a predicate of two arguments stays without cycles: each operator that adds an edge makes no other, and
 * nothing enters the source of the new edge, or nothing leaves its target, since a fact that holds before excludes that.
 */
final class AcyclicSynthesis {

    private static final int SOURCE = 0;
    private static final int TARGET = 1;

    private final FlatTask task;
    private final List<LiftedGroup> groups;
    private final WorkMeter meter;

    /** @param groups of no instance of which more than one fact ever holds */
    AcyclicSynthesis(FlatTask task, List<LiftedGroup> groups, WorkMeter meter) {
        this.task = task;
        this.groups = List.copyOf(groups);
        this.meter = meter;
    }

    /** The groups that show that no operator closes a cycle; empty if they do not show it. */
    Optional<List<LiftedGroup>> groupsThatKeepAcyclic(String predicate) {
        List<LiftedGroup> used = new ArrayList<>();
        for (FlatOperator operator : task.operators()) {
            meter.tick();
            List<Fact> added = edgesAdded(predicate, operator);
            if (!added.isEmpty()) {
                Optional<LiftedGroup> group =
                        added.size() == 1 ? groupThatShows(operator, added.get(0)) : impossible(operator);
                if (group.isEmpty()) {
                    return Optional.empty();
                } else if (!used.contains(group.get())) {
                    used.add(group.get());
                }
            }
        }
        return Optional.of(used);
    }

    private List<Fact> edgesAdded(String predicate, FlatOperator operator) {
        List<Fact> added = new ArrayList<>();
        for (FlatEffect effect : operator.effects()) {
            for (int number : effect.adds()) {
                Fact fact = task.facts().get(number);
                if (fact.predicate().equals(predicate)
                        && !FlatTask.has(operator.needs(), number)
                        && !added.contains(fact)) {
                    added.add(fact);
                }
            }
        }
        return added;
    }

    private Optional<LiftedGroup> groupThatShows(FlatOperator operator, Fact edge) {
        if (edge.arguments().get(SOURCE).equals(edge.arguments().get(TARGET))) {
            return impossible(operator);
        }
        return excluding(operator, edge, SOURCE, TARGET)
                .or(() -> excluding(operator, edge, TARGET, SOURCE))
                .or(() -> impossible(operator));
    }

    /** A group by which, before the operator, no edge has at the place {@code fixed} the end that the new one has at {@code end}. */
    private Optional<LiftedGroup> excluding(FlatOperator operator, Fact edge, int end, int fixed) {
        String object = edge.arguments().get(end);
        for (LiftedGroup group : groups) {
            Optional<Part> part = group.part(edge.predicate());
            if (part.isPresent()
                    && part.get().equals(new Part(edge.predicate(), List.of(fixed), OptionalInt.of(1 - fixed)))) {
                for (int literal : operator.needs()) {
                    if (literal >= 0
                            && !task.facts().get(literal).predicate().equals(edge.predicate())
                            && group.instance(task.facts().get(literal)).equals(Optional.of(List.of(object)))) {
                        return Optional.of(group);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A group of which the operator needs two facts. */
    private Optional<LiftedGroup> impossible(FlatOperator operator) {
        for (LiftedGroup group : groups) {
            List<List<String>> seen = new ArrayList<>();
            for (int literal : operator.needs()) {
                if (literal >= 0) {
                    Optional<List<String>> instance =
                            group.instance(task.facts().get(literal));
                    if (instance.isPresent() && seen.contains(instance.get())) {
                        return Optional.of(group);
                    }
                    instance.ifPresent(seen::add);
                }
            }
        }
        return Optional.empty();
    }
}
