package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the variables stand for, and all that they could stand for. An inner variable hides an outer one of its name. */
final class Scope {

    private final Problem problem;
    private final Visits visits;
    private final Map<String, String> objects = new HashMap<>();
    private final Map<TypedName, Set<String>> choices = new HashMap<>();

    Scope(Problem problem, Visits visits) {
        this.problem = problem;
        this.visits = visits;
    }

    Visits visits() {
        return visits;
    }

    /** Whether the test passes for every object, of the variable's type, that the variable can stand for. */
    boolean every(TypedName variable, BooleanSupplier test) {
        return every(variable, choices(variable), test);
    }

    /** The same for those of the objects only. */
    boolean every(TypedName variable, Set<String> among, BooleanSupplier test) {
        Set<String> fitting = choices(variable);
        for (String object : among) {
            visits.count();
            if (fitting.contains(object) && !with(variable, object, test)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the test passes while the variable stands for the object. */
    boolean with(TypedName variable, String object, BooleanSupplier test) {
        boolean wasBound = objects.containsKey(variable.name());
        String outer = objects.getOrDefault(variable.name(), "");
        objects.put(variable.name(), object);
        boolean passes = test.getAsBoolean();
        if (wasBound) {
            objects.put(variable.name(), outer);
        } else {
            objects.remove(variable.name());
        }
        return passes;
    }

    /** The same for several variables. */
    boolean with(List<TypedName> variables, List<String> each, BooleanSupplier test) {
        return variables.isEmpty()
                ? test.getAsBoolean()
                : with(
                        variables.get(0),
                        each.get(0),
                        () -> with(variables.subList(1, variables.size()), each.subList(1, each.size()), test));
    }

    /** The objects of the variable's type, each once. */
    Set<String> choices(TypedName variable) {
        return choices.computeIfAbsent(variable, this::choicesOf);
    }

    /** Whether the test passes for every choice of objects for all the variables; they may be the same object. */
    boolean every(List<TypedName> variables, BooleanSupplier test) {
        return variables.isEmpty()
                ? test.getAsBoolean()
                : every(variables.get(0), () -> every(variables.subList(1, variables.size()), test));
    }

    Fact fact(Formula.Atom atom) {
        List<String> arguments = new ArrayList<>(atom.arguments().size());
        for (Term term : atom.arguments()) {
            arguments.add(object(term));
        }
        return new Fact(atom.predicate(), arguments);
    }

    String object(Term term) {
        return term instanceof Term.Constant ? term.name() : object(term.name());
    }

    /** What the variable stands for. */
    String object(String variable) {
        String object = objects.get(variable);
        if (object == null) {
            throw new IllegalArgumentException("the variable " + variable + " is not bound");
        }
        return object;
    }

    private Set<String> choicesOf(TypedName variable) {
        return problem.allObjects().stream()
                .filter(object -> problem.domain().types().belongs(object.type(), variable.type()))
                .map(TypedName::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
