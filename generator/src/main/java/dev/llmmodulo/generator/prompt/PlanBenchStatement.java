package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem as PlanBench states it: facts in the order of their names, the last one after "and".
 *
 * @param facts the initial state, less the facts that PlanBench leaves out
 * @param goals the goal
 */
record PlanBenchStatement(String facts, String goals) {

    /** @throws IllegalArgumentException the goal is not a conjunction of facts; PlanBench says no others */
    static PlanBenchStatement of(Problem problem, DataLexicon lexicon) {
        List<Fact> goals = goals(problem.goal()).toList();
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("PlanBench has no words for an empty goal");
        }
        List<Fact> stated = problem.init().stream().filter(lexicon::states).toList();
        return new PlanBenchStatement(joined(stated, lexicon), joined(goals, lexicon));
    }

    private static Stream<Fact> goals(Formula goal) {
        if (goal instanceof Formula.And and) {
            return and.operands().stream().flatMap(PlanBenchStatement::goals);
        }
        if (goal instanceof Formula.Atom atom && atom.arguments().stream().allMatch(Term.Constant.class::isInstance)) {
            return Stream.of(new Fact(
                    atom.predicate(), atom.arguments().stream().map(Term::name).toList()));
        }
        throw new IllegalArgumentException("PlanBench has no words for a goal other than facts: " + goal);
    }

    private static String joined(Collection<Fact> facts, DataLexicon lexicon) {
        List<String> said = new ArrayList<>(facts.stream()
                .sorted()
                .map(fact -> lexicon.say(new Literal(fact, true)))
                .toList());
        String last = said.remove(said.size() - 1);
        return said.isEmpty() ? last : String.join(", ", said) + " and " + last;
    }
}
