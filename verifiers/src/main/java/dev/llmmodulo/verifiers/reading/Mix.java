package dev.llmmodulo.verifiers.reading;

/** Builds 64-bit fingerprints, so well mixed that different structures do not meet by chance. */
final class Mix {

    static final long NOT = word("not");
    static final long OR = word("or");
    static final long FORALL = word("forall");
    static final long EXISTS = word("exists");
    static final long EQUAL = word("=");
    static final long ATOM = word("atom");
    static final long ADD = word("add");
    static final long DELETE = word("delete");
    static final long NOTHING = word("nothing");
    static final long ASSIGNMENT = word("assignment");
    static final long COMPARISON = word("comparison");
    static final long PREFERENCE = word("preference");
    static final long NUMBER = word("number");
    static final long VALUE = word("value");

    private Mix() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** In this order. */
    static long join(long first, long second) {
        return mix(first * 31 + mix(second + 0x9e3779b97f4a7c15L));
    }

    static long word(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }
}
