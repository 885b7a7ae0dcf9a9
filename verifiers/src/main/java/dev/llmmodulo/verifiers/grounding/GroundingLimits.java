package dev.llmmodulo.verifiers.grounding;

/**
 * How large a ground task may become before grounding gives up, so that its memory is bounded.
 *
 * @param facts that are spoken of, whether they change or not
 * @param operators and axioms, whether they turn out to be reachable or not
 * @param entries literals of conditions, added and deleted facts, of all operators and axioms together
 */
public record GroundingLimits(int facts, int operators, long entries) {

    /** Little enough for about a gigabyte of memory. */
    public static final GroundingLimits USUAL = new GroundingLimits(1_000_000, 1_000_000, 30_000_000);
}
