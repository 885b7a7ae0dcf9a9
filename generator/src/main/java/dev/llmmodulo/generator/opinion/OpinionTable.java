package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.verifiers.judgement.Verdict;

/**
 * How often a soft critic was right, against the judge's verdicts on the same candidates.
 *
 * @param acceptedValid taken for valid, and valid
 * @param acceptedInvalid taken for valid, but invalid
 * @param refusedValid taken for invalid, but valid
 * @param refusedInvalid taken for invalid, and invalid
 * @param undecidedValid valid, the critic undecided
 * @param undecidedInvalid invalid, the critic undecided
 * @param unjudged neither valid nor invalid by the judge, whatever the critic took it for
 */
public record OpinionTable(
        long acceptedValid,
        long acceptedInvalid,
        long refusedValid,
        long refusedInvalid,
        long undecidedValid,
        long undecidedInvalid,
        long unjudged) {

    public static final OpinionTable EMPTY = new OpinionTable(0, 0, 0, 0, 0, 0, 0);

    /** So many of so many; what an interval is computed from. */
    public record Share(long count, long of) {}

    /** One more opinion on a candidate that was judged. */
    public OpinionTable plus(Opinion opinion, Verdict<?> verdict) {
        return plus(single(opinion.belief(), verdict));
    }

    private static OpinionTable single(Belief belief, Verdict<?> verdict) {
        boolean valid = verdict instanceof Verdict.Valid;
        if (!valid && !(verdict instanceof Verdict.Invalid)) {
            return new OpinionTable(0, 0, 0, 0, 0, 0, 1);
        }
        int v = valid ? 1 : 0;
        int i = valid ? 0 : 1;
        return switch (belief) {
            case VALID -> new OpinionTable(v, i, 0, 0, 0, 0, 0);
            case INVALID -> new OpinionTable(0, 0, v, i, 0, 0, 0);
            case UNDECIDED -> new OpinionTable(0, 0, 0, 0, v, i, 0);
        };
    }

    public OpinionTable plus(OpinionTable other) {
        return new OpinionTable(
                acceptedValid + other.acceptedValid,
                acceptedInvalid + other.acceptedInvalid,
                refusedValid + other.refusedValid,
                refusedInvalid + other.refusedInvalid,
                undecidedValid + other.undecidedValid,
                undecidedInvalid + other.undecidedInvalid,
                unjudged + other.unjudged);
    }

    /** Of the invalid candidates that the critic was decided on, those that it took for valid. */
    public Share falsePositives() {
        return new Share(acceptedInvalid, acceptedInvalid + refusedInvalid);
    }

    /** Of the valid candidates that the critic was decided on, those that it took for invalid. */
    public Share falseNegatives() {
        return new Share(refusedValid, refusedValid + acceptedValid);
    }
}
