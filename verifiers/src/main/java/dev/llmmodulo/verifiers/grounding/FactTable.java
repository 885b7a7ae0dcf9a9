package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers facts in the order in which they are first asked for; predicates and objects are numbers too. */
final class FactTable {

    private final ObjectTable objects;
    private final Map<String, Integer> predicates = new HashMap<>();
    private final List<String> predicateNames = new ArrayList<>();
    private final TupleTable tuples = new TupleTable();

    FactTable(ObjectTable objects) {
        this.objects = objects;
    }

    int predicate(String name) {
        return predicates.computeIfAbsent(name, unseen -> {
            predicateNames.add(unseen);
            return predicateNames.size() - 1;
        });
    }

    int number(Fact fact) {
        int[] arguments = fact.arguments().stream().mapToInt(objects::number).toArray();
        return number(predicate(fact.predicate()), arguments);
    }

    int number(int predicate, int[] arguments) {
        return tuples.number(predicate, arguments);
    }

    /** The fact's number, or {@link TupleTable#ABSENT} if nobody has asked for it yet. */
    int find(int predicate, int[] arguments) {
        return tuples.find(predicate, arguments);
    }

    Lifted<Integer> compile(Formula.Atom atom, Variables variables) {
        int predicate = predicate(atom.predicate());
        int[] terms = variables.terms(atom.arguments());
        return binding -> number(predicate, Variables.objects(terms, binding));
    }

    int predicateOf(int fact) {
        return tuples.kind(fact);
    }

    int arguments(int fact) {
        return tuples.length(fact);
    }

    int argument(int fact, int place) {
        return tuples.at(fact, place);
    }

    Fact fact(int number) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < arguments(number); place++) {
            names.add(objects.name(argument(number, place)));
        }
        return new Fact(predicateNames.get(predicateOf(number)), names);
    }

    int size() {
        return tuples.size();
    }
}
