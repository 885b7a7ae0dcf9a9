package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Grounds formulas: expands quantifiers, pushes negations to the atoms, and decides equalities and the atoms of
 * predicates that no action changes.
 */
final class ConditionGrounder {

    private final Set<Fact> init;
    private final Set<String> changing;
    private final FactTable facts;
    private final ObjectTable objects;
    private final WorkMeter meter;

    /** @param changing the predicates of the facts that some action changes */
    ConditionGrounder(Set<Fact> init, Set<String> changing, FactTable facts, ObjectTable objects, WorkMeter meter) {
        this.init = init;
        this.changing = changing;
        this.facts = facts;
        this.objects = objects;
        this.meter = meter;
    }

    Condition ground(Formula formula, Bindings bindings) {
        return formula.match(new Cases(bindings, true));
    }

    /** Calls for every binding of the variables to objects of their types, until told to stop. */
    void eachBinding(List<TypedName> variables, Bindings bindings, Visitor visitor) {
        expand(variables, 0, bindings, visitor);
    }

    private boolean expand(List<TypedName> variables, int from, Bindings bindings, Visitor visitor) {
        if (from == variables.size()) {
            meter.tick();
            return visitor.goOn();
        }
        TypedName variable = variables.get(from);
        for (String object : objects.of(variable.type())) {
            Bindings.Undo undo = bindings.bind(variable.name(), object);
            boolean goOn = expand(variables, from + 1, bindings, visitor);
            undo.undo();
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /** Is called with the bindings in place. */
    @FunctionalInterface
    interface Visitor {
        boolean goOn();
    }

    private final class Cases implements Formula.Cases<Condition> {

        private final Bindings bindings;
        private final boolean positive;

        Cases(Bindings bindings, boolean positive) {
            this.bindings = bindings;
            this.positive = positive;
        }

        private Condition decided(boolean holds) {
            return holds == positive ? Condition.TRUE : Condition.FALSE;
        }

        @Override
        public Condition atom(Formula.Atom atom) {
            meter.tick();
            Fact fact = bindings.fact(atom);
            if (!changing.contains(fact.predicate())) {
                return decided(init.contains(fact));
            }
            int number = facts.number(fact);
            return Condition.literal(positive ? number : ~number);
        }

        @Override
        public Condition equal(Formula.Equal equal) {
            return decided(bindings.object(equal.left()).equals(bindings.object(equal.right())));
        }

        @Override
        public Condition not(Formula.Not not) {
            return not.operand().match(new Cases(bindings, !positive));
        }

        @Override
        public Condition and(Formula.And and) {
            return join(and.operands(), positive);
        }

        @Override
        public Condition or(Formula.Or or) {
            return join(or.operands(), !positive);
        }

        @Override
        public Condition forall(Formula.Forall forall) {
            return quantify(forall.variables(), forall.body(), positive);
        }

        @Override
        public Condition exists(Formula.Exists exists) {
            return quantify(exists.variables(), exists.body(), !positive);
        }

        @Override
        public Condition comparison(Formula.Comparison comparison) {
            throw new IllegalStateException("not classical: " + comparison);
        }

        @Override
        public Condition preference(Formula.Preference preference) {
            throw new IllegalStateException("not classical: " + preference);
        }

        private Condition join(List<Formula> operands, boolean all) {
            List<Condition> parts = new ArrayList<>();
            for (Formula operand : operands) {
                Condition part = operand.match(this);
                parts.add(part);
                if (part == (all ? Condition.FALSE : Condition.TRUE)) {
                    break;
                }
            }
            return all ? Condition.all(parts) : Condition.any(parts);
        }

        private Condition quantify(List<TypedName> variables, Formula body, boolean all) {
            List<Condition> parts = new ArrayList<>();
            eachBinding(variables, bindings, () -> {
                Condition part = body.match(this);
                parts.add(part);
                return part != (all ? Condition.FALSE : Condition.TRUE);
            });
            return all ? Condition.all(parts) : Condition.any(parts);
        }
    }
}
