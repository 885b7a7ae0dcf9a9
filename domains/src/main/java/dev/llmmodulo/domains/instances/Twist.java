package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;

/** Changes a problem's goal so that nothing reaches it. That nothing does is for a proof to show. */
@FunctionalInterface
interface Twist {

    /** Empty if this problem gives no handle. */
    Optional<Problem> twist(Problem problem, Draw draw);

    /** Twisted problems of a generator. */
    static InstanceGenerator of(InstanceGenerator generator, Twist twist) {
        int mostTries = 1_000;
        return draw -> {
            for (int tried = 0; tried < mostTries; tried++) {
                Optional<Problem> twisted = twist.twist(generator.generate(draw), draw);
                if (twisted.isPresent()) {
                    return twisted.get();
                }
            }
            throw new NoInstanceException("none of " + mostTries + " problems could be made unsolvable in this way");
        };
    }
}
