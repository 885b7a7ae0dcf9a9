package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Which object each variable in scope stands for; quantifiers rebind theirs and restore what they hid. */
public final class Binding {

    private final Universe universe;
    private final WorkLimit limit;
    private final Map<String, String> objects = new HashMap<>();
    private Optional<BigFraction> duration = Optional.empty();

    public Binding(Universe universe, WorkLimit limit) {
        this.universe = universe;
        this.limit = limit;
    }

    public static Binding of(List<TypedName> parameters, List<String> arguments, Universe universe, WorkLimit limit) {
        Binding binding = new Binding(universe, limit);
        for (int i = 0; i < arguments.size(); i++) {
            binding.objects.put(parameters.get(i).name(), arguments.get(i));
        }
        return binding;
    }

    /** This binding as it is now, except for these variables. */
    public Binding without(List<TypedName> variables) {
        Binding copy = new Binding(universe, limit);
        copy.objects.putAll(objects);
        variables.forEach(variable -> copy.objects.remove(variable.name()));
        copy.duration = duration;
        return copy;
    }

    String value(Term term) {
        if (term instanceof Term.Variable variable) {
            String object = objects.get(variable.name());
            if (object == null) {
                throw new IllegalStateException("unbound variable " + variable.name());
            }
            return object;
        }
        return term.name();
    }

    public List<String> values(List<Term> terms) {
        List<String> values = new ArrayList<>(terms.size());
        for (Term term : terms) {
            values.add(value(term));
        }
        return values;
    }

    /** Writes PDDL with the objects for the variables that stand for some now. */
    public PddlText text() {
        return new PddlText(objects, Binding::declared);
    }

    private static String declared(List<TypedName> variables) {
        return variables.stream()
                .map(variable -> variable.name() + " - " + PddlText.of(variable.type()))
                .collect(Collectors.joining(" "));
    }

    List<String> objects(List<String> variables) {
        return variables.stream().map(objects::get).toList();
    }

    /** How long the durative action lasts, if it is one. */
    Optional<BigFraction> duration() {
        return duration;
    }

    public void setDuration(BigFraction length) {
        duration = Optional.of(length);
    }

    public Fact ground(Formula.Atom atom) {
        return new Fact(atom.predicate(), values(atom.arguments()));
    }

    /** Visits every way to bind the variables until the visit says stop; says whether all were visited. */
    public boolean forEach(List<TypedName> variables, Visit visit) {
        return forEach(variables, 0, visit);
    }

    private boolean forEach(List<TypedName> variables, int from, Visit visit) {
        if (from == variables.size()) {
            limit.spend();
            return visit.goOn();
        }
        TypedName variable = variables.get(from);
        String hidden = objects.get(variable.name());
        boolean all = true;
        for (String object : universe.members(variable)) {
            objects.put(variable.name(), object);
            if (!forEach(variables, from + 1, visit)) {
                all = false;
                break;
            }
        }
        if (hidden == null) {
            objects.remove(variable.name());
        } else {
            objects.put(variable.name(), hidden);
        }
        return all;
    }

    /** Looks at the current binding. */
    @FunctionalInterface
    public interface Visit {

        /** Whether to go on to the next binding. */
        boolean goOn();
    }
}
