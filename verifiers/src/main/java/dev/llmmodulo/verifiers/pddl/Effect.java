package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/**
 * What an action does. All conditions are read in the state before the action; then all deletions happen, then all
 * additions (Fox and Long, PDDL 2.1, section 3).
 */
public sealed interface Effect {

    /** Changes nothing. */
    Effect NONE = new And(List.of());

    /** {@code (increase (total-cost) amount)}. */
    static Assignment increaseCost(Expression amount) {
        return new Assignment(Operator.INCREASE, Expression.TOTAL_COST, amount);
    }

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

    /** {@code (increase target amount)} and its like; all values are read in the state before the action. */
    record Assignment(Operator operator, Expression.Value target, Expression amount) implements Effect {

        /** Whether this adds to the cost of the plan. */
        public boolean increasesCost() {
            return operator == Operator.INCREASE && target.equals(Expression.TOTAL_COST);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assignment(this);
        }
    }

    /** What an assignment does with the old value. */
    enum Operator {
        ASSIGN("assign"),
        INCREASE("increase"),
        DECREASE("decrease"),
        SCALE_UP("scale-up"),
        SCALE_DOWN("scale-down");

        private final String keyword;

        Operator(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
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

        R assignment(Assignment assignment);

        R and(And and);

        R forall(Forall forall);

        R when(When when);
    }
}
