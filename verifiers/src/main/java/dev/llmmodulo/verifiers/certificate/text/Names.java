package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a line says of a problem's facts; every name must be one of the problem's. */
final class Names {

    private final Map<String, String> objects = new LinkedHashMap<>();
    private final Map<String, Predicate> predicates = new LinkedHashMap<>();
    private final TypeHierarchy types;

    Names(Problem problem) {
        problem.allObjects().forEach(object -> objects.put(object.name(), object.name()));
        problem.domain().predicates().forEach(predicate -> predicates.put(predicate.name(), predicate));
        this.types = problem.domain().types();
    }

    /** {@code (not (on a b))} or {@code (on a b)}. */
    Literal literal(LineWords words) {
        words.expect("(");
        String first = words.word("a predicate");
        if (!first.equals("not")) {
            return new Literal(restOfFact(words, first), true);
        }
        Fact fact = fact(words);
        words.expect(")");
        return new Literal(fact, false);
    }

    Fact fact(LineWords words) {
        words.expect("(");
        return restOfFact(words, words.word("a predicate"));
    }

    private Fact restOfFact(LineWords words, String predicate) {
        Predicate declared = declared(words, predicate);
        List<String> arguments = new ArrayList<>();
        while (!words.follows(')')) {
            arguments.add(object(words, words.word("an object")));
        }
        words.expect(")");
        checkArity(words, declared, arguments.size());
        return new Fact(declared.name(), arguments);
    }

    private Predicate declared(LineWords words, String name) {
        if (!predicates.containsKey(name)) {
            throw words.refusal(
                    "certificate.unknown-predicate",
                    "the domain has no predicate \"" + name + "\"",
                    Suggestion.didYouMean(name, predicates.keySet()));
        }
        return predicates.get(name);
    }

    private String object(LineWords words, String name) {
        if (!objects.containsKey(name)) {
            throw words.refusal(
                    "certificate.unknown-object",
                    "the problem has no object \"" + name + "\"",
                    Suggestion.didYouMean(name, objects.keySet()));
        }
        return objects.get(name);
    }

    private static void checkArity(LineWords words, Predicate predicate, int found) {
        int declared = predicate.parameters().size();
        if (found != declared) {
            throw words.refusal(
                    "certificate.arity", "\"" + predicate.name() + "\" takes " + declared + " objects, not " + found);
        }
    }

    /** {@code (on ?x ?y) ?y - block}: an atom, then the variables that are counted. */
    CountedAtom countedAtom(LineWords words) {
        words.expect("(");
        Predicate declared = declared(words, words.word("a predicate"));
        List<Term> arguments = new ArrayList<>();
        while (!words.follows(')')) {
            boolean isVariable = words.follows('?');
            String name = words.word("an object or a variable");
            arguments.add(isVariable ? new Term.Variable(name) : new Term.Constant(object(words, name)));
        }
        words.expect(")");
        checkArity(words, declared, arguments.size());
        return new CountedAtom(new Formula.Atom(declared.name(), arguments), variables(words));
    }

    /** {@code ?x - block ?y - (either crate pallet)}, to the end of the line; each has its type. */
    List<TypedName> variables(LineWords words) {
        List<TypedName> variables = new ArrayList<>();
        while (!words.isAtEnd()) {
            boolean isVariable = words.follows('?');
            String name = words.word("a variable");
            if (!isVariable) {
                throw words.mismatch("\"" + name + "\" is no variable", "a variable");
            }
            words.expect("-");
            variables.add(new TypedName(name, type(words)));
        }
        return variables;
    }

    private Type type(LineWords words) {
        if (!words.follows('(')) {
            return Type.of(typeName(words));
        }
        words.expect("(");
        words.expect("either");
        List<String> alternatives = new ArrayList<>(List.of(typeName(words)));
        while (!words.follows(')')) {
            alternatives.add(typeName(words));
        }
        words.expect(")");
        return new Type(alternatives);
    }

    private String typeName(LineWords words) {
        String name = words.word("a type");
        if (!types.declares(name)) {
            throw words.refusal(
                    "certificate.unknown-type",
                    "the domain has no type \"" + name + "\"",
                    Suggestion.didYouMean(name, types.supertypes().keySet()));
        }
        return name;
    }
}
