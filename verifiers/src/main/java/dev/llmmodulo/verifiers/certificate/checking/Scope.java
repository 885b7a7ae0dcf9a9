package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What the variables stand for, and all that they could stand for. An inner variable hides an outer one of its name. */
final class Scope {

    private final Problem problem;
    private final Visits visits;
    private final Map<String, String> objects = new HashMap<>();
    private final Map<TypedName, List<String>> choices = new HashMap<>();

    Scope(Problem problem, Visits visits) {
        this.problem = problem;
        this.visits = visits;
    }

    /** Whether the test passes for every object, of the variable's type, that the variable can stand for. */
    boolean every(TypedName variable, BooleanSupplier test) {
        boolean wasBound = objects.containsKey(variable.name());
        String outer = objects.getOrDefault(variable.name(), "");
        boolean passes = true;
        for (String object : choices.computeIfAbsent(variable, this::choicesOf)) {
            visits.count();
            objects.put(variable.name(), object);
            passes = test.getAsBoolean();
            if (!passes) {
                break;
            }
        }
        if (wasBound) {
            objects.put(variable.name(), outer);
        } else {
            objects.remove(variable.name());
        }
        return passes;
    }

    /** Whether the test passes for every choice of objects for all the variables; they may be the same object. */
    boolean every(List<TypedName> variables, BooleanSupplier test) {
        return variables.isEmpty()
                ? test.getAsBoolean()
                : every(variables.get(0), () -> every(variables.subList(1, variables.size()), test));
    }

    Fact fact(Formula.Atom atom) {
        return new Fact(
                atom.predicate(), atom.arguments().stream().map(this::object).toList());
    }

    String object(Term term) {
        if (term instanceof Term.Constant) {
            return term.name();
        } else if (!objects.containsKey(term.name())) {
            throw new IllegalArgumentException("the variable " + term.name() + " is not bound");
        }
        return objects.get(term.name());
    }

    private List<String> choicesOf(TypedName variable) {
        return problem.allObjects().stream()
                .filter(object -> problem.domain().types().fits(object.type(), variable.type()))
                .map(TypedName::name)
                .distinct()
                .toList();
    }
}
