package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Enumerates those bindings of parameters under which the atoms that a formula is a conjunction of all stand in a
 * {@link FactIndex}. The rest of the formula is not looked at. Always goes on with the atom that fewest facts fit (cf.
 * Helmert, "Concise finite-domain representations for PDDL planning tasks", 2009, section 6, where the order is chosen
 * beforehand).
 */
final class BindingJoin {

    private static final int UNBOUND = -1;

    /** Sets of atoms and of places are bits; what does not fit is not looked at. */
    private static final int MOST_BITS = 63;

    private final FactTable facts;
    private final FactIndex index;
    private final Variables variables;
    private final WorkMeter meter;
    private final int[] parameters;
    private final List<LiftedAtom> atoms = new ArrayList<>();

    /** @param terms as {@link Variables#terms} has them */
    private record LiftedAtom(int predicate, int[] terms) {}

    /** Is shown bindings, which change afterwards. */
    @FunctionalInterface
    interface Consumer {
        void accept(int[] binding);
    }

    BindingJoin(
            List<TypedName> parameters,
            Formula formula,
            Variables variables,
            FactTable facts,
            FactIndex index,
            WorkMeter meter) {
        this.facts = facts;
        this.index = index;
        this.variables = variables;
        this.meter = meter;
        this.parameters = variables.places(parameters);
        collectAtoms(formula);
    }

    private void collectAtoms(Formula formula) {
        if (formula instanceof Formula.Atom atom) {
            if (atoms.size() < MOST_BITS && atom.arguments().size() < MOST_BITS) {
                atoms.add(new LiftedAtom(facts.predicate(atom.predicate()), variables.terms(atom.arguments())));
            }
        } else if (formula instanceof Formula.And and) {
            and.operands().forEach(this::collectAtoms);
        }
    }

    void all(Consumer consumer) {
        new Run(consumer).join((1L << atoms.size()) - 1);
    }

    /** Only the bindings under which at least one of the atoms is this fact, some perhaps more than once. */
    void with(int fact, Consumer consumer) {
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (atoms.get(atom).predicate() == facts.predicateOf(fact)) {
                new Run(consumer).match(atom, fact, (1L << atoms.size()) - 1);
            }
        }
    }

    private final class Run {

        private final Consumer consumer;
        private final int[] binding = new int[variables.count()];

        Run(Consumer consumer) {
            this.consumer = consumer;
            Arrays.fill(binding, UNBOUND);
        }

        void join(long open) {
            if (open == 0) {
                bindOthers(0);
                return;
            }
            int rarest = Long.numberOfTrailingZeros(open);
            IntList fewest = candidates(rarest);
            for (long rest = open & open - 1; rest != 0 && fewest.size() > 0; rest &= rest - 1) {
                int atom = Long.numberOfTrailingZeros(rest);
                IntList fitting = candidates(atom);
                if (fitting.size() < fewest.size()) {
                    rarest = atom;
                    fewest = fitting;
                }
            }
            for (int i = 0; i < fewest.size(); i++) {
                match(rarest, fewest.get(i), open);
            }
        }

        /** Facts among which are all that the atom can stand for so far: those of its rarest bound place. */
        private IntList candidates(int position) {
            LiftedAtom atom = atoms.get(position);
            IntList fewest = index.of(atom.predicate());
            for (int place = 0; place < atom.terms().length && fewest.size() > 1; place++) {
                int term = atom.terms()[place];
                int object = term >= 0 ? binding[term] : ~term;
                if (object != UNBOUND) {
                    IntList there = index.of(atom.predicate(), place, object);
                    fewest = there.size() < fewest.size() ? there : fewest;
                }
            }
            return fewest;
        }

        void match(int position, int fact, long open) {
            meter.tick();
            int[] terms = atoms.get(position).terms();
            if (terms.length != facts.arguments(fact)) {
                return;
            }
            long boundHere = 0;
            boolean fits = true;
            for (int place = 0; fits && place < terms.length; place++) {
                int object = facts.argument(fact, place);
                int term = terms[place];
                if (term >= 0 && binding[term] == UNBOUND) {
                    fits = variables.domain(term).get(object);
                    binding[term] = object;
                    boundHere |= 1L << place;
                } else {
                    fits = Variables.object(term, binding) == object;
                }
            }
            if (fits) {
                join(open & ~(1L << position));
            }
            for (; boundHere != 0; boundHere &= boundHere - 1) {
                binding[terms[Long.numberOfTrailingZeros(boundHere)]] = UNBOUND;
            }
        }

        private void bindOthers(int from) {
            meter.tick();
            if (from == parameters.length) {
                consumer.accept(binding);
            } else if (binding[parameters[from]] != UNBOUND) {
                bindOthers(from + 1);
            } else {
                BitSet domain = variables.domain(parameters[from]);
                for (int object = domain.nextSetBit(0); object >= 0; object = domain.nextSetBit(object + 1)) {
                    binding[parameters[from]] = object;
                    bindOthers(from + 1);
                }
                binding[parameters[from]] = UNBOUND;
            }
        }
    }
}
