package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Problem;

/** Makes problems of one domain, of a size that was settled before. */
@FunctionalInterface
public interface InstanceGenerator {

    /** A problem that depends on the draws alone. It may hold its goal already, or come up a second time. */
    Problem generate(Draw draw);
}
