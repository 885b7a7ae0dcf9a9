package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The facts that hold at one moment, in the order of their PDDL texts; all others do not hold. */
public record State(Set<Fact> facts) {

    public State {
        facts = Collections.unmodifiableSet(new TreeSet<>(facts));
    }

    public boolean satisfies(Literal literal) {
        return facts.contains(literal.fact()) == literal.positive();
    }
}
