package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to hold for a step.
 *
 * @param literals the conjuncts; empty if it is no conjunction of literals
 * @param text in PDDL, with the objects in the place of the parameters
 */
record StepPrecondition(Optional<List<Literal>> literals, String text) {

    /** @throws IllegalArgumentException the domain does not have the action */
    static StepPrecondition of(Domain domain, PlanStep step) {
        Action action = domain.action(step.action())
                .filter(named -> named.parameters().size() == step.arguments().size())
                .orElseThrow(() -> new IllegalArgumentException("the domain has no action for the step " + step));
        Map<String, String> objects = new HashMap<>();
        for (int index = 0; index < step.arguments().size(); index++) {
            objects.put(action.parameters().get(index).name(), step.arguments().get(index));
        }
        List<Literal> literals = new ArrayList<>();
        boolean all = collect(action.precondition(), objects, literals);
        return new StepPrecondition(
                all ? Optional.of(List.copyOf(literals)) : Optional.empty(),
                new PddlText(objects, GeneratedIntroduction::typed).of(action.precondition()));
    }

    private static boolean collect(Formula formula, Map<String, String> objects, List<Literal> literals) {
        if (formula instanceof Formula.And and) {
            return and.operands().stream().allMatch(operand -> collect(operand, objects, literals));
        }
        boolean positive = !(formula instanceof Formula.Not);
        Formula inner = formula instanceof Formula.Not not ? not.operand() : formula;
        if (!(inner instanceof Formula.Atom atom)) {
            return false;
        }
        List<String> arguments = atom.arguments().stream()
                .map(Term::name)
                .map(name -> objects.getOrDefault(name, name))
                .toList();
        return literals.add(new Literal(new Fact(atom.predicate(), arguments), positive));
    }
}
