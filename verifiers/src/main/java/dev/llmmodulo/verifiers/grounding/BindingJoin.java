package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Enumerates those bindings of parameters under which the atoms that a formula is a conjunction of all stand in a
 * {@link FactIndex}. The rest of the formula is not looked at.
 */
final class BindingJoin {

    private final List<TypedName> parameters;
    private final FactIndex index;
    private final ObjectTable objects;
    private final WorkMeter meter;
    private final Map<String, Type> types = new HashMap<>();
    private final List<Formula.Atom> atoms = new ArrayList<>();

    BindingJoin(List<TypedName> parameters, Formula formula, FactIndex index, ObjectTable objects, WorkMeter meter) {
        this.parameters = parameters;
        this.index = index;
        this.objects = objects;
        this.meter = meter;
        parameters.forEach(parameter -> types.put(parameter.name(), parameter.type()));
        collectAtoms(formula);
    }

    private void collectAtoms(Formula formula) {
        if (formula instanceof Formula.Atom atom) {
            atoms.add(atom);
        } else if (formula instanceof Formula.And and) {
            and.operands().forEach(this::collectAtoms);
        }
    }

    void all(Consumer<Bindings> consumer) {
        join(atoms, new Bindings(), consumer);
    }

    /** Only the bindings under which at least one of the atoms is this fact, some perhaps more than once. */
    void with(Fact fact, Consumer<Bindings> consumer) {
        for (Formula.Atom atom : atoms) {
            match(atom, fact, without(atoms, atom), new Bindings(), consumer);
        }
    }

    private void join(List<Formula.Atom> open, Bindings bindings, Consumer<Bindings> consumer) {
        if (open.isEmpty()) {
            bindOthers(0, bindings, consumer);
            return;
        }
        Formula.Atom rarest = open.get(0);
        for (Formula.Atom atom : open) {
            if (candidates(atom, bindings) < candidates(rarest, bindings)) {
                rarest = atom;
            }
        }
        for (Fact fact : index.candidates(rarest, bindings)) {
            match(rarest, fact, without(open, rarest), bindings, consumer);
        }
    }

    private int candidates(Formula.Atom atom, Bindings bindings) {
        return index.candidates(atom, bindings).size();
    }

    private void match(
            Formula.Atom atom, Fact fact, List<Formula.Atom> open, Bindings bindings, Consumer<Bindings> consumer) {
        meter.tick();
        if (!atom.predicate().equals(fact.predicate())
                || atom.arguments().size() != fact.arguments().size()) {
            return;
        }
        List<Bindings.Undo> undos = new ArrayList<>();
        boolean fits = true;
        for (int i = 0; fits && i < atom.arguments().size(); i++) {
            Term term = atom.arguments().get(i);
            String object = fact.arguments().get(i);
            if (bindings.binds(term)) {
                fits = bindings.object(term).equals(object);
            } else {
                fits = objects.of(types.get(term.name())).contains(object);
                undos.add(bindings.bind(term.name(), object));
            }
        }
        if (fits) {
            join(open, bindings, consumer);
        }
        undos.forEach(Bindings.Undo::undo);
    }

    private void bindOthers(int from, Bindings bindings, Consumer<Bindings> consumer) {
        meter.tick();
        if (from == parameters.size()) {
            consumer.accept(bindings);
            return;
        }
        TypedName parameter = parameters.get(from);
        if (bindings.binds(new Term.Variable(parameter.name()))) {
            bindOthers(from + 1, bindings, consumer);
            return;
        }
        for (String object : objects.of(parameter.type())) {
            Bindings.Undo undo = bindings.bind(parameter.name(), object);
            bindOthers(from + 1, bindings, consumer);
            undo.undo();
        }
    }

    private static List<Formula.Atom> without(List<Formula.Atom> atoms, Formula.Atom one) {
        return atoms.stream().filter(atom -> atom != one).toList();
    }
}
