package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Problems without numbers whose goals are facts. */
final class Facts {

    private Facts() {}

    static Problem problem(String name, Domain domain, List<TypedName> objects, List<Fact> init, List<Fact> goal) {
        return new Problem(
                name, domain, objects, new LinkedHashSet<>(init), Map.of(), conjunction(goal), Optional.empty());
    }

    /** The same problem with another goal. */
    static Problem withGoal(Problem problem, List<Fact> goal) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                conjunction(goal),
                problem.metric());
    }

    private static Formula conjunction(List<Fact> facts) {
        return new Formula.And(facts.stream()
                .<Formula>map(fact -> new Formula.Atom(
                        fact.predicate(),
                        fact.arguments().stream().<Term>map(Term.Constant::new).toList()))
                .toList());
    }

    /** The goal of a problem that these generators made. */
    static List<Fact> goal(Problem problem) {
        return facts(problem.goal()).toList();
    }

    private static Stream<Fact> facts(Formula formula) {
        if (formula instanceof Formula.And and) {
            return and.operands().stream().flatMap(Facts::facts);
        }
        Formula.Atom atom = (Formula.Atom) formula;
        return Stream.of(new Fact(
                atom.predicate(), atom.arguments().stream().map(Term::name).toList()));
    }

    static boolean holdsFromTheStart(Problem problem) {
        return problem.init().containsAll(goal(problem));
    }
}
