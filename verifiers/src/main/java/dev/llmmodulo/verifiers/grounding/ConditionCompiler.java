package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes conditions out of formulas that are read once and grounded often: expands quantifiers, pushes negations to the
 * atoms, and decides equalities and the atoms of predicates that nothing changes.
 */
final class ConditionCompiler {

    private final Set<String> changing;
    private final FactTable facts;
    private final PossibleLiterals possible;
    private final WorkMeter meter;

    /**
     * @param changing the predicates of the facts that some action or axiom changes
     * @param possible what the other facts are asked for
     */
    ConditionCompiler(Set<String> changing, FactTable facts, PossibleLiterals possible, WorkMeter meter) {
        this.changing = changing;
        this.facts = facts;
        this.possible = possible;
        this.meter = meter;
    }

    Lifted<Condition> compile(Formula formula, Variables variables) {
        return formula.match(new Cases(variables, true));
    }

    /** Calls for every way to fill the places with objects of their types, until told to stop. */
    void eachBinding(int[] places, Variables variables, int[] binding, BooleanSupplier goOn) {
        expand(places, 0, variables, binding, goOn);
    }

    private boolean expand(int[] places, int from, Variables variables, int[] binding, BooleanSupplier goOn) {
        if (from == places.length) {
            meter.tick();
            return goOn.getAsBoolean();
        }
        BitSet domain = variables.domain(places[from]);
        for (int object = domain.nextSetBit(0); object >= 0; object = domain.nextSetBit(object + 1)) {
            binding[places[from]] = object;
            if (!expand(places, from + 1, variables, binding, goOn)) {
                return false;
            }
        }
        return true;
    }

    private final class Cases implements Formula.Cases<Lifted<Condition>> {

        private final Variables variables;
        private final boolean positive;

        Cases(Variables variables, boolean positive) {
            this.variables = variables;
            this.positive = positive;
        }

        private Condition decided(boolean holds) {
            return holds == positive ? Condition.TRUE : Condition.FALSE;
        }

        @Override
        public Lifted<Condition> atom(Formula.Atom atom) {
            int predicate = facts.predicate(atom.predicate());
            int[] terms = variables.terms(atom.arguments());
            if (!changing.contains(atom.predicate())) {
                return binding -> {
                    meter.tick();
                    int fact = facts.find(predicate, Variables.objects(terms, binding));
                    return decided(fact != TupleTable.ABSENT && possible.startedWith(fact));
                };
            }
            return binding -> {
                meter.tick();
                int fact = facts.number(predicate, Variables.objects(terms, binding));
                return Condition.literal(positive ? fact : ~fact);
            };
        }

        @Override
        public Lifted<Condition> equal(Formula.Equal equal) {
            int left = variables.term(equal.left());
            int right = variables.term(equal.right());
            return binding -> decided(Variables.object(left, binding) == Variables.object(right, binding));
        }

        @Override
        public Lifted<Condition> not(Formula.Not not) {
            return not.operand().match(new Cases(variables, !positive));
        }

        @Override
        public Lifted<Condition> and(Formula.And and) {
            return join(and.operands(), positive);
        }

        @Override
        public Lifted<Condition> or(Formula.Or or) {
            return join(or.operands(), !positive);
        }

        @Override
        public Lifted<Condition> forall(Formula.Forall forall) {
            return quantify(forall.variables(), forall.body(), positive);
        }

        @Override
        public Lifted<Condition> exists(Formula.Exists exists) {
            return quantify(exists.variables(), exists.body(), !positive);
        }

        @Override
        public Lifted<Condition> comparison(Formula.Comparison comparison) {
            throw new IllegalStateException("not classical: " + comparison);
        }

        @Override
        public Lifted<Condition> preference(Formula.Preference preference) {
            throw new IllegalStateException("not classical: " + preference);
        }

        private Lifted<Condition> join(List<Formula> operands, boolean all) {
            List<Lifted<Condition>> lifted =
                    operands.stream().map(operand -> operand.match(this)).toList();
            return binding -> {
                List<Condition> parts = new ArrayList<>(lifted.size());
                for (Lifted<Condition> one : lifted) {
                    Condition part = one.ground(binding);
                    parts.add(part);
                    if (part == (all ? Condition.FALSE : Condition.TRUE)) {
                        break;
                    }
                }
                return all ? Condition.all(parts) : Condition.any(parts);
            };
        }

        private Lifted<Condition> quantify(List<TypedName> inner, Formula body, boolean all) {
            Variables within = variables.with(inner);
            int[] places = within.places(inner);
            Lifted<Condition> lifted = body.match(new Cases(within, positive));
            return binding -> {
                List<Condition> parts = new ArrayList<>();
                eachBinding(places, within, binding, () -> {
                    Condition part = lifted.ground(binding);
                    parts.add(part);
                    return part != (all ? Condition.FALSE : Condition.TRUE);
                });
                return all ? Condition.all(parts) : Condition.any(parts);
            };
        }
    }
}
