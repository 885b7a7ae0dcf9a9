package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.pddl.Domain;

/** What a generator needs to be told rightly. */
final class Sizes {

    private Sizes() {}

    static void requireSome(String what, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one is needed of " + what + ", not " + count);
        }
    }

    static int requireAtMost(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("there may be 1 to " + most + " " + what + ", not " + count);
        }
        return count;
    }

    static Domain requirePredicate(Domain domain, String predicate, String what) {
        if (domain.predicate(predicate).isEmpty()) {
            throw new IllegalArgumentException("the domain " + domain.name() + " is not " + what);
        }
        return domain;
    }
}
