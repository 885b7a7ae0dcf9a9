package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;

/** A problem of one of several generators, each as likely as any other. */
public record OneOf(List<InstanceGenerator> generators) implements InstanceGenerator {

    public OneOf {
        generators = List.copyOf(generators);
    }

    @Override
    public Problem generate(Draw draw) {
        return draw.of(generators).generate(draw);
    }
}
