package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;

/**
 * The states that agree with one of the partial states on the facts of a pattern. It is closed if every step that may be
 * possible, whatever the other facts are, leads from each partial state to partial states in the table (pattern
 * databases: Edelkamp, "Planning with pattern databases", ECP 2001; rule: Eriksson, Röger and Helmert, ICAPS 2017).
 *
 * @param pattern each fact once
 * @param states over the pattern
 */
public record Projection(List<Fact> pattern, StateTable states) implements Invariant {

    public static final String KIND = "projection";

    /** @throws IllegalArgumentException if the states are not over as many facts as the pattern has */
    public Projection {
        pattern = List.copyOf(pattern);
        if (states.facts() != pattern.size()) {
            throw new IllegalArgumentException(pattern.size() + " facts, states of " + states.facts());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.projection(this);
    }
}
