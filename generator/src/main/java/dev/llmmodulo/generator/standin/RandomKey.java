package dev.llmmodulo.generator.standin;

import dev.llmmodulo.generator.ProposalRequest;
import java.util.SplittableRandom;

/** Randomness that depends on a seed and on what is asked, and not on the order of calls. */
final class RandomKey {

    private RandomKey() {}

    static SplittableRandom random(long seed, ProposalRequest request) {
        long key = mix(seed);
        for (char letter : request.instance().toCharArray()) {
            key = mix(key ^ letter);
        }
        return new SplittableRandom(mix(mix(key ^ request.round()) ^ request.sample()));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014). */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
