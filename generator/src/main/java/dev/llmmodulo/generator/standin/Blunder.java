package dev.llmmodulo.generator.standin;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A kind of error that models make when they write a plan, and how often in relation to the others. */
enum Blunder {
    DROPPED_STEP(5),
    SWAPPED_STEPS(4),
    REPEATED_STEP(2),
    MISSING_END(3),
    WRONG_OBJECT(5),
    MISSPELT_OBJECT(2),
    MISSPELT_ACTION(2),
    MISSING_PARENTHESIS(1);

    private final int weight;

    Blunder(int weight) {
        this.weight = weight;
    }

    static Blunder random(SplittableRandom random) {
        int left = random.nextInt(
                Arrays.stream(values()).mapToInt(blunder -> blunder.weight).sum());
        for (Blunder blunder : values()) {
            left -= blunder.weight;
            if (left < 0) {
                return blunder;
            }
        }
        throw new AssertionError("the weights changed");
    }
}
