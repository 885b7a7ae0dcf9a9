package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.judgement.Certificate;
import java.util.List;

/**
 * Several invariants, no state in the intersection of which satisfies the goal. Each must hold the initial state, and no
 * step may lead out of it from a state that is in it and in all before it: the intersection of inductive sets is
 * inductive (Eriksson, Röger and Helmert, "Unsolvability certificates for classical planning", ICAPS 2017), and what is
 * known of reachable states may be used to show that a further set is closed.
 *
 * @param chain in the order in which they are to be checked
 */
public record Combined(List<Invariant> chain) implements Certificate {

    public static final String KIND = "combined";

    public Combined {
        chain = List.copyOf(chain);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
