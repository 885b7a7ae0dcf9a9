package dev.llmmodulo.training.problems;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts problems together. */
final class Problems {

    private Problems() {}

    static Problem of(String name, Domain domain, List<TypedName> objects, Set<Fact> init, List<Fact> goal) {
        Formula all = new Formula.And(goal.stream().map(Problems::atom).toList());
        return new Problem(name, domain, objects, init, Map.of(), all, Optional.empty());
    }

    private static Formula atom(Fact fact) {
        return new Formula.Atom(
                fact.predicate(),
                fact.arguments().stream().<Term>map(Term.Constant::new).toList());
    }
}
