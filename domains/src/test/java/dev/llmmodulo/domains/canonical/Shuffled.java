package dev.llmmodulo.domains.canonical;

import dev.llmmodulo.domains.random.Draw;
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

/** The same problem with its objects' names passed round and everything in another order. */
final class Shuffled {

    private Shuffled() {}

    /** @param problem with a conjunction of facts, or one fact, for its goal */
    static Problem of(Problem problem, Draw draw) {
        List<TypedName> objects = draw.shuffled(problem.objects());
        List<TypedName> others = draw.shuffled(problem.objects());
        Map<String, String> names = new HashMap<>();
        List<TypedName> renamed = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            names.put(objects.get(index).name(), others.get(index).name());
            renamed.add(
                    new TypedName(others.get(index).name(), objects.get(index).type()));
        }
        List<Fact> init = problem.init().stream()
                .map(fact -> new Fact(
                        fact.predicate(),
                        fact.arguments().stream()
                                .map(name -> names.getOrDefault(name, name))
                                .toList()))
                .toList();
        List<Formula> goals = problem.goal() instanceof Formula.And and ? and.operands() : List.of(problem.goal());
        List<Formula> renamedGoals = goals.stream()
                .<Formula>map(goal -> {
                    Formula.Atom atom = (Formula.Atom) goal;
                    List<Term> terms = atom.arguments().stream()
                            .<Term>map(term -> new Term.Constant(names.getOrDefault(term.name(), term.name())))
                            .toList();
                    return new Formula.Atom(atom.predicate(), terms);
                })
                .toList();
        return new Problem(
                problem.name(),
                problem.domain(),
                renamed,
                new LinkedHashSet<>(draw.shuffled(init)),
                problem.values(),
                new Formula.And(draw.shuffled(renamedGoals)),
                problem.metric());
    }
}
