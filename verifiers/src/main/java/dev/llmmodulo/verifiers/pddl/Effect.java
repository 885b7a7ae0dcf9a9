package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/**
 * What an action does. All conditions are read in the state before the action; then all deletions happen, then all
 * additions (Fox and Long, PDDL 2.1, section 3).
 */
public sealed interface Effect {

    /** Changes nothing. */
    Effect NONE = new And(List.of());

    <R> R match(Cases<R> cases);

    record Add(Formula.Atom atom) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.add(this);
        }
    }

    record Delete(Formula.Atom atom) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delete(this);
        }
    }

    /** {@code (increase (total-cost) amount)}; the amount is read in the state before the action. */
    record IncreaseCost(Expression amount) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.increaseCost(this);
        }
    }

    record And(List<Effect> parts) implements Effect {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    record Forall(List<TypedName> variables, Effect body) implements Effect {
        public Forall {
            variables = List.copyOf(variables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forall(this);
        }
    }

    record When(Formula condition, Effect body) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.when(this);
        }
    }

    /** One answer for each kind of effect, so that the compiler sees when a kind is forgotten. */
    interface Cases<R> {
        R add(Add add);

        R delete(Delete delete);

        R increaseCost(IncreaseCost increase);

        R and(And and);

        R forall(Forall forall);

        R when(When when);
    }
}
