package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A condition on all the states that a plan goes through (Gerevini and Long, PDDL 3.0, 2005); no time is negative. */
public sealed interface Constraint {

    <R> R match(Cases<R> cases);

    /** Holds in the last state. */
    record AtEnd(Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atEnd(this);
        }
    }

    /** Holds in every state. */
    record Always(Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.always(this);
        }
    }

    /** Holds in some state. */
    record Sometime(Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sometime(this);
        }
    }

    /** Holds in some state not later than the time. */
    record Within(BigDecimal time, Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.within(this);
        }
    }

    /** Becomes true at most once. */
    record AtMostOnce(Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atMostOnce(this);
        }
    }

    /** Whenever the first holds, the second holds then or later. */
    record SometimeAfter(Formula first, Formula second) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sometimeAfter(this);
        }
    }

    /** Whenever the first holds, the second held strictly before. */
    record SometimeBefore(Formula first, Formula second) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sometimeBefore(this);
        }
    }

    /** Whenever the first holds, the second holds then or within the time after. */
    record AlwaysWithin(BigDecimal time, Formula first, Formula second) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alwaysWithin(this);
        }
    }

    /** Holds from one time until before the other; so in the state that lasts at the first time, too. */
    record HoldDuring(BigDecimal from, BigDecimal until, Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdDuring(this);
        }
    }

    /** Holds at the time and ever after; so in the state that lasts at the time, too. */
    record HoldAfter(BigDecimal time, Formula condition) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdAfter(this);
        }
    }

    record And(List<Constraint> parts) implements Constraint {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    record Forall(List<TypedName> variables, Constraint body) implements Constraint {
        public Forall {
            variables = List.copyOf(variables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forall(this);
        }
    }

    /** Wished for, not required. */
    record Preference(Optional<String> name, Constraint body) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.preference(this);
        }
    }

    /** One answer for each kind of constraint, so that the compiler sees when a kind is forgotten. */
    interface Cases<R> {
        R atEnd(AtEnd atEnd);

        R always(Always always);

        R sometime(Sometime sometime);

        R within(Within within);

        R atMostOnce(AtMostOnce atMostOnce);

        R sometimeAfter(SometimeAfter sometimeAfter);

        R sometimeBefore(SometimeBefore sometimeBefore);

        R alwaysWithin(AlwaysWithin alwaysWithin);

        R holdDuring(HoldDuring holdDuring);

        R holdAfter(HoldAfter holdAfter);

        R and(And and);

        R forall(Forall forall);

        R preference(Preference preference);
    }
}
