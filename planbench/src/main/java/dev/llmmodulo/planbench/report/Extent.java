package dev.llmmodulo.planbench.report;

/**
 * How much of what was planned is on record.
 *
 * @param made tries with a result, undecided and failed ones too
 * @param planned tries that runs were to make
 */
public record Extent(long made, long planned) {

    /** Why that matters. */
    static final String CAVEAT = "the rest was not made: easy ones finish first, so that shares may be too high";

    Extent plus(Extent other) {
        return new Extent(made + other.made, planned + other.planned);
    }

    boolean isPart() {
        return made < planned;
    }

    String words() {
        return made + " of " + planned + " planned tries made";
    }
}
