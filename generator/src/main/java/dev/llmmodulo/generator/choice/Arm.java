package dev.llmmodulo.generator.choice;

import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import java.util.function.Function;

/**
 * A way of solving that can be chosen.
 *
 * @param name what its experience is kept under
 * @param prior what is supposed of it before it was ever chosen
 * @param strategy made with whom it is to tell what happens
 */
public record Arm<P, C>(String name, Prior prior, Function<SolveListener, Strategy<P, C>> strategy) {

    /** With the uniform prior. */
    public Arm(String name, Function<SolveListener, Strategy<P, C>> strategy) {
        this(name, Prior.UNIFORM, strategy);
    }
}
