package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes axioms for two derived predicates; the second may ask for the absence of the first. */
final class RandomAxioms {

    static final List<Signature> DERIVED = List.of(
            new Signature("linked", List.of(Typed.of("?d0"), Typed.of("?d1"))),
            new Signature("special", List.of(Typed.of("?d0"))));

    private final Dice dice;
    private final Set<Construct> on;

    RandomAxioms(Dice dice, Set<Construct> on) {
        this.dice = dice;
        this.on = on;
    }

    List<Axiom> of(PlanningTask task) {
        List<Signature> below = new ArrayList<>(task.predicates());
        below.removeAll(DERIVED);
        List<Axiom> axioms = new ArrayList<>();
        for (Signature derived : DERIVED) {
            Vocabulary vocabulary = new Vocabulary(dice, on, limited(task, below), task.constants());
            RandomCondition conditions = new RandomCondition(vocabulary);
            int count = dice.between(1, 2);
            for (int i = 0; i < count; i++) {
                axioms.add(
                        new Axiom(derived.name(), derived.parameters(), conditions.condition(derived.parameters(), 2)));
            }
            if (on.contains(Construct.RECURSIVE_AXIOM) && dice.chance(0.7)) {
                axioms.add(recursive(derived, vocabulary, conditions));
            }
            if (on.contains(Construct.NEGATED_AXIOM)) {
                below.add(derived);
            }
        }
        return axioms;
    }

    private static Axiom recursive(Signature derived, Vocabulary vocabulary, RandomCondition conditions) {
        List<Typed> variables = vocabulary.variables(derived.parameters(), false);
        List<Typed> scope = Vocabulary.within(derived.parameters(), variables);
        List<String> arguments = new ArrayList<>();
        arguments.add(variables.get(0).name());
        arguments.addAll(derived.parameters().stream().skip(1).map(Typed::name).toList());
        Condition again = new Condition.Holds(new Atom(derived.name(), arguments));
        return new Axiom(
                derived.name(),
                derived.parameters(),
                new Condition.Some(variables, Condition.and(conditions.literal(scope), again)));
    }

    private static PlanningTask limited(PlanningTask task, List<Signature> predicates) {
        Declarations all = task.declared();
        return PlanningTask.of(new Declarations(
                all.types(), all.constants(), all.objects(), predicates, all.functions(), all.init(), all.values()));
    }
}
