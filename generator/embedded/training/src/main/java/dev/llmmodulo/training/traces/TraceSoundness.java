package dev.llmmodulo.training.traces;

/**
 * How far a written trace follows from its problem.
 *
 * @param steps said, forward and back
 * @param applicable those of them that can be taken where they are said: forward where the step applies, back anywhere but in the
 *     initial state. One that cannot is passed over.
 * @param estimates said
 * @param right those of them that h_FF has of the state that the walk stands in
 */
public record TraceSoundness(int steps, int applicable, int estimates, int right) {

    public static final TraceSoundness NONE = new TraceSoundness(0, 0, 0, 0);

    public TraceSoundness plus(TraceSoundness other) {
        return new TraceSoundness(
                steps + other.steps, applicable + other.applicable, estimates + other.estimates, right + other.right);
    }

    TraceSoundness withStep(boolean applies) {
        return plus(new TraceSoundness(1, applies ? 1 : 0, 0, 0));
    }

    TraceSoundness withEstimate(boolean isRight) {
        return plus(new TraceSoundness(0, 0, 1, isRight ? 1 : 0));
    }

    /** Whether every step can be taken. */
    public boolean walkable() {
        return steps == applicable;
    }
}
