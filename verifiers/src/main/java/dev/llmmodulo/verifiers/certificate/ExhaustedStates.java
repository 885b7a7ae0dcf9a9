package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;

/**
 * A set of complete states, and with them all states of some dead-end sets. Every fact that is not listed is in each of
 * the complete states as it is initially. Every step from one of them must lead to one of them or into a dead-end set:
 * {@code S[A] ⊆ S ∪ D} with {@code D} closed and free of goals (Eriksson, Röger and Helmert, "A proof system for
 * unsolvable planning tasks", ICAPS 2018, rules for dead sets).
 *
 * @param facts each once; at least those that differ between the states
 * @param states over the facts
 * @param deadEnds may be empty
 */
public record ExhaustedStates(List<Fact> facts, StateTable states, List<DeadEndSet> deadEnds) implements Invariant {

    public static final String KIND = "exhausted-states";

    /** @throws IllegalArgumentException if the states are not over as many facts as are listed */
    public ExhaustedStates {
        facts = List.copyOf(facts);
        deadEnds = List.copyOf(deadEnds);
        if (states.facts() != facts.size()) {
            throw new IllegalArgumentException(facts.size() + " facts, states of " + states.facts());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.exhaustedStates(this);
    }
}
